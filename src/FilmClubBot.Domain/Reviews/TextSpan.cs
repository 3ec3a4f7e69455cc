namespace FilmClubBot.Domain.Reviews;

/// <summary>A half-open stretch of a text, in UTF-16 units: <c>[Start, End)</c>.</summary>
public readonly record struct TextSpan
{
    /// <summary>Makes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first unit.</summary>
    public int Start { get; }

    /// <summary>Offset after the last unit.</summary>
    public int End { get; }

    /// <summary>How many UTF-16 units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>The verbatim text under the span.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether every unit of the other span lies in this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share a unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
