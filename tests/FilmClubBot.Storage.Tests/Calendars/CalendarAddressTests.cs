using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Calendars;

public class CalendarAddressTests
{
    [Fact]
    public async Task Opens_its_members_calendar_and_is_stored_only_as_a_hash()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");

        var token = await society.Do(scope => scope.Calendars.Renew(ada.Id, Society.Token));

        await using var scope = society.Begin();
        Assert.Equal(ada, await scope.Calendars.Find(token, Society.Token));
        Assert.Equal(society.Now, await scope.Calendars.IssuedAt(ada.Id, Society.Token));
        Assert.Null(await scope.Calendars.Find(CalendarToken.New(), Society.Token));
        Assert.DoesNotContain(society.Query("SELECT * FROM CalendarTokens"), row => row.Contains(token.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_invalid_after_another_was_issued()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await society.Join("Ada"), await society.Join("Ben"));
        var old = await society.Do(scope => scope.Calendars.Renew(ada.Id, Society.Token));
        var others = await society.Do(scope => scope.Calendars.Renew(ben.Id, Society.Token));
        society.Clock.Advance(Duration.FromHours(1));

        var renewed = await society.Do(scope => scope.Calendars.Renew(ada.Id, Society.Token));

        await using var scope = society.Begin();
        Assert.Null(await scope.Calendars.Find(old, Society.Token));
        Assert.Equal(ada, await scope.Calendars.Find(renewed, Society.Token));
        Assert.Equal(ben, await scope.Calendars.Find(others, Society.Token));
    }

    [Fact]
    public async Task Is_invalid_after_it_was_revoked()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var token = await society.Do(scope => scope.Calendars.Renew(ada.Id, Society.Token));

        Assert.True(await society.Do(scope => scope.Calendars.Revoke(ada.Id, Society.Token)));
        Assert.False(await society.Do(scope => scope.Calendars.Revoke(ada.Id, Society.Token)));

        await using var scope = society.Begin();
        Assert.Null(await scope.Calendars.Find(token, Society.Token));
        Assert.Null(await scope.Calendars.IssuedAt(ada.Id, Society.Token));
    }

    [Fact]
    public async Task Belongs_to_one_club_only()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var token = await society.Do(scope => scope.Calendars.Renew(ada.Id, Society.Token));
        await using var beside = society.Beside(club: 2);
        await beside.Database.Prepare(Society.Token);

        await using var scope = beside.Begin();
        Assert.Null(await scope.Calendars.Find(token, Society.Token));
    }

    [Fact]
    public async Task The_addresses_of_two_merged_members_remain_valid()
    {
        await using var society = await Society.Found();
        var ada = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "Ada"), Society.Token));
        var other = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ada L."), Society.Token));
        var one = await society.Do(scope => scope.Calendars.Renew(ada.Id, Society.Token));
        var two = await society.Do(scope => scope.Calendars.Renew(other.Id, Society.Token));

        var code = await society.Do(scope => scope.Links.Issue(ada.Id, Platform.Discord, Society.Token));
        await society.Do(scope => scope.Links.Redeem(other.Id, Platform.Slack, code, Society.Token));

        await using var scope = society.Begin();
        Assert.Equal(ada, await scope.Calendars.Find(one, Society.Token));
        Assert.Equal(ada, await scope.Calendars.Find(two, Society.Token));
    }
}
