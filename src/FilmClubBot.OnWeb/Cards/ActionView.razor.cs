using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>One action of a card.</summary>
public partial class ActionView
{
    private int _times;

    /// <summary>The action.</summary>
    [Parameter, EditorRequired]
    public required CardAction Content { get; set; }

    /// <summary>The id of the element that needs one.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Whether an action of the card is in progress.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Whether the action's form is open.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Called when the action is used, with the chosen value of a select.</summary>
    [Parameter, EditorRequired]
    public required Func<CardAction, string?, Task> OnAction { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    // Not "disabled", which would remove the keyboard focus from the button that was just pressed.
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
