namespace FilmClubBot.Domain.Reviews;

/// <summary>A half-open span of a text, in UTF-16 units: <c>[Start, End)</c>.</summary>
public readonly record struct TextSpan
{
    /// <summary>Creates a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end is before it.</exception>
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

    /// <summary>The span's length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The verbatim text of the span.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether this span contains the other one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans overlap.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
