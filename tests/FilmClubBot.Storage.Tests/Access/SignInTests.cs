using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Access;

public class SignInTests
{
    private const string Browser = "Firefox, Linux";
    private static readonly Account _slack = new(Platform.Slack, "U1", "Ada");

    [Fact]
    public async Task A_link_opens_one_session_as_its_member_and_stores_hashes_only()
    {
        await using var society = await Society.Found();
        var ada = await society.Do(scope => scope.Members.Recognise(_slack, Society.Token));
        var link = await society.Do(scope => scope.SignIns.Issue(ada.Id, Society.Token));
        Assert.Equal([link.Hash], society.Query("SELECT Hash FROM SignInLinks"));
        Assert.Equal(ada, await society.Do(scope => scope.SignIns.Find(link, Society.Token)));

        var secret = await Redeem(society, link);

        Assert.NotNull(secret);
        Assert.Equal([secret.Hash], society.Query("SELECT Hash FROM WebSessions"));
        var session = await Session(society, secret);
        Assert.Equal((ada, Permission.Member, Browser, Platform.Web), (session?.Member, session?.Permission, session?.Browser, session?.Account.Platform));
        Assert.Null(await Redeem(society, link));
        Assert.Null(await society.Do(scope => scope.SignIns.Find(link, Society.Token)));
        // The account is the member's, whatever it does next.
        Assert.Equal(ada.Id, (await society.Do(scope => scope.Members.Recognise(session!.Account, Society.Token))).Id);
    }

    [Fact]
    public async Task A_link_works_once_even_if_two_use_it_concurrently()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var link = await society.Do(scope => scope.SignIns.Issue(ada.Id, Society.Token));

        var secrets = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Redeem(society, link))));

        Assert.Single(secrets, secret => secret is not null);
    }

    [Fact]
    public async Task A_link_expires_and_is_replaced_by_the_next()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var first = await society.Do(scope => scope.SignIns.Issue(ada.Id, Society.Token));
        var second = await society.Do(scope => scope.SignIns.Issue(ada.Id, Society.Token));
        society.Clock.Advance(SignInSecret.LinkLifetime);

        Assert.Null(await Redeem(society, first));
        Assert.Null(await Redeem(society, second));
        Assert.Null(await Redeem(society, SignInSecret.New()));
    }

    [Fact]
    public async Task A_session_can_be_seen_and_ended_and_expires()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await SignIn(society, "Ada"), await SignIn(society, "Ben"));
        var session = (await Session(society, ada))!;
        await using (var scope = society.Begin())
        {
            Assert.Equal(["Ben", "Ada"], (await scope.Sessions.Of(null, Society.Token)).Select(known => known.Member.Name));
            Assert.Equal([session.Id], (await scope.Sessions.Of(session.Member.Id, Society.Token)).Select(known => known.Id));
        }

        Assert.True(await society.Do(scope => scope.Sessions.End(session.Id, Society.Token)));
        Assert.Null(await Session(society, ada));
        Assert.False(await society.Do(scope => scope.Sessions.End(session.Id, Society.Token)));

        society.Clock.Advance(SignInSecret.SessionLifetime - Duration.FromSeconds(1));
        Assert.NotNull(await Session(society, ben));
        society.Clock.Advance(Duration.FromSeconds(1));
        Assert.Null(await Session(society, ben));
    }

    [Fact]
    public async Task The_first_moderator_is_added_once()
    {
        await using var society = await Society.Found();
        Assert.False(await society.Do(scope => scope.SignIns.HasModerator(Society.Token)));

        var secrets = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => society.Do(scope => scope.SignIns.AddFirstModerator("Moderator", Browser, Society.Token)))));

        var secret = Assert.Single(secrets, secret => secret is not null);
        Assert.Equal(Permission.Moderator, (await Session(society, secret!))?.Permission);
        Assert.True(await society.Do(scope => scope.SignIns.HasModerator(Society.Token)));
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Members"));
    }

    [Fact]
    public async Task A_role_is_granted_and_taken_back_while_the_session_lasts()
    {
        await using var society = await Society.Found();
        var secret = await SignIn(society, "Ada");
        var ada = (await Session(society, secret))!.Member;

        Assert.True(await society.Do(scope => scope.SignIns.SetRole(ada.Id, Permission.Moderator, Society.Token)));
        Assert.False(await society.Do(scope => scope.SignIns.SetRole(ada.Id, Permission.Moderator, Society.Token)));
        Assert.Equal(Permission.Moderator, (await Session(society, secret))?.Permission);
        Assert.True(await society.Do(scope => scope.SignIns.SetRole(ada.Id, Permission.Member, Society.Token)));
        Assert.Equal(Permission.Member, (await Session(society, secret))?.Permission);
    }

    [Fact]
    public async Task Linked_accounts_share_the_role_and_the_session()
    {
        await using var society = await Society.Found();
        var ana = await society.Do(scope => scope.Members.Recognise(_slack, Society.Token));
        var secret = await SignIn(society, "Ada");
        var ada = (await Session(society, secret))!.Member;
        await society.Do(scope => scope.SignIns.SetRole(ada.Id, Permission.Moderator, Society.Token));

        var code = await society.Do(scope => scope.Links.Issue(ana.Id, Platform.Slack, Society.Token));
        await society.Do(scope => scope.Links.Redeem(ada.Id, Platform.Web, code, Society.Token));

        var session = await Session(society, secret);
        Assert.Equal((ana.Id, Permission.Moderator), (session?.Member.Id, session?.Permission));
    }

    [Theory]
    [InlineData(Platform.Web, Permission.Moderator)]
    [InlineData(Platform.Web, Permission.Member)]
    [InlineData(Platform.Slack, Permission.Moderator)]
    [InlineData(Platform.Slack, Permission.Member)]
    public async Task The_role_in_the_browser_chat_stays_with_the_account_there_when_accounts_are_unlinked(Platform unlinked, Permission role)
    {
        await using var society = await Society.Found();
        var ana = await society.Do(scope => scope.Members.Recognise(_slack, Society.Token));
        var secret = await SignIn(society, "Ada");
        var ada = (await Session(society, secret))!.Member;
        await society.Do(scope => scope.SignIns.SetRole(ada.Id, role, Society.Token));
        var code = await society.Do(scope => scope.Links.Issue(ana.Id, Platform.Slack, Society.Token));
        await society.Do(scope => scope.Links.Redeem(ada.Id, Platform.Web, code, Society.Token));

        await society.Do(scope => scope.Links.Part(ana.Id, unlinked, Society.Token));

        Assert.Equal(role, (await Session(society, secret))?.Permission);
        Assert.Equal(role == Permission.Moderator, await society.Do(scope => scope.SignIns.HasModerator(Society.Token)));
        Assert.Equal([role == Permission.Moderator ? "1" : "0"], society.Query("SELECT COUNT(*) FROM Members WHERE IsWebModerator"));
    }

    private static async Task<SignInSecret> SignIn(Society society, string name)
    {
        var member = await society.Do(scope => scope.SignIns.Invite(name, Society.Token));
        var link = await society.Do(scope => scope.SignIns.Issue(member.Id, Society.Token));
        return (await Redeem(society, link))!;
    }

    private static Task<SignInSecret?> Redeem(Society society, SignInSecret link) => society.Do(scope => scope.SignIns.Redeem(link, Browser, Society.Token));

    private static async Task<WebSession?> Session(Society society, SignInSecret secret)
    {
        await using var scope = society.Begin();
        return await scope.Sessions.Find(secret, Society.Token);
    }
}
