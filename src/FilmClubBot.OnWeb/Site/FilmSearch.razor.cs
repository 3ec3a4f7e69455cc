using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>A search box for titles; a plain form.</summary>
public partial class FilmSearch
{
    /// <summary>The last search; null at first.</summary>
    [Parameter]
    public string? Typed { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
