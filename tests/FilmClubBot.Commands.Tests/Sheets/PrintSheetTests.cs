using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
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
    [InlineData("/club print note size:a3", "Possible: A4, A5.")]
    [InlineData("/club print brochure size:a3", "Possible: A4, A5.")]
    [InlineData("/club print poster size:a5", "Possible: A4, A3.")]
    [InlineData("/club print letter size:a5", "Possible: A4.")]
    public async Task Refuses_a_paper_that_the_page_does_not_have(string text, string expected)
    {
        var card = await Run(text, Platform.Slack, Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains(expected, Bench.Text(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/club print letter", "letter.pdf", "letter")]
    [InlineData("/club print report period:2026", "report.pdf?period=2026", "report/2026")]
    public async Task An_address_has_no_size_where_there_is_one_paper(string text, string file, string page) => Assert.Equal(
        [$"https://lantern.example/{file}", $"https://lantern.example/{page}"],
        (await Run(text, Platform.Slack, Permission.Moderator)).Actions.Cast<LinkButton>().Select(link => link.Target.AbsoluteUri));

    [Fact]
    public async Task Reads_the_film_s_reviews_only_where_its_themes_quote_too_few()
    {
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("loneliness", 0.9, 1, 1, [Samples.Passage("Words of a review.")], null)]);
        await Run("/club print poster", Platform.Discord);
        _bench.Reviews.Verify(port => port.OfFilm(It.IsAny<FilmId>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()), Times.Never);
        await Run("/club print note", Platform.Discord);
        _bench.Reviews.Verify(port => port.OfFilm(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()), Times.Once);
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
