using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Messages;

public class ReviewMessageTests
{
    private const string Opening = "Theodore is lonely. He writes letters for others.";
    private readonly Bench _bench = new() { DataPolicy = new() { FilmSites = [FactSource.Tmdb] } };
    private AnnouncementTemplate? _template;
    private bool _showsPictures = true;
    private Platform _platform = Platform.Discord;
    private Announcement? _announcement;
    private Review _review = new(new(11), new ReviewText("Alone Together", Opening + "\n\nMore."), "Mara Voss", new Uri("https://lantern.example/her"), Samples.Friday, 1, [Bench.Her], false);

    public ReviewMessageTests()
    {
        _bench.Reviews.Setup(port => port.Find(new ReviewId(11), It.IsAny<CancellationToken>())).ReturnsAsync(() => _review);
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            Theme("grief", Samples.OtherReview), Theme("loneliness", Samples.HerReview), Theme("work", Samples.HerReview),
        ]);
        _bench.Quotes.Setup(port => port.Search(new QuoteFilter(Bench.Her.Id), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(2, Samples.Quote(1, "A sentence of the critic.", QuoteKind.Review, null), Samples.Quote(2, "Love is a form of insanity.")));
        _bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(8, 9));
    }

    [Fact]
    public async Task Shows_critic_film_opening_themes_and_a_quote()
    {
        var card = await Write();
        Assert.Equal(("Alone Together", Audience.Everyone), (card!.Title, card.Audience));
        Assert.Equal(_review.Link, card.Link);
        Assert.Contains("Mara Voss on Her (2013)", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal([Opening, "Love is a form of insanity."], card.Body.OfType<Quotation>().Select(quotation => quotation.Text));
        Assert.Equal(new Words("loneliness, work"), Assert.Single(card.Fields[0].Value));
        Assert.Equal(["Rate it", "Themes", "Read it"], card.Actions.Select(action => action.Label));
        Assert.IsType<FormButton>(card.Actions[0]);
    }

    [Theory]
    [InlineData("Mara Voss", "Mara Voss, probably on Her (2013)")]
    [InlineData(null, "Probably on Her (2013)")]
    public async Task Shows_a_doubtful_film_as_probable(string? critic, string about)
    {
        _review = _review with { Author = critic, IsDoubtful = true };
        Assert.Contains(about, Bench.Text((await Write())!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norway, 2019 | 104 min | Mara Okoye\n\n" + Opening, Opening)]
    [InlineData("Norway | 104 min\n\nDrama | 12\n\n" + Opening, Opening)]
    [InlineData("It is either | or.\n\n" + Opening, "It is either | or.")]
    [InlineData("Norway | 104 min", "Norway | 104 min")]
    public async Task Opens_with_prose_and_not_with_a_line_of_facts(string body, string opening)
    {
        _review = _review with { Text = new ReviewText("T", body) };
        Assert.Equal(opening, (await Write())!.Body.OfType<Quotation>().First().Text);
    }

    [Fact]
    public async Task Omits_a_hidden_review()
    {
        _review = _review with { IsHidden = true };
        Assert.Null(await Write());
    }

    [Fact]
    public async Task Announces_a_review_without_a_film_without_the_parts_that_need_one()
    {
        _review = _review with { Films = [], Link = null };
        var card = await Write();
        Assert.Empty(card!.Fields);
        Assert.Empty(card.Actions);
        Assert.Contains("By Mara Voss", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cuts_a_long_opening_after_a_sentence_or_else_after_a_word()
    {
        var sentence = string.Concat(Enumerable.Repeat("word ", 30)).Trim() + ".";
        _review = _review with { Text = new ReviewText("T", sentence + " " + string.Concat(Enumerable.Repeat("more ", 60))) };
        Assert.Equal(sentence, (await Write())!.Body.OfType<Quotation>().First().Text);
        _review = _review with { Text = new ReviewText("T", string.Concat(Enumerable.Repeat("word ", 90))) };
        Assert.EndsWith("word…", (await Write())!.Body.OfType<Quotation>().First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_defines_the_layout_and_omits_empty_lines()
    {
        _template = AnnouncementTemplate.Parse("New from {critic}: {film}\\n{quote}\\nOf {link} and {themes}\\nAlways.", null);
        var card = (await Write())!;
        Assert.Equal(["New from Mara Voss: Her (2013)", "Love is a form of insanity.", "Of https://lantern.example/her and loneliness, work", "Always."], card.Body.Select(Line));
        Assert.Empty(card.Fields);

        _review = _review with { Films = [], Author = null };
        Assert.Equal(["Of https://lantern.example/her and ", "Always."], (await Write())!.Body.Select(Line));

        static string Line(Block block) => block is Quotation quotation ? quotation.Text : string.Concat(((Paragraph)block).Content.Select(part => part switch { Words words => words.Text, Emphasis film => film.Text, Anchor anchor => anchor.Text, _ => "?" }));
    }

    [Fact]
    public async Task States_a_correction_only_if_the_text_changed_after_it_was_announced()
    {
        _review = _review with { Revision = 2, RevisedAt = Samples.Friday };
        _announcement = new(new(1), new Subject.Publication(new(11)), Samples.Friday - NodaTime.Duration.FromHours(1), "Our critic replies on Monday.");
        Assert.Contains("Note: Our critic replies on Monday.", Bench.Text((await Write())!), StringComparison.Ordinal);
        Assert.Contains("Corrected", Bench.Text((await Write())!), StringComparison.Ordinal);
        _announcement = _announcement with { At = Samples.Friday, Note = null };
        Assert.DoesNotContain("Corrected", Bench.Text((await Write())!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_reviews_own_image_with_its_text_or_the_headline()
    {
        _review = _review with { Image = ReviewImage.Of(new("https://lantern.example/still.jpg"), "Two people on a pier") };
        Assert.Equal(new Picture(new("https://lantern.example/still.jpg"), "Two people on a pier"), (await Write())!.Body[0]);
        _review = _review with { Image = _review.Image! with { AlternativeText = null } };
        Assert.Equal("Picture of the review “Alone Together”", Assert.Single((await Write())!.Body.OfType<Picture>()).AlternativeText);
        _template = AnnouncementTemplate.Parse("New from {critic}", null);
        Assert.Single((await Write())!.Body.OfType<Picture>());
        _showsPictures = false;
        Assert.Empty((await Write())!.Body.OfType<Picture>());
    }

    [Theory]
    [InlineData(false, Platform.Discord, "https://club.example/films/7-her/picture.png")]
    [InlineData(true, Platform.Discord, null)]
    [InlineData(true, Platform.Web, "https://club.example/films/7-her/picture.png")]
    public async Task Shows_the_picture_of_the_films_page_in_place_of_a_missing_image_where_it_can_be_loaded(bool isLocal, Platform platform, string? address)
    {
        _platform = platform;
        _bench.Site = new SiteAddress(new("https://club.example/"), isLocal);
        Assert.Equal(address?.Replace("7-", $"{Bench.Her.Id}-", StringComparison.Ordinal), (await Write())!.Body.OfType<Picture>().SingleOrDefault()?.Address.AbsoluteUri);
        _review = _review with { Films = [] };
        Assert.Empty((await Write())!.Body.OfType<Picture>());
    }

    [Fact]
    public async Task Shows_the_films_poster_in_place_of_a_missing_image_with_what_its_source_demands()
    {
        var lookup = SiteLookup.Succeeded(null, FactSource.Tmdb, new() { Poster = new("https://image.tmdb.org/t/p/w500/her.jpg") }, Samples.Friday);
        _review = _review with { Films = [Bench.Her with { Lookups = FilmLookups.None.With(FactSource.Tmdb, lookup) }] };
        Assert.Equal("Poster of Her (2013)", Assert.Single((await Write())!.Body.OfType<Picture>()).AlternativeText);
        Assert.Contains("This product uses TMDB", Bench.Text((await Write())!), StringComparison.Ordinal);
        _review = _review with { Image = ReviewImage.Of(new("https://lantern.example/still.jpg"), "Two people on a pier") };
        Assert.DoesNotContain("TMDB", Bench.Text((await Write())!), StringComparison.Ordinal);
    }

    private static FilmTheme Theme(string name, ReviewReference review) => new(name, 0.9, 1, 1, [Samples.Passage("Words.", review)], null);

    private Task<Card?> Write() =>
        _bench.Announcement.Write(new(11), new ChannelRules(new(_platform, "1")) { Template = _template, ShowsPictures = _showsPictures }, _announcement, TestContext.Current.CancellationToken);
}
