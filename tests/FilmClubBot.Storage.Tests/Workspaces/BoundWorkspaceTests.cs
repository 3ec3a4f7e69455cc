using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Workspaces;

/// <summary>The guild and the workspace that are the society's: one of each platform, each of one society.</summary>
public class BoundWorkspaceTests
{
    private static readonly Account _mo = new(Platform.Discord, "61", "Mo");

    [Fact]
    public async Task The_first_one_stays_after_a_restart_until_it_is_forgotten()
    {
        await using var society = await Society.Found();
        var first = Workspace(society, "41");
        Assert.Null(await Find(society, Platform.Discord));
        Assert.Equal(first, await Bind(society, first));
        Assert.Equal(first, await Bind(society, Workspace(society, "40")));

        await using var restarted = society.Beside();
        Assert.Equal(first, await Find(restarted, Platform.Discord));
        Assert.Null(await Find(restarted, Platform.Slack));
        await using (var scope = restarted.Begin())
        {
            Assert.Equal(first, await scope.Workspaces.Unbind(Platform.Discord, Society.Token));
            Assert.Null(await scope.Workspaces.Unbind(Platform.Discord, Society.Token));
        }

        Assert.Equal("40", (await Bind(society, Workspace(society, "40")))!.Id);
    }

    [Fact]
    public async Task A_workspace_belongs_to_one_club_of_a_database()
    {
        await using var society = await Society.Found();
        await using var other = society.Beside(club: 2);
        await other.Database.Prepare(Society.Token);
        await Bind(society, Workspace(society, "41"));

        Assert.Null(await Bind(other, Workspace(other, "41")));
        Assert.Equal("42", (await Bind(other, Workspace(other, "42")))!.Id);
        Assert.Equal("41", (await Find(society, Platform.Discord))!.Id);
    }

    [Fact]
    public async Task Two_that_are_confirmed_concurrently_are_one()
    {
        await using var society = await Society.Found();
        var bound = await Task.WhenAll(Enumerable.Range(41, 8).Select(id => Task.Run(() => Bind(society, Workspace(society, $"{id}")))));

        Assert.Single(bound.Select(workspace => workspace!.Id).Distinct());
    }

    [Fact]
    public async Task None_is_bound_while_there_is_no_database()
    {
        await using var society = Society.Unprepared();

        Assert.Null(await Find(society, Platform.Discord));
        Assert.False(await society.Database.Exists(Society.Token));
    }

    private static BoundWorkspace Workspace(Society society, string id) => new(Platform.Discord, id, society.Now, _mo);

    private static async Task<BoundWorkspace?> Bind(Society society, BoundWorkspace workspace)
    {
        await using var scope = society.Begin();
        return await scope.Workspaces.Bind(workspace, Society.Token);
    }

    private static async Task<BoundWorkspace?> Find(Society society, Platform platform)
    {
        await using var scope = society.Begin();
        return await scope.Workspaces.Find(platform, Society.Token);
    }
}
