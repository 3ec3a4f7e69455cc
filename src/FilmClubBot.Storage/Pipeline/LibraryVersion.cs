using FilmClubBot.Commands.Framework.Pipeline;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// Counts the changes of the marks of an <see cref="ILibraryMark"/>, which is read at most once per <see cref="Trust"/>, and immediately after a
/// commit of this process. It owns the mark.
/// </summary>
internal sealed class LibraryVersion(ILibraryMark marks, TimeProvider time) : ILibraryVersion, IDisposable
{
    /// <summary>The maximum delay until a commit of another process is seen, besides the time of a read.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMilliseconds(20);

    // Callers wait without a thread: the mark may be on a server that hangs.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private LibraryMarks _marks;
    private Versions _versions = new(0, 0);
    private long _trustedUntil;
    private long _commits;
    private bool _isDisposed;

    /// <inheritdoc/>
    public async ValueTask<long> Read(CancellationToken cancellationToken) => (await Current(cancellationToken)).Library;

    /// <summary>The version of the list of films, which most changes of the library leave as it is.</summary>
    public async ValueTask<long> ReadFilms(CancellationToken cancellationToken) => (await Current(cancellationToken)).Films;

    private ValueTask<Versions> Current(CancellationToken cancellationToken) =>
        IsTrusted(Now) ? ValueTask.FromResult(Volatile.Read(ref _versions)) : Refresh(cancellationToken);

    private long Now => time.GetUtcNow().UtcTicks;

    /// <summary>Called after a commit of this process, so that the next caller queries the database.</summary>
    public void Distrust()
    {
        Interlocked.Increment(ref _commits);
        Volatile.Write(ref _trustedUntil, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // After a read in progress, which uses the mark's connection.
        _turn.Wait();
        _isDisposed = true;
        marks.Dispose();
        _turn.Release();
    }

    private async ValueTask<Versions> Refresh(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            // A caller before may have read it.
            if (IsTrusted(Now))
                return _versions;
            var commits = Interlocked.Read(ref _commits);
            var read = await marks.Read(cancellationToken);
            if (read != _marks)
                Volatile.Write(ref _versions, new(_versions.Library + 1, read.Films == _marks.Films ? _versions.Films : _versions.Films + 1));
            _marks = read;
            Volatile.Write(ref _trustedUntil, Now + Trust.Ticks);
            // The mark that was read may be the one before such a commit.
            if (Interlocked.Read(ref _commits) != commits)
                Volatile.Write(ref _trustedUntil, 0);
            return _versions;
        }
        finally
        {
            _turn.Release();
        }
    }

    // A moment further ahead means that the clock was moved back.
    private bool IsTrusted(long now) => Volatile.Read(ref _trustedUntil) - now is > 0 and var left && left <= Trust.Ticks;

    private sealed record Versions(long Library, long Films);
}
