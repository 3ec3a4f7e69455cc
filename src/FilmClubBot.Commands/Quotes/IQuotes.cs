using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Quotes;

/// <summary>The quotes that visible reviews print. Hidden quotes are never returned.</summary>
public interface IQuotes
{
    /// <summary>Matching quotes, grouped by review (the latest first) and in the order of its text.</summary>
    Task<Slice<Quote>> Search(QuoteFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One matching quote at random; not <paramref name="except"/> while there is another. Null when none matches.</summary>
    Task<Quote?> Random(QuoteFilter filter, QuoteId? except, CancellationToken cancellationToken);

    /// <summary>Everyone who is quoted, of one film or of all, the most quoted first.</summary>
    Task<IReadOnlyList<string>> Speakers(FilmId? film, CancellationToken cancellationToken);

    /// <summary>Those who are quoted and have one of these surnames, of one film or of all.</summary>
    /// <param name="film">The film; null for all.</param>
    /// <param name="surnames">Folded words, most of which are no surname.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<string>> Speakers(FilmId? film, IReadOnlyCollection<string> surnames, CancellationToken cancellationToken);

    /// <summary>One quote; null when there is none of that key or it is hidden.</summary>
    Task<Quote?> Find(QuoteId quote, CancellationToken cancellationToken);

    /// <summary>Adds a quote from words that appear verbatim in a visible review of the film.</summary>
    /// <param name="film">The film.</param>
    /// <param name="words">The words; they must appear in a review, ignoring quotation marks around them, case and spacing.</param>
    /// <param name="speaker">The person who says them; null for the reviewer's own sentence.</param>
    /// <param name="source">The place where they were said, or null.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The quote as the review prints it (a hidden one is shown again); null when no review prints the words.</returns>
    Task<Quote?> Add(FilmId film, string words, string? speaker, string? source, CancellationToken cancellationToken);

    /// <summary>Hides a quote; it remains hidden when the review is read again.</summary>
    /// <returns>False when there is no such visible quote.</returns>
    Task<bool> Hide(QuoteId quote, CancellationToken cancellationToken);

    /// <summary>Shows a hidden quote again.</summary>
    /// <returns>False when there is no such hidden quote.</returns>
    Task<bool> Show(QuoteId quote, CancellationToken cancellationToken);

    /// <summary>The quotes of visible reviews that moderators hid, those of the latest review first.</summary>
    Task<IReadOnlyList<Quote>> Hidden(int most, CancellationToken cancellationToken);
}

/// <summary>A filter for quotes; a null matches everything.</summary>
/// <param name="Film">Of this film.</param>
/// <param name="Speaker">Said by this person, compared without case and accents; a surname is enough.</param>
/// <param name="Theme">About this theme.</param>
public sealed record QuoteFilter(FilmId? Film = null, string? Speaker = null, string? Theme = null);
