using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.OnSlack.WebApi.Turns;

/// <summary>
/// The turns of one method: at most so many in any minute. Turns are given away ahead, in the order they are asked for; a pause
/// moves all of them.
/// </summary>
/// <remarks>System.Threading.RateLimiting has no limiter that takes a <see cref="TimeProvider"/>, and none that can be paused.</remarks>
internal sealed class MinuteWindow
{
    /// <summary>A minute and a hundredth: two requests may take unequally long on their way, and then stand closer together at Slack than here.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60.6);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _given = new();
    private readonly int _capacity;
    private readonly TimeProvider _time;
    private TimeSpan _moved;
    private TimeSpan _pausedUntil;

    public MinuteWindow(int capacity, TimeProvider time)
    {
        _capacity = capacity;
        _time = time;
    }

    /// <summary>Waits for the next turn.</summary>
    /// <param name="worth">The longest wait that makes sense; null for any.</param>
    /// <param name="cancellationToken">Gives the turn up; it stays used.</param>
    /// <returns>Null when the turn has come; how long it would have taken when that is more than the wait is worth.</returns>
    public async Task<TimeSpan?> Turn(TimeSpan? worth, CancellationToken cancellationToken)
    {
        if (Give(worth, out var turn) is { } tooLong)
            return tooLong;
        // A pause may have come while this one waited.
        while (Left(turn) is { } left && left > TimeSpan.Zero)
            await Task.Delay(left, _time, cancellationToken);
        return null;
    }

    /// <summary>Slack asks to wait: nobody's turn comes before it says.</summary>
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

    /// <summary>Turns are kept without the pauses in them, so that a pause needs to touch none.</summary>
    private TimeSpan? Give(TimeSpan? worth, out TimeSpan turn)
    {
        lock (_lock)
        {
            var now = _time.Uptime();
            turn = (_pausedUntil > now ? _pausedUntil : now) - _moved;
            if (_given.Count == _capacity && _given.Peek() + Length > turn)
                turn = _given.Peek() + Length;
            if (turn + _moved - now is var wait && wait > worth)
                return wait;
            if (_given.Count == _capacity)
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
