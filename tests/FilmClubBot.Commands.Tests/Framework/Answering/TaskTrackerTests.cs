using FilmClubBot.Commands.Framework.Answering;

namespace FilmClubBot.Commands.Tests.Framework.Answering;

public sealed class TaskTrackerTests
{
    private readonly TaskTracker _tracker = new();

    [Fact]
    public void Returns_immediately_when_no_task_is_open()
    {
        _tracker.Track(Task.CompletedTask);

        Assert.True(_tracker.WaitForOpen().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Waits_for_every_open_task()
    {
        TaskCompletionSource first = new(), second = new();
        _tracker.Track(first.Task);
        _tracker.Track(second.Task);

        var all = _tracker.WaitForOpen();
        first.SetResult();
        Assert.False(all.IsCompleted);
        second.SetResult();
        await all;
    }

    [Fact]
    public async Task Forgets_a_task_that_has_failed()
    {
        var failing = new TaskCompletionSource();
        _tracker.Track(failing.Task);
        failing.SetException(new InvalidDataException());
        await Assert.ThrowsAsync<InvalidDataException>(() => failing.Task);

        await _tracker.WaitForOpen();
    }
}
