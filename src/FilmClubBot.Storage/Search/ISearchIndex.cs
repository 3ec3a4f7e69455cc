namespace FilmClubBot.Storage.Search;

/// <summary>
/// Full-text search of the club's visible reviews. Words are found by their stem, regardless of case and accents; several words in one
/// string are a phrase. They are typed text, never query syntax: an index quotes them. They come from <see cref="SearchTerm"/>.
/// </summary>
internal interface ISearchIndex
{
    /// <summary>Keys of the reviews that have every word in headline or text, the best match first, and their total number.</summary>
    Task<(IReadOnlyList<int> Reviews, int Total)> Reviews(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Keys of the passages with any of the words, the best match first.</summary>
    /// <param name="reviews">The visible reviews to search; null for all.</param>
    /// <param name="words">At least one word.</param>
    /// <param name="limit">The maximum number of passages.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<int>> Passages(IReadOnlyList<int>? reviews, IReadOnlyList<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>Keys of all passages of these reviews that have the word.</summary>
    Task<IReadOnlyList<int>> PassagesWith(string word, IReadOnlyList<int> reviews, CancellationToken cancellationToken);
}
