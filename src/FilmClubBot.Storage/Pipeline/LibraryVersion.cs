using FilmClubBot.Commands.Framework.Pipeline;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// Counts the changes of the <see cref="ILibraryMark"/>, which is read at most once per <see cref="Trust"/>, and immediately after a
/// commit of this process.
/// </summary>
internal sealed class LibraryVersion(ILibraryMark marks, TimeProvider time) : ILibraryVersion
{
    /// <summary>The maximum delay until a commit of another process is seen.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private long _mark;
    private long _version;
    private long _trustedUntil;

    /// <inheritdoc/>
    public long Current
    {
        get
        {
            var now = time.GetUtcNow().UtcTicks;
            // A value further ahead means that the clock was moved back.
            if (Volatile.Read(ref _trustedUntil) - now is > 0 and var left && left <= Trust.Ticks)
                return Volatile.Read(ref _version);
            lock (_lock)
            {
                // Set before the query: a commit in between resets it.
                Volatile.Write(ref _trustedUntil, now + Trust.Ticks);
                var mark = marks.Read();
                if (mark != _mark)
                    _version++;
                _mark = mark;
                return _version;
            }
        }
    }

    /// <summary>Called after a commit of this process, so that the next caller queries the database.</summary>
    public void Distrust() => Volatile.Write(ref _trustedUntil, 0);
}
