using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Access;

public class SignInTests
{
    private static readonly SiteAddress _site = new(new Uri("https://club.example/"), RequiresSignIn: true);
    private static readonly WebSession _own = new(new(3), new(Platform.Web, "w", "Ada"), Bench.Ada, Permission.Member, "Firefox, Linux", Samples.Friday);
    private static readonly WebSession _other = _own with { Id = new(4), Member = new(new(8), "Ben"), Permission = Permission.Moderator };

    private readonly Bench _bench = new() { Site = _site };
    private readonly SignInSecret _link = SignInSecret.New();

    public SignInTests()
    {
        _bench.SignIns.Setup(port => port.Issue(It.IsAny<MemberId>(), It.IsAny<CancellationToken>())).ReturnsAsync(_link);
        _bench.SignIns.Setup(port => port.Invite(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync((string name, CancellationToken _) => new Member(new(9), name));
        _bench.Members.Setup(port => port.Find(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Ada);
        foreach (var session in new[] { _own, _other })
            _bench.Sessions.Setup(port => port.Find(session.Id, It.IsAny<CancellationToken>())).ReturnsAsync(session);
        _bench.Sessions.Setup(port => port.End(It.IsAny<WebSessionId>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        _bench.Sessions.Setup(port => port.Of(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync([_own]);
        _bench.Sessions.Setup(port => port.Of(null, It.IsAny<CancellationToken>())).ReturnsAsync([_other, _own]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Gives_a_member_a_link_of_their_own_once(string locale)
    {
        var card = await _bench.Run("/signin", locale: locale);

        Assert.Equal((Audience.Caller, true), (card.Audience, card.IsShownOnce));
        Assert.Contains($"https://club.example/signin/{_link}", Bench.Text(card), StringComparison.Ordinal);
        _bench.SignIns.Verify(port => port.Issue(Bench.Ada.Id, It.IsAny<CancellationToken>()));
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task Shows_the_path_where_the_address_is_not_known()
    {
        var bench = new Bench { Site = SiteAddress.Unknown with { RequiresSignIn = true } };
        bench.SignIns.Setup(port => port.Issue(It.IsAny<MemberId>(), It.IsAny<CancellationToken>())).ReturnsAsync(_link);

        var card = await bench.Run("/signin");

        Assert.Contains($"\n/signin/{_link}\n", Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(card.Actions);
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/member invite name:Ada")]
    public async Task Gives_no_link_where_nobody_signs_in(string command)
    {
        var bench = new Bench();

        Assert.True((await bench.Run(command, Permission.Moderator)).IsRefusal);
        bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/member invite name:Cleo", Permission.Member)]
    [InlineData("/member invite name:Cleo role:moderator", Permission.Moderator)]
    public async Task Invites_with_a_role_and_audits_it(string command, Permission role)
    {
        var card = await _bench.Run(command, Permission.Moderator);

        Assert.Equal(("A link for Cleo", true), (card.Title, card.IsShownOnce));
        _bench.SignIns.Verify(port => port.SetRole(new(9), Permission.Moderator, It.IsAny<CancellationToken>()), role == Permission.Moderator ? Times.Once : Times.Never);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "member invite", role == Permission.Moderator ? "Cleo (moderator)" : "Cleo (member)"));
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task Sets_a_role_and_says_where_there_is_nothing_to_set()
    {
        _bench.SignIns.SetupSequence(port => port.SetRole(Bench.Ada.Id, Permission.Moderator, It.IsAny<CancellationToken>())).ReturnsAsync(true).ReturnsAsync(false);

        Assert.Equal("Ada is now moderator in the browser chat", (await _bench.Run("/member role member:#7 role:moderator", Permission.Moderator)).Title);
        Assert.Equal("Ada is moderator there already.", (await _bench.Run("/member role member:#7 role:moderator", Permission.Moderator)).Title);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "member role", "Ada (moderator)"), Times.Once);
    }

    [Theory]
    [InlineData("/member invite name:Cleo")]
    [InlineData("/member role member:#7 role:moderator")]
    [InlineData("/session list all:yes")]
    [InlineData("/session list member:#8")]
    [InlineData("/session end session:4")]
    [InlineData("/session end session:99")]
    public async Task Refuses_a_member_what_concerns_others(string command)
    {
        _bench.Members.Setup(port => port.Find(new MemberId(8), It.IsAny<CancellationToken>())).ReturnsAsync(_other.Member);

        Assert.True((await _bench.Run(command)).IsRefusal);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Shows_own_sessions_and_ends_one()
    {
        var card = await _bench.Run("/session list");

        Assert.Contains("#3 Ada, member, Firefox, Linux", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("/session end session:3 confirm:yes", Assert.Single(Bench.Buttons(card)).Value);
        Assert.Equal("Signed out: Ada, Firefox, Linux", (await _bench.Run("/session end session:3 confirm:yes")).Title);
        _bench.Sessions.Verify(port => port.End(new(3), It.IsAny<CancellationToken>()));
        _bench.Audit.Verify(port => port.Record(It.IsAny<MemberId>(), It.IsAny<string>(), It.IsAny<string>()), Times.Never);
    }

    [Fact]
    public async Task Lets_moderators_see_and_end_everybodys_sessions()
    {
        Assert.Equal(2, (await _bench.Run("/session list all:yes", Permission.Moderator)).Actions.Count);
        Assert.Equal("Signed out: Ben, Firefox, Linux", (await _bench.Run("/session end session:4 confirm:yes", Permission.Moderator)).Title);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "session end", "Ben, Firefox, Linux"));
    }
}
