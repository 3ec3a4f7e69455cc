namespace FilmClubBot.OnWeb.Suggesting;

/// <summary>What a combobox offers for a text.</summary>
/// <param name="Start">Offset of the first unit that a choice replaces.</param>
/// <param name="End">Offset after the last unit that it replaces.</param>
/// <param name="Items">What can be chosen, the best first.</param>
/// <param name="Hint">What is being typed, in a line; null for the box's own hint.</param>
/// <param name="TakesFirst">Whether Enter takes the first item without an arrow key before it.</param>
public sealed record SuggestionList(int Start, int End, IReadOnlyList<Suggestion> Items, string? Hint = null, bool TakesFirst = false)
{
    /// <summary>Nothing to offer.</summary>
    public static SuggestionList None { get; } = new(0, 0, []);
}

/// <summary>One thing that can be chosen.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Detail">What it is for.</param>
/// <param name="Insert">What takes the place of what was typed.</param>
/// <param name="IsRequired">Whether a command cannot run without it.</param>
public record Suggestion(string Label, string Detail, string Insert, bool IsRequired = false);

/// <summary>What the page's script is to put into an input.</summary>
/// <param name="Text">The whole new text.</param>
/// <param name="Caret">Where the caret goes.</param>
/// <param name="Asks">Whether the new text is completed further at once.</param>
public sealed record Edit(string Text, int Caret, bool Asks);
