using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>The quotes that visible reviews print. Hidden quotes are in no answer.</summary>
public interface IQuotes
{
    /// <summary>Quotes that fit, grouped by review (the latest first) and in the order of its text.</summary>
    Task<Slice<Quote>> Search(QuoteFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One fitting quote at random; not <paramref name="except"/> while there is another. Null when none fits.</summary>
    Task<Quote?> Random(QuoteFilter filter, QuoteId? except, CancellationToken cancellationToken);

    /// <summary>Everyone who is quoted, of one film or of all, the most quoted first.</summary>
    Task<IReadOnlyList<string>> Speakers(FilmId? film, CancellationToken cancellationToken);

    /// <summary>One quote; null when there is none of that key or it is hidden.</summary>
    Task<Quote?> Find(QuoteId quote, CancellationToken cancellationToken);

    /// <summary>Makes a quote of words that stand verbatim in a visible review of the film.</summary>
    /// <param name="film">The film.</param>
    /// <param name="words">The words; quotation marks around them, case and spacing aside they must stand in a review.</param>
    /// <param name="speaker">Who says them; null for the reviewer's own sentence.</param>
    /// <param name="source">Where they were said, or null.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The quote as the review prints it (one that was hidden is shown again); null when no review prints the words.</returns>
    Task<Quote?> Add(FilmId film, string words, string? speaker, string? source, CancellationToken cancellationToken);

    /// <summary>Takes a quote out of every answer; it stays out when the review is read again.</summary>
    /// <returns>False when there is no such visible quote.</returns>
    Task<bool> Hide(QuoteId quote, CancellationToken cancellationToken);
}

/// <summary>Which quotes are wanted; a null asks nothing.</summary>
/// <param name="Film">Of this film.</param>
/// <param name="Speaker">Said by this person, compared without case and accents; a surname is enough.</param>
/// <param name="Theme">Touching this theme.</param>
public sealed record QuoteFilter(FilmId? Film = null, string? Speaker = null, string? Theme = null);
