using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Calendars;

public class ShowCalendarsTests
{
    private readonly CalendarToken _token = CalendarToken.New();

    [Fact]
    public async Task Shows_a_member_an_address_once()
    {
        var bench = Open();
        var first = await bench.Run("/calendar");

        Assert.Equal(Audience.Caller, first.Audience);
        Approved.Verify(Bench.Text(first).Replace(_token.ToString(), "TOKEN", StringComparison.Ordinal));
        bench.CommittedOnce();

        bench.Tokens.Setup(port => port.IssuedAt(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Instant.FromUtc(2026, 11, 3, 8, 0));
        var again = Bench.Text(await bench.Run("/calendar"));

        Assert.DoesNotContain(_token.ToString(), again, StringComparison.Ordinal);
        Assert.Contains("You were given your own address on 3 November 2026", again, StringComparison.Ordinal);
        bench.Tokens.Verify(port => port.Renew(Bench.Ada.Id, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task The_card_that_is_stored_has_no_address()
    {
        var bench = Open();
        var card = await bench.Run("/calendar");

        Assert.Contains(_token.ToString(), CardJson.Write(card), StringComparison.Ordinal);
        Assert.DoesNotContain(_token.ToString(), CardJson.Write(card.WithoutSecrets!), StringComparison.Ordinal);
        Assert.Equal(Audience.Caller, card.WithoutSecrets!.Audience);
    }

    [Fact]
    public async Task Issues_another_address_on_request()
    {
        var bench = Open();
        bench.Tokens.Setup(port => port.IssuedAt(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Instant.FromUtc(2026, 11, 3, 8, 0));

        Assert.Contains(_token.ToString(), Bench.Text(await bench.Run("/calendar own:new")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "no longer good")]
    [InlineData(false, "no calendar address")]
    public async Task Revokes_the_address(bool had, string expected)
    {
        var bench = Open();
        bench.Tokens.Setup(port => port.Revoke(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(had);

        Assert.Contains(expected, Bench.Text(await bench.Run("/calendar own:off")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_that_the_public_address_is_not_configured()
    {
        var bench = new Bench();
        var card = await bench.Run("/calendar");

        Assert.True(card.IsRefusal);
        Assert.Contains("Web:PublicUrl", Bench.Text(card), StringComparison.Ordinal);
        bench.Tokens.Verify(port => port.Renew(It.IsAny<MemberId>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Warns_that_the_address_is_reachable_only_on_this_machine()
    {
        var bench = new Bench { Site = new SiteAddress(new Uri("http://127.0.0.1:5080/"), IsLocal: true) };
        bench.Tokens.Setup(port => port.Renew(It.IsAny<MemberId>(), It.IsAny<CancellationToken>())).ReturnsAsync(_token);

        Assert.Contains("Only the machine that the bot runs on", Bench.Text(await bench.Run("/calendar")), StringComparison.Ordinal);
    }

    private Bench Open()
    {
        var bench = new Bench { Site = new SiteAddress(new Uri("https://club.example/")) };
        bench.Tokens.Setup(port => port.Renew(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_token);
        return bench;
    }
}
