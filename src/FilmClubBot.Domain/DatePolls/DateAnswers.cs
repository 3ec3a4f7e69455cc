namespace FilmClubBot.Domain.DatePolls;

/// <summary>One member's answers to a <see cref="DatePoll"/>, a letter for each time: <c>ym-n</c> is yes, if need be, no answer, no.</summary>
public sealed record DateAnswers
{
    private const string Letters = "ymn";
    private const char None = '-';

    private DateAnswers(string text) => Text = text;

    /// <summary>The answers as they are stored.</summary>
    public string Text { get; }

    /// <summary>Whether no time is answered.</summary>
    public bool IsEmpty => Text.All(letter => letter == None);

    /// <summary>The answer for a time; null where there is none.</summary>
    /// <param name="number">Which time, from 1.</param>
    public Availability? this[int number] => Letters.IndexOf(Text[number - 1], StringComparison.Ordinal) is >= 0 and var index ? (Availability)index : null;

    /// <summary>No answers.</summary>
    /// <param name="times">How many times the poll has.</param>
    public static DateAnswers Empty(int times) => new(new string(None, times));

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">The text does not have an answer for each time.</exception>
    public static DateAnswers Parse(string text, int times) =>
        text.Length == times && text.All(letter => letter == None || Letters.Contains(letter, StringComparison.Ordinal))
            ? new(text)
            : throw new FormatException($"\"{text}\" has no answer for each of {times} times.");

    /// <summary>With another answer for a time.</summary>
    /// <param name="number">Which time, from 1.</param>
    /// <param name="can">The answer; null takes it back.</param>
    public DateAnswers With(int number, Availability? can) =>
        new(Text[..(number - 1)] + (can is { } given ? Letters[(int)given] : None) + Text[number..]);
}
