using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Asks for a title; a plain form.</summary>
public partial class FilmSearch
{
    /// <summary>What was typed last; null at first.</summary>
    [Parameter]
    public string? Typed { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
