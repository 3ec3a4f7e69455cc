using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Moving;
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

    /// <summary>Creates contexts of the settings' club.</summary>
    public required FilmClubContexts Contexts { get; init; }

    /// <summary>Creates a context of a club; of null, one for a query across clubs.</summary>
    public required Func<ClubId?, FilmClubContext> ContextOf { get; init; }

    /// <summary>What a move to or from it needs.</summary>
    public required IMoveDialect MoveDialect { get; init; }

    /// <summary>Lets one writer of a club at a time change rows.</summary>
    public required IWriteLock WriteLock { get; init; }

    /// <summary>Makes what detects changes of a club's library. The <see cref="LibraryVersion"/> closes it.</summary>
    public required Func<ClubId, ILibraryMark> LibraryMarkOf { get; init; }

    /// <summary>Makes the full-text search of a context.</summary>
    public required Func<FilmClubContext, ISearchIndex> Search { get; init; }

    /// <summary>What one worker of the database does at a time.</summary>
    public ILeases Leases { get; init; } = new SoleWorkerLeases();

    /// <summary>Messages between the database's workers.</summary>
    public IReplicaMessages Messages { get; init; } = new NoReplicaMessages();

    /// <summary>What is closed at the end.</summary>
    public required IReadOnlyList<IDisposable> Connections { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in Connections)
            connection.Dispose();
    }
}
