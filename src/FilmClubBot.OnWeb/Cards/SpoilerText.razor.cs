using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Text that is not part of the page until the reader opens it.</summary>
public partial class SpoilerText
{
    private bool _open;

    /// <summary>The hidden text.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
