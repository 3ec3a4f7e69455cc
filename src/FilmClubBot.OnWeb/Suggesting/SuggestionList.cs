namespace FilmClubBot.OnWeb.Suggesting;

/// <summary>The completions of a text in a combobox.</summary>
/// <param name="Start">Offset of the first unit that a choice replaces.</param>
/// <param name="End">Offset after the last unit that it replaces.</param>
/// <param name="Items">The items, best first.</param>
/// <param name="Hint">A description of what is being typed, in one line; null for the box's own hint.</param>
/// <param name="TakesFirst">Whether Enter chooses the first item without an arrow key before it.</param>
public sealed record SuggestionList(int Start, int End, IReadOnlyList<Suggestion> Items, string? Hint = null, bool TakesFirst = false)
{
    /// <summary>No completions.</summary>
    public static SuggestionList None { get; } = new(0, 0, []);
}

/// <summary>One item of the list.</summary>
/// <param name="Label">The visible text.</param>
/// <param name="Detail">The item's purpose.</param>
/// <param name="Insert">The text that replaces the typed text.</param>
/// <param name="IsRequired">Whether a command requires it.</param>
public record Suggestion(string Label, string Detail, string Insert, bool IsRequired = false);

/// <summary>An edit of an input, applied by the page's script.</summary>
/// <param name="Text">The whole new text.</param>
/// <param name="Caret">The new position of the caret.</param>
/// <param name="Asks">Whether the new text is completed further immediately.</param>
public sealed record Edit(string Text, int Caret, bool Asks);
