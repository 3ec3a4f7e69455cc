using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Members;

public class LinkAccountsTests
{
    private readonly Bench _bench = new();

    public LinkAccountsTests() => _bench.Links.Setup(port => port.Accounts(Bench.Ada.Id, It.IsAny<CancellationToken>()))
        .ReturnsAsync([new Account(Platform.Slack, "U1", "Ada"), new Account(Platform.Web, "w", "Guest 7")]);

    [Fact]
    public async Task Shows_a_code_to_the_caller_only_with_the_command_to_type_elsewhere()
    {
        var code = LinkCode.Parse("abcd2345", null);
        _bench.Links.Setup(port => port.Issue(Bench.Ada.Id, Platform.Slack, It.IsAny<CancellationToken>())).ReturnsAsync(code);
        var card = await _bench.Run("/link");
        Assert.Equal((Audience.Caller, "Your code: ABCD-2345"), (card.Audience, card.Title));
        Assert.Contains("/link code:ABCD-2345", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("Browser chat", Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("ABCD", CardJson.Write(card.WithoutSecrets!), StringComparison.Ordinal);
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task Links_the_accounts_and_audits_it()
    {
        Answer(LinkOutcome.Joined, Bench.Ada);
        var card = await _bench.Run("/link abcd-2345");
        Assert.Equal((Audience.Caller, false), (card.Audience, card.IsRefusal));
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "link", "Ada (Slack), Guest 7 (Browser chat)"));
        _bench.CommittedOnce();
    }

    [Theory]
    [InlineData(LinkOutcome.Own, "given here")]
    [InlineData(LinkOutcome.AlreadyOne, "one member")]
    [InlineData(LinkOutcome.Unknown, "no such code")]
    [InlineData(LinkOutcome.TooManyTries, "too many")]
    public async Task Explains_why_linking_failed(LinkOutcome outcome, string why)
    {
        Answer(outcome, null);
        var card = await _bench.Run("/link abcd-2345");
        Assert.True(card.IsRefusal);
        Assert.Contains(why, Bench.Text(card), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Unlinks_the_account_that_it_is_typed_from()
    {
        _bench.Links.Setup(port => port.Part(Bench.Ada.Id, Platform.Slack, It.IsAny<CancellationToken>())).ReturnsAsync(new Member(new(9), "Ada"));
        Assert.Equal("Your Slack account is a member of its own again", (await _bench.Run("/unlink confirm:yes")).Title);
        _bench.Audit.Verify(port => port.Record(new MemberId(9), "unlink", "Ada (Slack)"));
    }

    [Fact]
    public async Task Unlinks_nothing_from_a_single_account() => Assert.True((await _bench.Run("/unlink")).IsRefusal);

    private void Answer(LinkOutcome outcome, Member? member) => _bench.Links
        .Setup(port => port.Redeem(Bench.Ada.Id, Platform.Slack, LinkCode.Parse("ABCD-2345", null), It.IsAny<CancellationToken>()))
        .ReturnsAsync(new LinkResult(outcome, member));
}
