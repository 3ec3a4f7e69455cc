using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.Testing.Clocks;

/// <summary>The machine's time, moved: it runs on by itself, and can be put forward and back.</summary>
/// <remarks>
/// Put forward, it wakes every timer that would have come due meanwhile, as if the time had passed. Put back, it leaves them alone,
/// and timestamps (<see cref="TimeProvider.GetTimestamp"/>) are the machine's throughout: what measures how long something took is
/// never told of a jump, as nobody is by a machine whose clock is set.
/// </remarks>
public sealed class MovedTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<MovedTimer> _timers = [];
    private TimeSpan _by;

    /// <summary>How far it is ahead of the machine's clock; negative where it is behind.</summary>
    public TimeSpan By
    {
        get
        {
            lock (_lock)
                return _by;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;

    /// <summary>Puts it so far ahead of the machine's clock, or behind.</summary>
    public void Move(TimeSpan by)
    {
        TimeSpan jump;
        List<MovedTimer> waiting;
        lock (_lock)
        {
            jump = by - _by;
            _by = by;
            waiting = [.. _timers];
        }

        if (jump <= TimeSpan.Zero)
            return;
        foreach (var timer in waiting)
            timer.Hasten(jump);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        // That is the timeout of a running request, and the other end runs in real time.
        if (state is CancellationTokenSource)
            return base.CreateTimer(callback, state, dueTime, period);
        var timer = new MovedTimer(this, callback);
        lock (_lock)
            _timers.Add(timer);
        timer.Start(state, dueTime, period);
        return timer;
    }

    private sealed class MovedTimer(MovedTime time, TimerCallback callback) : ITimer
    {
        private readonly Lock _lock = new();
        private ITimer? _inner;
        private TimeSpan? _due;
        private TimeSpan _period;

        private static TimeSpan Elapsed => System.Uptime();

        public void Start(object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                Note(dueTime, period);
                _inner = System.CreateTimer(OnElapsed, state, dueTime, period);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                Note(dueTime, period);
                return _inner!.Change(dueTime, period);
            }
        }

        public void Hasten(TimeSpan by)
        {
            lock (_lock)
            {
                if (_due is not { } due || _inner is null)
                    return;
                var left = due - by - Elapsed is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
                Note(left, _period);
                _inner.Change(left, _period);
            }
        }

        public void Dispose()
        {
            lock (time._lock)
                time._timers.Remove(this);
            _inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            lock (time._lock)
                time._timers.Remove(this);
            return _inner?.DisposeAsync() ?? ValueTask.CompletedTask;
        }

        private void OnElapsed(object? state)
        {
            lock (_lock)
                _due = _period > TimeSpan.Zero ? Elapsed + _period : null;
            callback(state);
        }

        private void Note(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime < TimeSpan.Zero ? null : Elapsed + dueTime;
            _period = period;
        }
    }
}
