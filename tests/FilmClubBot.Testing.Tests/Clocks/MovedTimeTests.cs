using FilmClubBot.Testing.Clocks;

namespace FilmClubBot.Testing.Tests.Clocks;

/// <summary>Time that is put forward and back.</summary>
public sealed class MovedTimeTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1), _moment = TimeSpan.FromSeconds(30);

    private readonly MovedTime _time = new();

    [Fact]
    public void Shows_the_machines_time_moved()
    {
        _time.Move(TimeSpan.FromDays(100));
        var ahead = _time.GetUtcNow() - TimeProvider.System.GetUtcNow();
        _time.Move(-_hour);
        var behind = _time.GetUtcNow() - TimeProvider.System.GetUtcNow();

        Assert.Equal(100, ahead.TotalDays, tolerance: 0.01);
        Assert.Equal(-1, behind.TotalHours, tolerance: 0.01);
    }

    [Fact]
    public async Task Moved_forward_it_fires_due_timers()
    {
        using SemaphoreSlim soon = new(0), later = new(0);
        using var first = _time.CreateTimer(_ => soon.Release(), null, _hour, Timeout.InfiniteTimeSpan);
        using var second = _time.CreateTimer(_ => later.Release(), null, 3 * _hour, Timeout.InfiniteTimeSpan);

        _time.Move(_hour);
        Assert.True(await soon.WaitAsync(_moment, TestContext.Current.CancellationToken));
        Assert.Equal(0, later.CurrentCount);

        _time.Move(3 * _hour);
        Assert.True(await later.WaitAsync(_moment, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Moved_forward_past_many_ticks_it_ticks_once_and_continues()
    {
        using var ticks = new SemaphoreSlim(0);
        using var timer = _time.CreateTimer(_ => ticks.Release(), null, _hour, _hour);

        _time.Move(10 * _hour);
        Assert.True(await ticks.WaitAsync(_moment, TestContext.Current.CancellationToken));
        Assert.Equal(0, ticks.CurrentCount);
        _time.Move(11 * _hour);
        Assert.True(await ticks.WaitAsync(_moment, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_timer_that_is_changed_fires_at_its_new_time()
    {
        using var rung = new SemaphoreSlim(0);
        using var timer = _time.CreateTimer(_ => rung.Release(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _time.Move(_hour);
        timer.Change(2 * _hour, Timeout.InfiniteTimeSpan);
        _time.Move(2 * _hour);
        Assert.Equal(0, rung.CurrentCount);
        _time.Move(3 * _hour);
        Assert.True(await rung.WaitAsync(_moment, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Moved_back_it_delays_no_timer_and_measured_durations_are_unchanged()
    {
        var before = _time.GetTimestamp();
        var soon = Task.Delay(TimeSpan.FromMilliseconds(50), _time, TestContext.Current.CancellationToken);

        _time.Move(-3 * _hour);

        await soon.WaitAsync(_moment, TestContext.Current.CancellationToken);
        Assert.InRange(_time.GetElapsedTime(before), TimeSpan.Zero, _hour);
    }

    [Fact]
    public void A_running_request_keeps_its_timeout()
    {
        using var timeout = new CancellationTokenSource(_moment, _time);

        _time.Move(TimeSpan.FromDays(1));

        Assert.False(timeout.IsCancellationRequested);
    }
}
