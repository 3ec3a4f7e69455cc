namespace FilmClubBot.Domain.Polls;

/// <summary>One member's answers to a <see cref="Poll"/>, a letter for each choice: <c>ym-n</c> is yes, if need be, no answer, no.</summary>
public sealed record PollAnswers
{
    private const string Letters = "ymn";
    private const char None = '-';

    private PollAnswers(string text) => Text = text;

    /// <summary>The answers as they are stored.</summary>
    public string Text { get; }

    /// <summary>Whether nothing is answered.</summary>
    public bool IsEmpty => Text.All(letter => letter == None);

    /// <summary>The answer to a choice; null where there is none.</summary>
    /// <param name="number">Which choice, from 1.</param>
    public PollAnswer? this[int number] => Letters.IndexOf(Text[number - 1], StringComparison.Ordinal) is >= 0 and var index ? (PollAnswer)index : null;

    /// <summary>No answers.</summary>
    /// <param name="choices">How many choices the poll has.</param>
    public static PollAnswers Empty(int choices) => new(new string(None, choices));

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">The text does not have an answer for each choice.</exception>
    public static PollAnswers Parse(string text, int choices) =>
        text.Length == choices && text.All(letter => letter == None || Letters.Contains(letter, StringComparison.Ordinal))
            ? new(text)
            : throw new FormatException($"\"{text}\" has no answer for each of {choices} choices.");

    /// <summary>With another answer to a choice.</summary>
    /// <param name="number">Which choice, from 1.</param>
    /// <param name="answer">The answer; null takes it back.</param>
    public PollAnswers With(int number, PollAnswer? answer) =>
        new(Text[..(number - 1)] + (answer is { } given ? Letters[(int)given] : None) + Text[number..]);
}
