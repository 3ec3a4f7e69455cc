using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Search;

namespace FilmClubBot.Storage;

/// <summary>
/// One kind of database: everything that differs between them. The ports themselves are written once, in LINQ and in the SQL that both
/// understand.
/// </summary>
internal sealed record StorageEngine : IDisposable
{
    /// <summary>The database as a whole.</summary>
    public required Database Database { get; init; }

    /// <summary>Creates contexts on it.</summary>
    public required FilmClubContexts Contexts { get; init; }

    /// <summary>Lets one writer of a club at a time change rows.</summary>
    public required IWriteLock WriteLock { get; init; }

    /// <summary>Detects changes of the library. The <see cref="LibraryVersion"/> closes it.</summary>
    public required ILibraryMark LibraryMark { get; init; }

    /// <summary>Makes the full-text search of a context.</summary>
    public required Func<FilmClubContext, ISearchIndex> Search { get; init; }

    /// <summary>What is closed at the end.</summary>
    public required IReadOnlyList<IDisposable> Connections { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in Connections)
            connection.Dispose();
    }
}
