using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.Commands.Tests.Framework.Answering;

public sealed class DrainedTasksTests : IDisposable
{
    private readonly DrainedTasks _tasks = new();

    [Fact]
    public async Task Are_waited_for_and_cancelled_when_the_timeout_expires()
    {
        var running = Task.Delay(Timeout.Infinite, _tasks.TimedOut);
        _tasks.Track(running);
        using var timeout = new CancellationTokenSource();

        var drained = _tasks.Drain(timeout.Token);
        Assert.False(drained.IsCompleted);
        await timeout.CancelAsync();

        await drained;
        Assert.True(running.IsCanceled);
    }

    [Fact]
    public async Task Are_not_cancelled_while_there_is_time()
    {
        var task = new TaskCompletionSource();
        _tasks.Track(task.Task);

        var drained = _tasks.Drain(CancellationToken.None);
        task.SetResult();

        await drained;
        Assert.False(_tasks.TimedOut.IsCancellationRequested);
    }

    public void Dispose() => _tasks.Dispose();
}
