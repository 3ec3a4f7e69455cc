using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing;

/// <summary>A clock that knows its alarms, so that a test can wait until everybody waits and then step to the next one.</summary>
public sealed class SteppingTime : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Alarm, DateTimeOffset> _alarms = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TimeSpan _ignored;

    /// <param name="ignored">Alarms of this length are not waited for: a request's own, while it is under way.</param>
    public SteppingTime(TimeSpan ignored = default) : base(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)) => _ignored = ignored;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this);
        // It is noted before it can ring, and the clock cannot step between the two.
        lock (_lock)
        {
            Note(alarm, dueTime);
            alarm.Inner = base.CreateTimer(
                given =>
                {
                    Forget(alarm);
                    callback(given);
                },
                state,
                dueTime,
                period);
        }

        return alarm;
    }

    /// <summary>Waits until so many alarms are set.</summary>
    public async Task Until(Func<int, bool> count)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (count(_alarms.Count))
                    return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Goes to the next alarm.</summary>
    public void Step()
    {
        TimeSpan wait;
        lock (_lock)
        {
            if (_alarms.Count == 0)
                return;
            wait = _alarms.Values.Min() - GetUtcNow();
        }

        if (wait > TimeSpan.Zero)
            Advance(wait);
    }

    /// <summary>Runs something to its end, stepping whenever it waits for the clock.</summary>
    public async Task<T> Run<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            var either = await Task.WhenAny(task, Until(count => count > 0));
            if (either != task)
                await either;
            if (!task.IsCompleted)
                Step();
        }

        return await task;
    }

    /// <summary>Something outside that a condition depends on has changed.</summary>
    public void Changed()
    {
        lock (_lock)
        {
            var changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }

    private void Note(Alarm alarm, TimeSpan dueTime)
    {
        if (dueTime == Timeout.InfiniteTimeSpan || dueTime == _ignored)
            return;
        lock (_lock)
            _alarms[alarm] = GetUtcNow() + dueTime;
        Changed();
    }

    private void Forget(Alarm alarm)
    {
        lock (_lock)
            _alarms.Remove(alarm);
        Changed();
    }

    private sealed class Alarm(SteppingTime time) : ITimer
    {
        public ITimer? Inner { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Note(this, dueTime);
            return Inner!.Change(dueTime, period);
        }

        public void Dispose()
        {
            time.Forget(this);
            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
