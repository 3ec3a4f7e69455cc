using FilmClubBot.Commands.Replicas;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Tests.Setup;
using Npgsql;

namespace FilmClubBot.Storage.Tests.Replicas;

/// <summary>What one worker of a database does at a time.</summary>
public sealed class LeaseTests
{
    [Fact]
    public async Task One_worker_has_a_lease_until_it_releases_it()
    {
        await using var store = await TestStore.Prepared();
        using StorageEngine first = Worker(store), second = Worker(store);

        var lease = await first.Leases.TryAcquire("schedule", Society.Token);
        Assert.NotNull(lease);
        Assert.Null(await second.Leases.TryAcquire("schedule", Society.Token));
        await using var other = await second.Leases.TryAcquire("channel Discord 1", Society.Token);
        Assert.NotNull(other);

        await lease.DisposeAsync();
        await using var taken = await second.Leases.TryAcquire("schedule", Society.Token);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task A_worker_acquires_a_lease_as_often_as_it_releases_it()
    {
        await using var store = await TestStore.Prepared();
        using StorageEngine first = Worker(store), second = Worker(store);

        var polls = await Task.WhenAll(first.Leases.TryAcquire("feeds of blog.example", Society.Token), first.Leases.TryAcquire("feeds of blog.example", Society.Token));
        await polls[0]!.DisposeAsync();
        Assert.Null(await second.Leases.TryAcquire("feeds of blog.example", Society.Token));

        await polls[1]!.DisposeAsync();
        await using var taken = await second.Leases.TryAcquire("feeds of blog.example", Society.Token);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Another_worker_takes_over_when_the_session_of_the_first_ends()
    {
        await using var store = await TestStore.Prepared();
        using StorageEngine first = Worker(store), second = Worker(store);
        await using var lease = await first.Leases.TryAcquire("schedule", Society.Token);
        var waiting = second.Leases.Acquire("schedule", Society.Token);

        // As when the worker is killed: the server ends the session, and with it the lock.
        store.Query($"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

        await using var taken = await waiting.WaitAsync(TimeSpan.FromMinutes(1), Society.Token);
        Assert.Null(await first.Leases.TryAcquire("schedule", Society.Token));
        Assert.True(lease!.Lost.IsCancellationRequested);
        Assert.False(taken.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_worker_learns_that_its_leases_are_lost_before_the_server_gives_them_to_another()
    {
        Assert.True(LeaseSession.NoticeTimeout < LeaseSession.ServerTimeout);

        await using var store = await TestStore.Prepared();
        using var engine = Worker(store);
        await using var lease = await engine.Leases.TryAcquire("schedule", Society.Token);
        var lost = new TaskCompletionSource();
        await using var registration = lease!.Lost.Register(lost.SetResult);

        store.ChangeSchema("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Society.Token);
    }

    [Fact]
    public async Task An_unreachable_server_gives_no_lease()
    {
        Assert.SkipWhen(Testing.Postgres.PostgresServer.Shared is null, Testing.Postgres.PostgresServer.Missing);
        var nowhere = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Testing.Loopback.FreePort(), Database = "filmclub", Username = "filmclub" };
        using var engine = PostgresEngine.Of(nowhere, Society.TuesdayClub);

        Assert.Null(await engine.Leases.TryAcquire("schedule", Society.Token));
    }

    [Fact]
    public async Task Work_begins_again_when_its_lease_was_lost_and_acquired_again()
    {
        await using var store = await TestStore.Prepared();
        using var engine = Worker(store);
        var begun = System.Threading.Channels.Channel.CreateUnbounded<CancellationToken>();
        using var stop = new CancellationTokenSource();
        var running = engine.Leases.RunWhileHeld("countdowns", async cancellationToken =>
        {
            await begun.Writer.WriteAsync(cancellationToken, CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }, stop.Token);
        var first = await begun.Reader.ReadAsync(Society.Token);

        store.ChangeSchema("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await begun.Reader.ReadAsync(Society.Token).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Society.Token);

        Assert.True(first.IsCancellationRequested);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static StorageEngine Worker(TestStore store) => store.Engine(Society.TuesdayClub, Society.Clocked(), null);
}
