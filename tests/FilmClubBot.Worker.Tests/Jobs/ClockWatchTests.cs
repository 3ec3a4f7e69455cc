using FilmClubBot.Commands.Signals;
using FilmClubBot.Worker.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NodaTime;
using NodaTime.Testing;
using Quartz;

namespace FilmClubBot.Worker.Tests.Jobs;

/// <summary>The machine's clock jumps.</summary>
public sealed class ClockWatchTests
{
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(5);
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _raised = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_jump_forward_wakes_everything_that_runs_due_steps()
    {
        using var watch = await Watch();

        // The watch starts on a thread of its own, so the first jumps may be before its first look at the clock.
        while (!_raised.Task.IsCompleted)
        {
            _clock.Advance(Duration.FromHours(2));
            _time.Advance(_tick);
            await Task.Yield();
        }

        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<ClockWatch> Watch()
    {
        var agendas = new AgendaSignal();
        agendas.Raised += () => _raised.TrySetResult();
        var watch = new ClockWatch(Mock.Of<ISchedulerFactory>(), agendas, _clock, _time, NullLogger<ClockWatch>.Instance);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        return watch;
    }
}
