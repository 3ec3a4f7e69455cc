using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Answering;

public sealed class DeferredRepliesTests : IDisposable
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(2);
    private static readonly Card _answer = new() { Title = "Themes" };
    private readonly FakeTimeProvider _time = new();
    private readonly Mock<ILogger<DeferredReplies>> _log = new();
    private readonly TaskCompletionSource<Card> _delivered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DeferredReplies _replies;

    public DeferredRepliesTests() => _replies = new DeferredReplies(_time, _log.Object);

    public void Dispose() => _replies.Dispose();

    [Fact]
    public async Task Replies_immediately_if_the_command_is_fast()
    {
        Assert.Same(_answer, await _replies.Answer(_ => Task.FromResult(_answer), _timeout, Deliver));
        Assert.False(_delivered.Task.IsCompleted);
    }

    [Fact]
    public async Task Waits_for_a_reply_within_the_platforms_timeout()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _timeout, Deliver);
        _time.Advance(_timeout - TimeSpan.FromMilliseconds(1));
        Assert.False(answer.IsCompleted);
        running.SetResult(_answer);
        Assert.Same(_answer, await answer);
        Assert.False(_delivered.Task.IsCompleted);
    }

    [Fact]
    public async Task Delivers_a_slow_reply_later()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _timeout, Deliver);
        _time.Advance(_timeout);
        Assert.Null(await answer);
        running.SetResult(_answer);
        Assert.Same(_answer, await _delivered.Task);
    }

    [Fact]
    public async Task Defers_a_command_that_blocks_its_thread()
    {
        using var unlocked = new ManualResetEventSlim();
        var answer = _replies.Answer(
            _ =>
            {
                unlocked.Wait(CancellationToken.None);
                return Task.FromResult(_answer);
            },
            _timeout,
            Deliver);
        _time.Advance(_timeout);
        Assert.Null(await answer);
        Assert.False(_delivered.Task.IsCompleted);
        unlocked.Set();
        Assert.Same(_answer, await _delivered.Task);
    }

    [Fact]
    public async Task Reports_a_failure_before_the_timeout() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => _replies.Answer(_ => Task.FromException<Card>(new InvalidDataException()), _timeout, Deliver));

    [Fact]
    public async Task Logs_a_failure_that_can_no_longer_be_reported()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _timeout, Deliver);
        _time.Advance(_timeout);
        await answer;
        running.SetException(new InvalidDataException("Oops."));
        await _replies.StopAsync(TestContext.Current.CancellationToken);
        Logged(LogLevel.Error);
    }

    [Fact]
    public async Task Stopping_waits_for_a_running_reply()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _timeout, Deliver);
        _time.Advance(_timeout);
        await answer;
        var stopping = _replies.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        running.SetResult(_answer);
        await stopping;
        Assert.Same(_answer, await _delivered.Task);
    }

    [Fact]
    public async Task Stopping_cancels_a_reply_after_the_shutdown_timeout()
    {
        var answer = _replies.Answer(Forever, _timeout, Deliver);
        _time.Advance(_timeout);
        await answer;
        using var impatience = new CancellationTokenSource();
        var stopping = _replies.StopAsync(impatience.Token);
        await impatience.CancelAsync();
        await stopping;
        Assert.False(_delivered.Task.IsCompleted);
        Logged(LogLevel.Warning);
    }

    [Fact]
    public async Task Runs_a_continuation_after_the_acknowledgement()
    {
        _replies.Later(cancellationToken => Deliver(_answer, cancellationToken));
        await _replies.StopAsync(TestContext.Current.CancellationToken);
        Assert.Same(_answer, await _delivered.Task);
    }

    private static async Task<Card> Forever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return _answer;
    }

    private Task Deliver(Card card, CancellationToken cancellationToken)
    {
        _delivered.SetResult(card);
        return Task.CompletedTask;
    }

    private void Logged(LogLevel level) =>
        Assert.Equal([level], _log.Invocations.Where(call => call.Method.Name == "Log").Select(call => (LogLevel)call.Arguments[0]!));
}
