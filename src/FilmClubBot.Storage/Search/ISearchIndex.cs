namespace FilmClubBot.Storage.Search;

/// <summary>
/// Full-text search of the club's visible reviews. Words are found by their stem, regardless of case and accents; several words in one
/// string are a phrase. They are typed text, never query syntax: an index quotes them. They come from <see cref="SearchTerm"/>.
/// </summary>
internal interface ISearchIndex
{
    /// <summary>
    /// The most reviews that one search ranks: to rank one reads all of its words. Whoever searches for a word that most reviews have looks for
    /// no particular one.
    /// </summary>
    const int MaxRanked = 1000;

    /// <summary>
    /// Keys of the reviews that have every word in headline or text, and their total number. The best match is first; of more than
    /// <see cref="MaxRanked"/>, only the latest are ranked, and the others follow by age.
    /// </summary>
    Task<(IReadOnlyList<int> Reviews, int Total)> Reviews(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken);

    /// <summary>For each word, the number of passages that have it, which may include those of other clubs; counting stops at the limit.</summary>
    Task<IReadOnlyList<(string Word, int Passages)>> PassagesOf(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>Keys of the passages that match, the best match first; of very many, <see cref="PassageQuery.Limit"/> are ranked.</summary>
    /// <param name="reviews">The visible reviews to search; null for all.</param>
    /// <param name="query">The words, at least one.</param>
    /// <param name="limit">The maximum number of passages.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<int>> Passages(IReadOnlyList<int>? reviews, PassageQuery query, int limit, CancellationToken cancellationToken);

    /// <summary>Keys of all passages of these reviews that have the word.</summary>
    Task<IReadOnlyList<int>> PassagesWith(string word, IReadOnlyList<int> reviews, CancellationToken cancellationToken);
}
