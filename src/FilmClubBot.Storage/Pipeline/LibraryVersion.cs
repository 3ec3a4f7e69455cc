using FilmClubBot.Commands.Framework.Pipeline;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// Counts the changes of the <see cref="ILibraryMark"/>, which is read at most once per <see cref="Trust"/>, and immediately after a
/// commit of this process. It owns the mark.
/// </summary>
internal sealed class LibraryVersion(ILibraryMark marks, TimeProvider time) : ILibraryVersion, IDisposable
{
    /// <summary>The maximum delay until a commit of another process is seen, besides the time of a read.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMilliseconds(20);

    // Callers wait without a thread: the mark may be on a server that hangs.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _mark;
    private long _version;
    private long _trustedUntil;
    private long _commits;
    private bool _isDisposed;

    /// <inheritdoc/>
    public ValueTask<long> Read(CancellationToken cancellationToken) =>
        IsTrusted(Now) ? ValueTask.FromResult(Volatile.Read(ref _version)) : Refresh(cancellationToken);

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

    private async ValueTask<long> Refresh(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            // A caller before may have read it.
            if (IsTrusted(Now))
                return _version;
            var commits = Interlocked.Read(ref _commits);
            var mark = await marks.Read(cancellationToken);
            if (mark != _mark)
                Volatile.Write(ref _version, _version + 1);
            _mark = mark;
            Volatile.Write(ref _trustedUntil, Now + Trust.Ticks);
            // The mark that was read may be the one before such a commit.
            if (Interlocked.Read(ref _commits) != commits)
                Volatile.Write(ref _trustedUntil, 0);
            return _version;
        }
        finally
        {
            _turn.Release();
        }
    }

    // A moment further ahead means that the clock was moved back.
    private bool IsTrusted(long now) => Volatile.Read(ref _trustedUntil) - now is > 0 and var left && left <= Trust.Ticks;
}
