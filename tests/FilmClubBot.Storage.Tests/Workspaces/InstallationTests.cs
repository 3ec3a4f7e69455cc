using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Workspaces;

/// <summary>The tokens of an installation: one for each platform of a club, changed by a function of what is stored.</summary>
public class InstallationTests
{
    [Fact]
    public async Task Is_stored_changed_and_deleted_and_another_clubs_is_not()
    {
        await using var society = await Society.Found();
        await using var other = society.Beside(club: 2);
        await other.Database.Prepare(Society.Token);
        var installed = new Installation(Platform.Slack, "T1", "secret", society.Now, "U1");

        Assert.Equal(installed, await Change(society, before => before is null ? installed : throw new InvalidOperationException()));
        Assert.Null(await Find(other));
        Assert.Equal("newer", (await Change(society, before => before! with { Secret = before.Secret == "secret" ? "newer" : "wrong" }))!.Secret);
        await using var restarted = society.Beside();
        Assert.Equal(installed with { Secret = "newer" }, await Find(restarted));
        Assert.Null(await Change(other, _ => null));
        Assert.NotNull(await Find(society));
        Assert.Null(await Change(society, _ => null));
        Assert.Null(await Find(restarted));
    }

    [Fact]
    public async Task Of_concurrent_changes_each_sees_the_one_before()
    {
        await using var society = await Society.Found();
        await Change(society, _ => new(Platform.Slack, "T1", "", society.Now, "U1"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Change(society, before => before! with { Secret = before.Secret + "x" }))));

        Assert.Equal("xxxxxxxx", (await Find(society))!.Secret);
    }

    private static async Task<Installation?> Find(Society society)
    {
        await using var scope = society.Begin();
        return await scope.Installations.Find(Platform.Slack, Society.Token);
    }

    private static async Task<Installation?> Change(Society society, Func<Installation?, Installation?> change)
    {
        await using var scope = society.Begin();
        return await scope.Installations.Change(Platform.Slack, change, Society.Token);
    }
}
