using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>One thing on a card that can be worked.</summary>
public partial class ActionView
{
    private int _times;

    /// <summary>What it is.</summary>
    [Parameter, EditorRequired]
    public required CardAction Content { get; set; }

    /// <summary>The id of the element that needs one.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Whether an action of the card is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Whether the form that it opens is open.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Told when it is worked, with the chosen value of a select.</summary>
    [Parameter, EditorRequired]
    public required Func<CardAction, string?, Task> OnAction { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    // Not "disabled", which would take the keyboard away from the button that was just pressed.
    private string? Busy => IsBusy ? "true" : null;

    private static string ClassOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => "button primary",
        ButtonStyle.Danger => "button danger",
        _ => "button secondary",
    };

    private Task Choose(Select select, string? value)
    {
        _times++;
        return OnAction(select, value);
    }
}
