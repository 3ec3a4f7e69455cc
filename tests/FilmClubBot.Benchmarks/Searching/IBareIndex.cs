namespace FilmClubBot.Benchmarks.Searching;

/// <summary>A database's own full-text index, queried without anything in between.</summary>
internal interface IBareIndex : IAsyncDisposable
{
    /// <summary>What it is called in a table.</summary>
    string Name { get; }

    /// <summary>Reads the keys of the best reviews, and returns how many there are, up to the limit.</summary>
    Task<int> BestReviews(string word, int limit);

    /// <summary>Reads the keys of the best passages, likewise.</summary>
    Task<int> BestPassages(string word, int limit);
}
