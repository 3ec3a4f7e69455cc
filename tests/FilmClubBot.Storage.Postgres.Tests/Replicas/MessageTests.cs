using System.Threading.Channels;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Replicas;

/// <summary>Messages between the workers of a database.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("signal", "AgendaSignal")]
    [InlineData("chat", "4711")]
    [InlineData("note", "a text with spaces, “quotes” and 'apostrophes'")]
    [InlineData("empty", "")]
    public async Task Reach_the_other_workers_and_not_the_sender(string kind, string text)
    {
        await using var store = await TestStore.Prepared();
        using StorageEngine first = Worker(store), second = Worker(store);
        using var stop = new CancellationTokenSource();
        await using Listener here = await Listener.Start(first, stop.Token), there = await Listener.Start(second, stop.Token);

        first.Messages.Send(new(new(7), kind, text));
        Assert.Equal(new(new(7), kind, text), await there.Next());

        // What the others would have received before this is there by now.
        second.Messages.Send(new(new(7), "last", "one"));
        Assert.Equal(new(new(7), "last", "one"), await here.Next());
        await stop.CancelAsync();
    }

    [Fact]
    public async Task Are_declared_missed_when_the_connection_was_opened_again()
    {
        await using var store = await TestStore.Prepared();
        using StorageEngine first = Worker(store), second = Worker(store);
        using var stop = new CancellationTokenSource();
        await using var listener = await Listener.Start(first, stop.Token);
        await using var sender = await Listener.Start(second, stop.Token);

        store.Query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await listener.Missed();

        second.Messages.Send(new(new(7), "signal", "after the break"));
        Assert.Equal(new(new(7), "signal", "after the break"), await listener.Next());
        await stop.CancelAsync();
    }

    private static StorageEngine Worker(TestStore store) => store.Engine(Society.TuesdayClub, Society.Clocked(), null);

    private sealed class Listener : IAsyncDisposable
    {
        private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(1);

        private readonly Channel<ReplicaMessage> _received = Channel.CreateUnbounded<ReplicaMessage>();
        private readonly Channel<bool> _missed = Channel.CreateUnbounded<bool>();
        private readonly Task _running;

        private Listener(StorageEngine worker, CancellationToken stop)
        {
            worker.Messages.Received += message => _received.Writer.TryWrite(message);
            worker.Messages.Missed += () => _missed.Writer.TryWrite(true);
            _running = worker.Messages.Run(stop);
        }

        public static async Task<Listener> Start(StorageEngine worker, CancellationToken stop)
        {
            var listener = new Listener(worker, stop);
            await listener.Missed();
            return listener;
        }

        public Task<ReplicaMessage> Next() => _received.Reader.ReadAsync(Society.Token).AsTask().WaitAsync(_timeout);

        public Task<bool> Missed() => _missed.Reader.ReadAsync(Society.Token).AsTask().WaitAsync(_timeout);

        public ValueTask DisposeAsync() => new(_running);
    }
}
