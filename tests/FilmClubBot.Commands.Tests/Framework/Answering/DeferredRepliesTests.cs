using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Answering;

public sealed class DeferredRepliesTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private static readonly Card _answer = new() { Title = "Themes" };
    private readonly FakeTimeProvider _time = new();
    private readonly Mock<ILogger<DeferredReplies>> _log = new();
    private readonly TaskCompletionSource<Card> _brought = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DeferredReplies _replies;

    public DeferredRepliesTests() => _replies = new DeferredReplies(_time, _log.Object);

    public void Dispose() => _replies.Dispose();

    [Fact]
    public async Task Answers_at_once_what_is_answered_at_once()
    {
        Assert.Same(_answer, await _replies.Answer(_ => Task.FromResult(_answer), _patience, Bring));
        Assert.False(_brought.Task.IsCompleted);
    }

    [Fact]
    public async Task Waits_for_what_comes_within_the_platforms_patience()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _patience, Bring);
        _time.Advance(_patience - TimeSpan.FromMilliseconds(1));
        Assert.False(answer.IsCompleted);
        running.SetResult(_answer);
        Assert.Same(_answer, await answer);
        Assert.False(_brought.Task.IsCompleted);
    }

    [Fact]
    public async Task Brings_later_what_takes_longer()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _patience, Bring);
        _time.Advance(_patience);
        Assert.Null(await answer);
        running.SetResult(_answer);
        Assert.Same(_answer, await _brought.Task);
    }

    [Fact]
    public async Task Tells_of_a_failure_before_the_patience_is_over() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => _replies.Answer(_ => Task.FromException<Card>(new InvalidDataException()), _patience, Bring));

    [Fact]
    public async Task Logs_a_failure_that_nobody_can_be_told()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _patience, Bring);
        _time.Advance(_patience);
        await answer;
        running.SetException(new InvalidDataException("Oops."));
        await _replies.StopAsync(TestContext.Current.CancellationToken);
        Logged(LogLevel.Error);
    }

    [Fact]
    public async Task Stopping_waits_for_an_answer_that_is_under_way()
    {
        var running = new TaskCompletionSource<Card>();
        var answer = _replies.Answer(_ => running.Task, _patience, Bring);
        _time.Advance(_patience);
        await answer;
        var stopping = _replies.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        running.SetResult(_answer);
        await stopping;
        Assert.Same(_answer, await _brought.Task);
    }

    [Fact]
    public async Task Stopping_cuts_an_answer_off_when_the_programs_patience_is_over()
    {
        var answer = _replies.Answer(Forever, _patience, Bring);
        _time.Advance(_patience);
        await answer;
        using var impatience = new CancellationTokenSource();
        var stopping = _replies.StopAsync(impatience.Token);
        await impatience.CancelAsync();
        await stopping;
        Assert.False(_brought.Task.IsCompleted);
        Logged(LogLevel.Warning);
    }

    [Fact]
    public async Task Does_after_the_acknowledgement_what_it_is_given()
    {
        _replies.Later(cancellationToken => Bring(_answer, cancellationToken));
        await _replies.StopAsync(TestContext.Current.CancellationToken);
        Assert.Same(_answer, await _brought.Task);
    }

    private static async Task<Card> Forever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return _answer;
    }

    private Task Bring(Card card, CancellationToken cancellationToken)
    {
        _brought.SetResult(card);
        return Task.CompletedTask;
    }

    private void Logged(LogLevel level) =>
        Assert.Equal([level], _log.Invocations.Where(call => call.Method.Name == "Log").Select(call => (LogLevel)call.Arguments[0]!));
}
