using FilmClubBot.Commands.Cards;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A card as HTML, with all that can be worked on it.</summary>
public partial class CardView
{
    private Card? _shown;
    private CardForm? _form;
    private int? _openForm;
    private bool _busy;
    private bool _failed;

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required Card Card { get; set; }

    /// <summary>An id that no other element of the page starts with.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [CascadingParameter]
    private ICardDesk Desk { get; set; } = null!;

    [Inject]
    private ILogger<CardView> Log { get; set; } = null!;

    // The form that a card opens with stands for the card; one that a button opens is an addition to it.
    private Effect FormEffect => _openForm is null ? Effect.Replace : Effect.Reply;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Card))
            return;
        _shown = Card;
        _form = Card.Form;
        _openForm = null;
        _failed = false;
    }

    private async Task Work(CardAction action, string? chosen)
    {
        switch (action)
        {
            case Button button:
                await Run(() => Desk.Run(button.Call, button.Effect));
                break;
            case Select select when !string.IsNullOrEmpty(chosen):
                await Run(() => Desk.Run(select.Call.With(select.Option, chosen), select.Effect));
                break;
            case FormButton button:
                Toggle(button);
                break;
        }
    }

    private async Task Run(Func<Task> work)
    {
        // A second press before the first is answered would run the command twice.
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
        _form = Desk.Form(button.Call);
        StateHasChanged();
    }

    private void CloseForm()
    {
        _openForm = null;
        _form = Card.Form;
        StateHasChanged();
    }
}
