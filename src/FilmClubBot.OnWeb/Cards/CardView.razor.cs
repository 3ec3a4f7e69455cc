using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Scripting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A card as HTML, with all its actions.</summary>
public partial class CardView
{
    private Card? _shown;
    private CardForm? _form;
    private int? _openForm;
    private bool _busy;
    private bool _failed;
    private bool _movesToForm;
    private int _version;
    private MarkupString? _shared;

    /// <summary>The card.</summary>
    [Parameter, EditorRequired]
    public required Card Card { get; set; }

    /// <summary>A unique prefix for the ids of the card's elements.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [CascadingParameter]
    private ICardActions Actions { get; set; } = null!;

    [OfClub]
    private SharedBodies Bodies { get; set; } = null!;

    [Inject]
    private PageScript Script { get; set; } = null!;

    [Inject]
    private ILogger<CardView> Log { get; set; } = null!;

    // Where a command lacks options, the form asks for them with the body's text.
    private bool AsksForMore => Card is { IsQuestion: true, Form: not null };

    // Not "disabled", which would remove the keyboard focus from the button that was just pressed.
    private string? Busy => _busy ? "true" : null;

    private bool IsRefusal => Card is { IsRefusal: true, IsQuestion: false };

    // A form that the card opens with replaces the card; one that a button opens is an addition.
    private Effect FormEffect => _openForm is null ? Effect.Replace : Effect.Reply;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Card))
            return;
        _shown = Card;
        // A spoiler that was opened in the previous card must not be open in the next one.
        _version++;
        _shared = AsksForMore ? null : Bodies.Find(Card, For);
        _form = Card.Form;
        _openForm = null;
        _failed = false;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_movesToForm)
            return;
        _movesToForm = false;
        await Script.Call("focusInto", CancellationToken.None, $"{Id}-form");
    }

    // Keyed by the label, so that "Next" stays the same element, and retains the focus, when "Previous" is added.
    private (string Label, int Time) KeyOf(int action) =>
        (Card.Actions[action].Label, Card.Actions.Take(action).Count(other => other.Label == Card.Actions[action].Label));

    private static string ClassOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => "button primary",
        ButtonStyle.Danger => "button danger",
        _ => "button secondary",
    };

    private async Task Work(CardAction action, string? chosen)
    {
        switch (action)
        {
            case Button button:
                await Run(() => Actions.Run(button.Call, button.Effect));
                break;
            case Select select when !string.IsNullOrEmpty(chosen):
                await Run(() => Actions.Run(select.Call.With(select.Option, chosen), select.Effect));
                break;
            case FormButton button:
                Toggle(button);
                break;
        }
    }

    private async Task Run(Func<Task> work)
    {
        // A second press before the first completes would run the command twice.
        if (_busy)
            return;
        _busy = true;
        _failed = false;
        StateHasChanged();
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Log.LogError(failure, "An action of the card \"{Title}\" failed", Card.Title);
            _failed = true;
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    private void Toggle(FormButton button)
    {
        var at = Card.Actions.ToList().FindIndex(action => ReferenceEquals(action, button));
        if (_openForm == at)
        {
            CloseForm();
            return;
        }

        _openForm = at;
        _form = Actions.Form(button.Call);
        _movesToForm = true;
        StateHasChanged();
    }

    private void CloseForm()
    {
        _openForm = null;
        _form = Card.Form;
        StateHasChanged();
    }
}
