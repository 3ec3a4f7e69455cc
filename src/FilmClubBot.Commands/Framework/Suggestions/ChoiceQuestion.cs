using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>Asks which of several values is meant: a button for each, or one list if they are many.</summary>
internal static class ChoiceQuestion
{
    private const int MostButtons = 5;

    /// <summary>The question.</summary>
    /// <param name="title">The question, in a line.</param>
    /// <param name="label">What is chosen: the label of the list.</param>
    /// <param name="call">The command without the option.</param>
    /// <param name="option">The option that is set to the chosen value.</param>
    /// <param name="choices">At least one; those above <see cref="ISuggestions.Limit"/> are left out.</param>
    public static Card Ask(string title, string label, CommandCall call, string option, IReadOnlyList<Choice> choices) => Card.Question(title) with
    {
        Actions = choices.Count <= MostButtons
            ? [.. choices.Select(choice => new Button(choice.Label, call.With(option, choice.Value), Effect.Replace))]
            : [new Select(label, call, option, [.. choices.Take(ISuggestions.Limit)], Effect.Replace)],
    };
}
