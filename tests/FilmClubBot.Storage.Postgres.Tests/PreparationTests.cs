using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests;

/// <summary>Workers that start at the same time prepare a database one after the other.</summary>
public sealed class PreparationTests
{
    [Fact]
    public async Task Releases_the_lock_at_once_although_connections_are_pooled()
    {
        await using var store = TestStore.Empty();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);

        await engine.Database.Prepare(Society.Token);

        Assert.Equal(["1"], store.Query($"SELECT pg_try_advisory_lock({PostgresSettings.LockSpace}, {PostgresSettings.PreparationLock})"));
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
