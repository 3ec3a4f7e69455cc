using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>One part of a card's body.</summary>
public partial class BlockView
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required Block Content { get; set; }
}
