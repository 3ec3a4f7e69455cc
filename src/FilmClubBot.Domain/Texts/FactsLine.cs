namespace FilmClubBot.Domain.Texts;

/// <summary>Recognises a line of facts about a film, as below a headline: <c>Norway, 2019 | 104 min | Ilse Roth</c>.</summary>
public static class FactsLine
{
    private const int Longest = 200;

    /// <summary>Whether a line is one: short, divided by bars, and no sentence.</summary>
    /// <param name="line">The line, without spaces around it.</param>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= Longest && line.Contains(" | ", StringComparison.Ordinal) && line[^1] is not ('.' or '!' or '?' or '…');
}
