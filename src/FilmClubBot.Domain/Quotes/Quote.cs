using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Quotes;

/// <summary>Identifies a <see cref="Quote"/> within a Club.</summary>
public readonly record struct QuoteId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A verbatim span of a review that is worth repeating.</summary>
/// <param name="Id">The quote's key; permanent while its words are in the review.</param>
/// <param name="Passage">The words, and the review that prints them.</param>
/// <param name="Kind">Whose words they are.</param>
/// <param name="Speaker">The speaker, where the review names the person; the critic for <see cref="QuoteKind.Review"/>.</param>
/// <param name="Source">Where the words were spoken or written, in the review's words.</param>
public sealed record Quote(QuoteId Id, Passage Passage, QuoteKind Kind, string? Speaker, string? Source);
