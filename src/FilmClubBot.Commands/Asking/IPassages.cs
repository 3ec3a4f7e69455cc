using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Asking;

/// <summary>Full-text search over the sentences of visible reviews, with SQLite's FTS5 or PostgreSQL.</summary>
public interface IPassages
{
    /// <summary>Finds the passages that contain each term, by its stem.</summary>
    /// <param name="film">Only in reviews of this film; null for all.</param>
    /// <param name="terms">At most 64 words or phrases; no query syntax.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>One entry a term, in the order of the terms; a term that no passage contains has no hits.</returns>
    Task<IReadOnlyList<TermHits>> Find(FilmId? film, IReadOnlyList<string> terms, CancellationToken cancellationToken);
}

/// <summary>The passages that contain one term.</summary>
/// <param name="Term">The term as given.</param>
/// <param name="Hits">Passages with it, the best first, at most 50; <c>Relevance</c> is above 0, higher is better.</param>
/// <param name="Passages">How many passages of the searched reviews contain it.</param>
/// <param name="OfPassages">How many passages the searched reviews have.</param>
public sealed record TermHits(string Term, IReadOnlyList<(Passage Passage, double Relevance)> Hits, int Passages, int OfPassages);
