using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Sheets;
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
    public async Task Is_a_file_on_Discord_and_Slack(string text, string content, string name)
    {
        foreach (var platform in new[] { Platform.Discord, Platform.Slack })
        {
            var card = await Run(text, platform);
            Assert.Equal((name, content, Audience.Caller), (card.File!.Name, Encoding.UTF8.GetString(card.File.Content.Span), card.Audience));
        }
    }

    [Fact]
    public async Task Is_saved_by_a_link_in_the_browser_chat_and_nothing_where_no_page_can_be_opened()
    {
        var card = await Run("/club print poster size:a3", Platform.Web);
        Assert.Null(card.File);
        Assert.Equal(
            [("https://lantern.example/screenings/12/poster.pdf?size=a3", "poster-12.pdf"), ("https://lantern.example/screenings/12/poster?size=a3", null)],
            card.Actions.Cast<LinkButton>().Select(link => (link.Target.AbsoluteUri, link.FileName)));
        var unknown = await WithHer(SiteAddress.Unknown).Pipeline.RunText("/club print note", new(Platform.Web, "U1", "Ada"), Permission.Member, null, TestContext.Current.CancellationToken);
        Assert.Contains("Web:PublicUrl", Bench.Text(unknown), StringComparison.Ordinal);
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

    [Fact]
    public async Task The_opening_of_a_post_on_several_films_is_said_of_none_of_them()
    {
        _bench.Reviews.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(
            Bench.Slice(2, Samples.Summary(Samples.OtherReview, "Ten films for a long winter.", Bench.Her, Bench.Us), Samples.Summary(Samples.HerReview, "A voice and a man.", Bench.Her)));

        var note = await Printed("/club print note", null);

        Assert.Equal(["A voice and a man."], note.Parts.OfType<SheetSection>().SelectMany(section => section.Parts).OfType<SheetQuotation>().Select(quotation => quotation.Text));
    }

    [Theory]
    [InlineData("/club print report")]
    [InlineData("/club print letter")]
    public async Task Report_and_letter_are_for_moderators(string text)
    {
        Assert.True((await Run(text, Platform.Discord)).IsForModerators);
        Assert.EndsWith(".pdf", (await Run(text, Platform.Discord, Permission.Moderator)).File!.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Thursday 3 December 2026, 19:00")]
    [InlineData("de", "Donnerstag, 3. Dezember 2026, 19:00 Uhr")]
    [InlineData("fr", "jeudi 3 décembre 2026, 19:00")]
    public async Task On_paper_a_time_has_a_zone_only_where_there_is_no_place(string locale, string expected)
    {
        _bench.Screenings.Setup(port => port.Find(_her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_her with { Place = "Old Mill" });
        Assert.Equal(expected, (await Printed("/club print poster", locale)).When);

        _bench.Screenings.Setup(port => port.Find(_her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_her with { Link = new("https://meet.example/") });
        Assert.Equal($"{expected} (Europe/London)", (await Printed("/club print poster", locale)).When);
    }

    [Theory]
    [InlineData("https://lantern.example/", false, "https://lantern.example/screenings/12/note · All times are those of Europe/London.")]
    [InlineData("http://127.0.0.1:5080/", true, "All times are those of Europe/London.")]
    public async Task Paper_names_no_address_that_only_this_machine_knows(string root, bool isLocal, string expected) =>
        Assert.Equal(expected, (await Printed("/club print note", null, WithHer(new(new Uri(root), isLocal)))).Foot);

    [Fact]
    public async Task A_cancelled_screening_has_no_sheet()
    {
        _bench.Screenings.Setup(port => port.Find(_her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_her.Cancel(null));
        Assert.True((await Run("/club print note", Platform.Discord)).IsRefusal);
    }

    private Task<Card> Run(string text, Platform platform, Permission permission = Permission.Member) =>
        _bench.Pipeline.RunText(text, new(platform, "U1", "Ada"), permission, null, TestContext.Current.CancellationToken);

    private async Task<Sheet> Printed(string text, string? locale, Bench? bench = null)
    {
        Sheet? printed = null;
        bench ??= _bench;
        bench.Printer.Setup(printer => printer.Print(It.IsAny<Sheet>(), It.IsAny<PaperSize>())).Callback((Sheet sheet, PaperSize _) => printed = sheet).Returns(new byte[1]);
        await bench.Pipeline.RunText(text, new(Platform.CommandLine, "U1", "Ada"), Permission.Member, locale, TestContext.Current.CancellationToken);
        return printed!;
    }

    private static Bench WithHer(SiteAddress site)
    {
        var bench = new Bench(Bench.Her) { Site = site };
        bench.Screenings.Setup(port => port.Ahead(It.IsAny<CancellationToken>())).ReturnsAsync([_her]);
        bench.Screenings.Setup(port => port.Find(_her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_her);
        return bench;
    }
}
