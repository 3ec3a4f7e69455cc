using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Suggesting;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>One field of a form: label, input and hint.</summary>
public partial class FormFieldView
{
    private const string Yes = "yes";

    // Sent only after the box was ticked and cleared again: an untouched box leaves the option at its default.
    private const string No = "no";

    private string? _initial;
    private Suggestion? _chosen;

    /// <summary>The field.</summary>
    [Parameter, EditorRequired]
    public required FormField Content { get; set; }

    /// <summary>The input's id.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Whether the entered value is invalid.</summary>
    [Parameter]
    public bool IsWrong { get; set; }

    /// <summary>Returns the suggestions for the typed text.</summary>
    [Parameter, EditorRequired]
    public required Func<string, CancellationToken, Task<IReadOnlyList<Choice>>> Suggest { get; set; }

    /// <summary>Called with the entered value, in the form that the command accepts.</summary>
    [Parameter, EditorRequired]
    public required Action<string> OnValue { get; set; }

    /// <summary>Called when Enter is to submit the form.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> OnEnter { get; set; }

    /// <summary>Called with the arrival of a file, which the form waits for before it is sent.</summary>
    [Parameter, EditorRequired]
    public required Action<Task> OnArriving { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    private string? Required => Content.IsRequired ? "true" : null;

    private string? Wrong => IsWrong ? "true" : null;

    /// <inheritdoc/>
    protected override void OnInitialized() => _initial = Content.Value;

    private async Task<SuggestionList> Offer(string text, int caret, CancellationToken cancellationToken)
    {
        var choices = await Suggest(text, cancellationToken);
        return new SuggestionList(0, text.Length, [.. choices.Select(choice => new Choosable(choice.Label, choice.Value))]);
    }

    // The box shows the label; the command receives the value as long as the label is unchanged.
    private void Took(string text, Suggestion? chosen)
    {
        if (chosen is not null)
            _chosen = chosen;
        OnValue(_chosen is Choosable choice && choice.Insert == text ? choice.Value : text);
    }

    private async Task<bool> Enter(string text)
    {
        await OnEnter();
        return false;
    }

    private sealed record Choosable(string Text, string Value) : Suggestion(Text, "", Text);
}
