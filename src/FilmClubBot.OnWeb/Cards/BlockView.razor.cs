using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>One block of a card's body.</summary>
public partial class BlockView
{
    /// <summary>The block.</summary>
    [Parameter, EditorRequired]
    public required Block Content { get; set; }
}
