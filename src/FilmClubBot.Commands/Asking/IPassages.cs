using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Asking;

/// <summary>Full-text search over the sentences of visible reviews; by SQLite's FTS5 or by PostgreSQL.</summary>
public interface IPassages
{
    /// <summary>Where each term stands, by its stem.</summary>
    /// <param name="film">Only in reviews of this film; null for all.</param>
    /// <param name="terms">At most 64 words or phrases; no query syntax.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>One entry a term, in the order asked; a term that stands nowhere has no hits.</returns>
    Task<IReadOnlyList<TermHits>> Find(FilmId? film, IReadOnlyList<string> terms, CancellationToken cancellationToken);
}

/// <summary>Where one term stands.</summary>
/// <param name="Term">The term as asked.</param>
/// <param name="Hits">Passages with it, the best first, at most 50; <c>Relevance</c> is above 0, higher is better.</param>
/// <param name="Passages">In how many passages of the searched reviews it stands.</param>
/// <param name="OfPassages">How many passages the searched reviews have.</param>
public sealed record TermHits(string Term, IReadOnlyList<(Passage Passage, double Relevance)> Hits, int Passages, int OfPassages);
