using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Words that stay out of the page until the reader asks for them.</summary>
public partial class SpoilerText
{
    private bool _open;

    /// <summary>The covered words.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
