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
        await using Listener here = await Listener.Start(first), there = await Listener.Start(second);

        first.Messages.Send(new(new(7), kind, text));
        Assert.Equal(new(new(7), kind, text), await there.Next());

        // What the others would have received before this is there by now.
        second.Messages.Send(new(new(7), "last", "one"));
        Assert.Equal(new(new(7), "last", "one"), await here.Next());
    }

    [Fact]
    public async Task Are_declared_missed_when_the_connection_was_opened_again()
    {
        await using var store = await TestStore.Prepared();
        using StorageEngine first = Worker(store), second = Worker(store);
        await using Listener listener = await Listener.Start(first), sender = await Listener.Start(second);
        second.Messages.Send(new(new(7), "signal", "before the break"));
        Assert.Equal(new(new(7), "signal", "before the break"), await listener.Next());

        store.ChangeSchema("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await listener.Missed();

        second.Messages.Send(new(new(7), "signal", "after the break"));
        Assert.Equal(new(new(7), "signal", "after the break"), await listener.Next());
    }

    private static StorageEngine Worker(TestStore store) => store.Engine(Society.TuesdayClub, Society.Clocked(), null);

    private sealed class Listener : IAsyncDisposable
    {
        private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(1);

        private readonly Channel<ReplicaMessage> _received = Channel.CreateUnbounded<ReplicaMessage>();
        private readonly Channel<bool> _missed = Channel.CreateUnbounded<bool>();
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        private Listener(StorageEngine worker)
        {
            worker.Messages.Received += message => _received.Writer.TryWrite(message);
            worker.Messages.Missed += () => _missed.Writer.TryWrite(true);
            _running = worker.Messages.Run(_stop.Token);
        }

        public static async Task<Listener> Start(StorageEngine worker)
        {
            var listener = new Listener(worker);
            await listener.Missed();
            return listener;
        }

        public Task<ReplicaMessage> Next() => _received.Reader.ReadAsync(Society.Token).AsTask().WaitAsync(_timeout);

        public Task<bool> Missed() => _missed.Reader.ReadAsync(Society.Token).AsTask().WaitAsync(_timeout);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }
}
