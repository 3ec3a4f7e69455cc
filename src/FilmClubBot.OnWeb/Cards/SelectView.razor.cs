using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>An action of a card that offers choices.</summary>
public partial class SelectView
{
    private int _times;

    /// <summary>The action.</summary>
    [Parameter, EditorRequired]
    public required Select Content { get; set; }

    /// <summary>The id of the element that needs one.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Called with the chosen value.</summary>
    [Parameter, EditorRequired]
    public required Func<CardAction, string?, Task> OnAction { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    private Task Choose(string? value)
    {
        _times++;
        return OnAction(Content, value);
    }
}
