using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Commands.Tests.Signals;

public sealed class SignalSubscriptionTests
{
    private readonly AgendaSignal _signal = new();

    [Fact]
    public async Task Waits_until_the_signal_is_raised()
    {
        using var subscription = new SignalSubscription(_signal);
        var waiting = subscription.Wait(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        _signal.Raise();

        await waiting;
    }

    [Fact]
    public async Task Receives_a_signal_that_was_raised_before_it_waits()
    {
        using var subscription = new SignalSubscription(_signal);

        _signal.Raise();

        await subscription.Wait(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Combines_signals_that_were_raised_before_one_is_received()
    {
        using var subscription = new SignalSubscription(_signal);
        Assert.False(subscription.TryReceive());

        _signal.Raise();
        _signal.Raise();

        Assert.True(subscription.TryReceive());
        Assert.False(subscription.TryReceive());
    }

    [Fact]
    public void Each_subscription_receives_the_signal()
    {
        using var first = new SignalSubscription(_signal);
        using var second = new SignalSubscription(_signal);

        _signal.Raise();

        Assert.True(first.TryReceive());
        Assert.True(second.TryReceive());
    }

    [Fact]
    public void Receives_nothing_after_it_is_disposed()
    {
        var subscription = new SignalSubscription(_signal);
        subscription.Dispose();

        _signal.Raise();

        Assert.False(subscription.TryReceive());
    }

    [Fact]
    public async Task Stops_waiting_when_it_is_cancelled()
    {
        using var subscription = new SignalSubscription(_signal);
        using var stopping = new CancellationTokenSource();
        var waiting = subscription.Wait(stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
