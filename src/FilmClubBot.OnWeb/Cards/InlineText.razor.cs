using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Rich text inside a line. Razor encodes everything: members' text never becomes markup.</summary>
public partial class InlineText
{
    /// <summary>The parts, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Inline> Content { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
