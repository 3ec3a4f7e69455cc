namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The meaning of a span of a text, and its end.</summary>
/// <param name="Elements">The elements: usually one, two for a word such as "tonight".</param>
/// <param name="Next">The first token after it.</param>
internal sealed record Recognised(IReadOnlyList<TimeElement> Elements, int Next)
{
    /// <summary>One element.</summary>
    public Recognised(TimeElement element, int next)
        : this([element], next)
    {
    }
}
