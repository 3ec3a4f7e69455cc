using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Pipeline;

public class UnitOfWorkTests
{
    [Fact]
    public async Task A_dry_run_sees_its_own_writes_and_leaves_nothing_behind()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var before = Everything(society);
        await using (var scope = society.Begin())
        {
            scope.StartDryRun();
            // Ports that commit for themselves, alone in their unit of work: a new member, a wrong code.
            var ana = await scope.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ana", "Ana"), Society.Token);
            await scope.Links.Redeem(ana.Id, FilmClubBot.Domain.Members.Platform.Web, FilmClubBot.Domain.Members.LinkCode.New(), Society.Token);
            await scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token);
            scope.Audit.Record(ana.Id, "rate", "Her");
            await scope.Commit();
            Assert.Equal(1, (await scope.Ratings.Summary(film.Id, Society.Token)).Count);
        }

        Assert.Equal(before, Everything(society));
        // The lock is free.
        await society.Join("Ben");
    }

    [Fact]
    public async Task Several_ports_write_together_or_not_at_all()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");

        await using (var scope = society.Begin())
        {
            scope.Audit.Record(ana.Id, "rate", "Her");
            await scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token);
        }

        Assert.Equal(["0|0"], society.Query("SELECT (SELECT COUNT(*) FROM AuditLog), (SELECT COUNT(*) FROM Ratings)"));
    }

    [Fact]
    public async Task A_commit_without_changes_acquires_no_lock()
    {
        await using var society = await Society.Found();
        await society.Join("Ana");
        await using var writer = society.Begin();
        await writer.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ben", "Ben"), Society.Token);

        await using var reader = society.Begin();
        await reader.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ana", "Ana"), Society.Token);
        await reader.Commit();
        await writer.Commit();

        Assert.Equal(["2"], society.Query("SELECT COUNT(*) FROM Members"));
    }

    private static List<string> Everything(Society society) =>
        [.. new[] { "Members", "Accounts", "LinkTries", "Ratings", "AuditLog" }.Select(table => $"{table}: {string.Join(';', society.Query($"SELECT COUNT(*) FROM {table}"))}")];
}
