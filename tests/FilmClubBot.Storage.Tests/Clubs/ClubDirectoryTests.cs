using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Clubs;

/// <summary>The clubs of a database: how they are founded, found by their workspaces, and deleted.</summary>
public class ClubDirectoryTests
{
    private static readonly ClubCharter _harbour = new("Harbour Screen", DateTimeZoneProviders.Tzdb["Europe/Berlin"], "de");

    [Fact]
    public async Task A_founded_club_is_found_by_its_workspace_with_what_it_was_founded_with()
    {
        await using var society = await Society.Found();
        Assert.Null(await society.Directory.OfWorkspace(Platform.Discord, "41", Society.Token));

        var founded = await society.Directory.Found(_harbour, Workspace(society, "41"), Society.Token);

        Assert.Equal(new(new Club(new(2), _harbour.Name, _harbour.Zone, "de", "harbour-screen"), ClubState.Active, society.Now, Platform.Discord), founded);
        Assert.Equal(founded, await society.Directory.OfWorkspace(Platform.Discord, "41", Society.Token));
        Assert.Equal(founded, await society.Directory.Find(founded.Club.Id, Society.Token));
        Assert.Null(await society.Directory.OfWorkspace(Platform.Slack, "41", Society.Token));
        Assert.Equal(["41"], await society.Directory.WorkspacesOf(founded.Club.Id, Society.Token));
        Assert.Empty(await society.Directory.WorkspacesOf(ClubId.OfSettings, Society.Token));
        Assert.Null(await society.Directory.Find(new(3), Society.Token));
        Assert.Equal([ClubId.OfSettings, new(2)], (await society.Directory.All(Society.Token)).Select(club => club.Club.Id));
    }

    [Fact]
    public async Task A_workspace_founds_one_club_and_other_workspaces_others_also_at_the_same_time()
    {
        await using var society = await Society.Found();

        var founded = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => society.Directory.Found(_harbour, Workspace(society, $"{40 + (number / 2)}"), Society.Token))));

        Assert.Equal(6, founded.Select(club => club.Club.Id).Distinct().Count());
        Assert.All(founded.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
        Assert.DoesNotContain(ClubId.OfSettings, founded.Select(club => club.Club.Id));
    }

    [Fact]
    public async Task A_workspace_of_the_settings_club_founds_no_other()
    {
        await using var society = await Society.Found();
        await using (var scope = society.Begin())
            await scope.Workspaces.Bind(new(Platform.Discord, "41", society.Now, new Account(Platform.Discord, "61", "Mo")), Society.Token);

        Assert.Equal(ClubId.OfSettings, (await society.Directory.Found(_harbour, Workspace(society, "41"), Society.Token)).Club.Id);
    }

    [Fact]
    public async Task A_club_that_left_may_return_until_it_is_deleted()
    {
        await using var society = await Society.Found();
        var club = (await society.Directory.Found(_harbour, Workspace(society, "41"), Society.Token)).Club.Id;
        var later = society.Now + Duration.FromDays(1);

        Assert.True(await society.Directory.SetState(club, ClubState.Left, society.Now, Society.Token));
        Assert.False(await society.Directory.SetState(club, ClubState.Left, later, Society.Token));
        Assert.Equal(ClubState.Left, (await society.Directory.Find(club, Society.Token))!.State);
        Assert.Equal([], await society.Directory.LeftBefore(society.Now, Society.Token));
        Assert.Equal([club], await society.Directory.LeftBefore(later, Society.Token));

        Assert.Equal(club, (await society.Directory.Found(_harbour with { Name = "Another name" }, Workspace(society, "41") with { Since = later }, Society.Token)).Club.Id);
        Assert.Equal((_harbour.Name, ClubState.Active), await society.Directory.Find(club, Society.Token) is { } back ? (back.Club.Name, back.State) : default);
        Assert.Equal([], await society.Directory.LeftBefore(later + Duration.FromDays(1), Society.Token));
    }

    [Fact]
    public async Task A_deleted_club_leaves_no_row_and_its_key_is_not_given_again()
    {
        await using var society = await Society.Found();
        var club = (await society.Directory.Found(_harbour, Workspace(society, "41"), Society.Token)).Club.Id;
        await using var harbour = society.Beside(club.Value);
        await LikeClubs.Fill(society, "Zephyr");
        await LikeClubs.Fill(harbour, "Mistral");
        society.Execute($"UPDATE Clubs SET Jobs = 'door with Mo 2' WHERE Id = {club}");
        var others = Rows(society, 1);
        Assert.NotEmpty(Rows(society, club.Value));

        await society.Directory.Delete(club, society.Now, Society.Token);

        Assert.Equal([], Rows(society, club.Value));
        Assert.Equal(others, Rows(society, 1));
        Assert.Equal(["||Deleted"], society.Query($"SELECT Name, Jobs, State FROM Clubs WHERE Id = {club}"));
        Assert.Null(await society.Directory.Find(club, Society.Token));
        Assert.Equal([ClubId.OfSettings], (await society.Directory.All(Society.Token)).Select(listed => listed.Club.Id));
        Assert.Equal(new(club.Value + 1), (await society.Directory.Found(_harbour, Workspace(society, "41"), Society.Token)).Club.Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => society.Directory.Delete(ClubId.OfSettings, society.Now, Society.Token));
    }

    private static List<string> Rows(Society society, int club) => society.Rows(club).Where(row => !row.StartsWith("LibraryVersion|", StringComparison.Ordinal)).ToList();

    private static FoundingWorkspace Workspace(Society society, string id) => new(Platform.Discord, id, society.Now, new Account(Platform.Discord, "61", "Mo"));
}
