using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Tests.Setup;
using Npgsql;

namespace FilmClubBot.Storage.Tests;

/// <summary>Workers that start at the same time prepare a database one after the other.</summary>
public sealed class PreparationTests
{
    // The connections of these tests give an ordinary command a second.
    private static readonly TimeSpan _longerThanACommand = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task Releases_the_lock_at_once_although_connections_are_pooled()
    {
        await using var store = TestStore.Empty();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);

        await engine.Database.Prepare(Society.Token);

        // The server ends a closed session in its own time; a pooled one would keep the lock until this command fails.
        Assert.Single(store.Query($"SELECT pg_advisory_lock({PostgresSettings.LockSpace}, {PostgresSettings.PreparationLock})"));
    }

    [Fact]
    public async Task An_empty_database_that_cannot_be_used_is_no_missing_one()
    {
        await using var store = TestStore.Empty();
        var name = $"latin_{Guid.NewGuid():N}";
        store.Execute($"CREATE DATABASE {name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        using var engine = PostgresEngine.Of(PostgresSettings.Read(new NpgsqlConnectionStringBuilder(store.ConnectionString) { Database = name, Pooling = false }.ConnectionString), Society.TuesdayClub);

        Assert.True(await engine.Database.Exists(Society.Token));
        Assert.Contains("stores texts as LATIN1", (await engine.Database.FindProblem(Society.Token))!.Problem, StringComparison.Ordinal);
        store.Execute($"DROP DATABASE {name} WITH (FORCE)");
    }

    [Fact]
    public async Task Waits_for_another_worker_longer_than_for_an_ordinary_command()
    {
        await using var store = TestStore.EmptyWith("Command Timeout=1");
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        Task preparing;
        using (store.LockPreparation())
        {
            preparing = engine.Database.Prepare(Society.Token);
            await store.HasWaited(_longerThanACommand, preparing);
        }

        await preparing;

        Assert.True(await engine.Database.IsReady(Society.Token));
    }

    [Fact]
    public async Task A_migration_takes_as_long_as_it_takes()
    {
        await using var store = TestStore.EmptyWith("Command Timeout=1");
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        Task preparing;
        // The migration creates a table of the same name, and has to wait whether this transaction is committed.
        using (store.BeginTransaction("CREATE TABLE Clubs (Id int)"))
        {
            preparing = engine.Database.Prepare(Society.Token);
            await store.HasWaited(_longerThanACommand, preparing);
        }

        await preparing;

        Assert.True(await engine.Database.IsReady(Society.Token));
    }

    [Fact]
    public void Says_that_another_worker_hangs()
    {
        var failure = new PostgresException("canceling statement due to lock timeout", "ERROR", "ERROR", PostgresErrorCodes.LockNotAvailable);

        Assert.Equal(
            "\"club at db:5432\" is locked by another worker that has been starting for more than 60 seconds. Stop a worker that hangs while starting.",
            PostgresErrors.Explain("club at db:5432", failure).Message);
    }

    [Fact]
    public async Task Several_workers_prepare_an_empty_database_together()
    {
        await using var store = TestStore.Empty();
        using StorageEngine first = store.Engine(Society.TuesdayClub, Society.Clocked(), null), second = store.Engine(Society.TuesdayClub, Society.Clocked(), null);

        await Task.WhenAll(first.Database.Prepare(Society.Token), second.Database.Prepare(Society.Token));

        Assert.True(await first.Database.IsReady(Society.Token));
        Assert.True(await second.Database.IsReady(Society.Token));
    }
}
