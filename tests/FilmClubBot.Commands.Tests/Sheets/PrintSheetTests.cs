using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Sheets;

public class PrintSheetTests
{
    private static readonly Screening _her = new(new(12), Bench.Her, Samples.Friday + Duration.FromDays(6), Duration.FromMinutes(126), ScreeningState.Announced) { WasAnnounced = true };

    private readonly Bench _bench = WithHer(new SiteAddress(new Uri("https://lantern.example/")));

    [Theory]
    [InlineData("/club print note", "A4 Her (2013)", "note-12.pdf")]
    [InlineData("/club print poster size:a3", "A3 Her (2013)", "poster-12.pdf")]
    [InlineData("/club print brochure size:a5", "A5 What we show", "brochure.pdf")]
    public async Task Is_a_file_on_Discord(string text, string content, string name)
    {
        var card = await Run(text, Platform.Discord);
        Assert.Equal((name, content, Audience.Caller), (card.File!.Name, Encoding.UTF8.GetString(card.File.Content.Span), card.Audience));
    }

    [Fact]
    public async Task Is_a_link_on_Slack_and_nothing_where_no_page_can_be_opened()
    {
        var card = await Run("/club print poster size:a3", Platform.Slack);
        Assert.Null(card.File);
        Assert.Equal(
            ["https://lantern.example/screenings/12/poster.pdf?size=a3", "https://lantern.example/screenings/12/poster?size=a3"],
            card.Actions.Cast<LinkButton>().Select(link => link.Target.AbsoluteUri));
        Assert.Contains("Web:PublicUrl", Bench.Text(await WithHer(SiteAddress.Unknown).Run("/club print note")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/club print report")]
    [InlineData("/club print letter")]
    public async Task Report_and_letter_are_for_moderators(string text)
    {
        Assert.True((await Run(text, Platform.Discord)).IsForModerators);
        Assert.EndsWith(".pdf", (await Run(text, Platform.Discord, Permission.Moderator)).File!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_screening_has_no_sheet()
    {
        _bench.Screenings.Setup(port => port.Find(_her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_her.Cancel(null));
        Assert.True((await Run("/club print note", Platform.Discord)).IsRefusal);
    }

    private Task<Card> Run(string text, Platform platform, Permission permission = Permission.Member) =>
        _bench.Pipeline.RunText(text, new(platform, "U1", "Ada"), permission, null, TestContext.Current.CancellationToken);

    private static Bench WithHer(SiteAddress site)
    {
        var bench = new Bench(Bench.Her) { Site = site };
        bench.Screenings.Setup(port => port.Ahead(It.IsAny<CancellationToken>())).ReturnsAsync([_her]);
        bench.Screenings.Setup(port => port.Find(_her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_her);
        return bench;
    }
}
