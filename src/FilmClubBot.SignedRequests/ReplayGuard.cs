namespace FilmClubBot.SignedRequests;

/// <summary>
/// Refuses requests that were signed too long ago, and requests that were accepted before. The reason for the window's width:
/// docs/decisions/0015.
/// </summary>
public sealed class ReplayGuard(TimeProvider time)
{
    /// <summary>The maximum difference between a request's timestamp and our clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // A timestamp from the window's far end can be replayed until its near end has passed: twice the window.
    private static readonly TimeSpan _memory = Window * 2;
    private readonly Lock _gate = new();
    private HashSet<ulong> _recent = [];
    private HashSet<ulong> _before = [];
    private DateTimeOffset _turned = time.GetUtcNow();

    /// <summary>Whether a request was signed within the window.</summary>
    /// <param name="timestamp">Unix seconds.</param>
    public bool IsFresh(long timestamp) =>
        Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - timestamp) <= (long)Window.TotalSeconds;

    /// <summary>Records a request, or the event that it reports.</summary>
    /// <returns>False when it was recorded before.</returns>
    public bool IsFirst(ulong id)
    {
        lock (_gate)
        {
            // Two alternating sets expire in one step and never cover more than two periods.
            var now = time.GetUtcNow();
            if (now - _turned >= _memory)
            {
                _before = now - _turned >= _memory * 2 ? [] : _recent;
                _recent = [];
                _turned = now;
            }

            return !_before.Contains(id) && _recent.Add(id);
        }
    }
}
