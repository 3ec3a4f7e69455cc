using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Replicas;

namespace FilmClubBot.OnSlack.WebApi.Turns;

/// <summary>
/// The turns of one method: at most a fixed number in any minute, of which each of several workers takes its share. Turns are assigned ahead, in the order of the requests; a pause
/// postpones all of them.
/// </summary>
/// <remarks>System.Threading.RateLimiting has no limiter that accepts a <see cref="TimeProvider"/>, and none that can be paused.</remarks>
internal sealed class MinuteWindow
{
    /// <summary>A minute and one percent, because network delays vary: two requests may arrive at Slack closer together than they were sent.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60.6);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _given = new();
    private readonly int _capacity;
    private readonly TimeProvider _time;
    private readonly ILeases _leases;
    private TimeSpan _moved;
    private TimeSpan _pausedUntil;

    public MinuteWindow(int capacity, TimeProvider time, ILeases leases)
    {
        _capacity = capacity;
        _time = time;
        _leases = leases;
    }

    private int Capacity => Math.Max(1, _capacity / _leases.Workers);

    /// <summary>Waits for the next turn.</summary>
    /// <param name="worth">The longest useful wait; null for any.</param>
    /// <param name="cancellationToken">Cancels the wait; the turn remains used.</param>
    /// <returns>Null when the turn has come; the required wait if it exceeds the longest useful one.</returns>
    public async Task<TimeSpan?> Turn(TimeSpan? worth, CancellationToken cancellationToken)
    {
        if (Give(worth, out var turn) is { } tooLong)
            return tooLong;
        // A pause may have begun during the wait.
        while (Left(turn) is { } left && left > TimeSpan.Zero)
            await Task.Delay(left, _time, cancellationToken);
        return null;
    }

    /// <summary>Postpones all turns: Slack asks to wait.</summary>
    public void Pause(TimeSpan length)
    {
        lock (_lock)
        {
            var now = _time.Uptime();
            var until = now + length;
            var from = _pausedUntil > now ? _pausedUntil : now;
            if (until <= from)
                return;
            _moved += until - from;
            _pausedUntil = until;
        }
    }

    /// <summary>Turns are stored without the pauses, so that a pause does not have to change them.</summary>
    private TimeSpan? Give(TimeSpan? worth, out TimeSpan turn)
    {
        lock (_lock)
        {
            var now = _time.Uptime();
            turn = (_pausedUntil > now ? _pausedUntil : now) - _moved;
            // Those of a larger share, before a worker was added, no longer count one by one.
            var capacity = Capacity;
            while (_given.Count > capacity)
                _given.Dequeue();
            if (_given.Count == capacity && _given.Peek() + Length > turn)
                turn = _given.Peek() + Length;
            if (turn + _moved - now is var wait && wait > worth)
                return wait;
            if (_given.Count == capacity)
                _given.Dequeue();
            _given.Enqueue(turn);
            return null;
        }
    }

    private TimeSpan? Left(TimeSpan turn)
    {
        lock (_lock)
            return turn + _moved - _time.Uptime();
    }
}
