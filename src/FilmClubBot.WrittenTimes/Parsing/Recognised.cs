namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>What a stretch of a text says, and where it is over.</summary>
/// <param name="Elements">What it says: one element mostly, two for a word such as "tonight".</param>
/// <param name="Next">The first token behind it.</param>
internal sealed record Recognised(IReadOnlyList<TimeElement> Elements, int Next)
{
    /// <summary>One element.</summary>
    public Recognised(TimeElement element, int next)
        : this([element], next)
    {
    }
}
