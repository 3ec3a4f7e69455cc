namespace FilmClubBot.Benchmarks.Searching;

/// <summary>A database's own full-text index, queried without anything in between.</summary>
internal interface IBareIndex : IAsyncDisposable
{
    /// <summary>What it is called in a table.</summary>
    string Name { get; }

    /// <summary>Reads the keys of the best reviews.</summary>
    Task BestReviews(string word, int limit);

    /// <summary>Reads the keys of the best passages.</summary>
    Task BestPassages(string word, int limit);
}
