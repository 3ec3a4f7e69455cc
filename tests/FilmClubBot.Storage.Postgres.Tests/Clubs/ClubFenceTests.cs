using System.Reflection;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FilmClubBot.Storage.Tests.Clubs;

/// <summary>Row-level security: what a query without the contexts' filter sees. The program connects as an ordinary user who owns the tables.</summary>
public sealed class ClubFenceTests
{
    private static readonly ClubId _first = ClubId.OfSettings, _second = new(2);

    private static readonly OwnedStore _filled = new(async store =>
    {
        using var engine = Engine(store);
        await engine.Database.Prepare(CancellationToken.None);
        var now = Society.Clocked().GetCurrentInstant();
        using (var second = engine.ContextOf(_second))
        {
            second.Clubs.Add(new() { Id = 2, Name = "Wednesday Club", ZoneId = "Etc/UTC", Locale = "en" });
            await second.SaveChangesAsync(CancellationToken.None);
            await LikeClubs.Fill(second, now, "Mistral");
        }

        using var first = engine.ContextOf(_first);
        await LikeClubs.Fill(first, now, "Zephyr");
    });

    [Fact]
    public async Task A_club_sees_and_changes_only_its_own_rows_of_each_table_without_any_filter()
    {
        await using var store = await _filled.Copy();
        using var engine = Engine(store);
        using var second = engine.ContextOf(_second);
        var visits = typeof(ClubFenceTests).GetMethod(nameof(Visit), BindingFlags.Static | BindingFlags.NonPublic)!;

        var types = second.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type != typeof(ClubRow)).ToList();
        Assert.True(types.Count > 30);
        foreach (var type in types)
            Assert.Equal((1, 0), await (Task<(int, int)>)visits.MakeGenericMethod(type).Invoke(null, [second])!);
        Assert.Equal([2], await second.Clubs.IgnoreQueryFilters().Select(club => club.Id).ToListAsync(Society.Token));
    }

    [Fact]
    public async Task A_row_of_another_club_cannot_be_added_past_the_context()
    {
        await using var store = await _filled.Copy();
        using var engine = Engine(store);
        using var second = engine.ContextOf(_second);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => second.Database.ExecuteSqlRawAsync(
            """INSERT INTO "Members" ("ClubId", "Name", "IsWebModerator") VALUES (1, 'Nobody', false)""", Society.Token));

        Assert.Contains("row-level security", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_states_no_club_sees_nothing_and_the_directory_sees_all()
    {
        await using var store = await _filled.Copy();
        using var engine = Engine(store);
        await using (var connection = new NpgsqlConnection(OwnedStore.ConnectionString(store)))
        {
            await connection.OpenAsync(Society.Token);
            await using var command = new NpgsqlCommand("""SELECT COUNT(*) FROM "Films" """, connection);
            Assert.Equal(0L, await command.ExecuteScalarAsync(Society.Token));
        }

        using var across = engine.ContextOf(null);
        Assert.Equal(2, await across.Films.IgnoreQueryFilters().CountAsync(Society.Token));
    }

    [Fact]
    public async Task A_program_of_one_club_makes_no_fence_and_removes_one()
    {
        await using var store = await _filled.Copy();
        Assert.NotEqual(["0"], Fenced(store));

        using var engine = Engine(store, isFenced: false);
        await engine.Database.Prepare(Society.Token);

        Assert.Equal(["0"], Fenced(store));
        using var first = engine.ContextOf(_first);
        Assert.Equal(2, await first.Films.IgnoreQueryFilters().CountAsync(Society.Token));
    }

    [Fact]
    public async Task Every_start_as_a_superuser_is_warned_of()
    {
        await using var store = await _filled.Copy();
        using var log = new WarningLog();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        // The fence was made by the ordinary user.
        using var engine = PostgresEngine.Of(PostgresSettings.Read(store.ConnectionString), Society.TuesdayClub, logs: logs, isFenced: true);

        await engine.Database.Prepare(Society.Token);

        Assert.Contains("is a superuser", Assert.Single(log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_has_the_rows_of_every_club_and_a_restored_one_its_fence()
    {
        await using var store = await _filled.Copy();
        using var engine = Engine(store);
        var file = Path.Combine(Directory.CreateTempSubdirectory("filmclub-").FullName, "clubs.dump");
        await engine.Database.Backup(file, Society.Token);
        store.Execute("DELETE FROM Ratings");

        await engine.Database.Restore(file, Society.Token);

        Assert.Equal(["2"], store.Query("SELECT COUNT(*) FROM Ratings"));
        using var second = engine.ContextOf(_second);
        Assert.Equal(1, await second.Ratings.IgnoreQueryFilters().CountAsync(Society.Token));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<(int Own, int Changed)> Visit<TRow>(FilmClubContext second)
        where TRow : class, IClubRow
    {
        var seen = await second.Set<TRow>().IgnoreQueryFilters().CountAsync(Society.Token);
        var changed = await second.Set<TRow>().IgnoreQueryFilters().Where(row => row.ClubId == 1).ExecuteDeleteAsync(Society.Token);
        return (seen, changed);
    }

    private static List<string> Fenced(TestStore store) => store.Query("SELECT COUNT(*) FROM pg_class WHERE relrowsecurity OR relforcerowsecurity");

    private static StorageEngine Engine(TestStore store, bool isFenced = true) =>
        PostgresEngine.Of(PostgresSettings.Read(OwnedStore.ConnectionString(store)), Society.TuesdayClub, isFenced: isFenced);
}
