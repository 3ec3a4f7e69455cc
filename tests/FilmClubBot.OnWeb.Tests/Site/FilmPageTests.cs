using System.Net;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Site;

public class FilmPageTests
{
    private const string Path = "/films/1-her";

    [Fact]
    public async Task Shows_reviews_themes_quotes_and_screenings_word_for_word()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6);

        var (_, page) = await host.Page(Path);

        Assert.Equal("Her 2013", Assert.Single(page.Texts("h1")));
        Assert.Equal(["Screenings", "What members gave it", "Reviews", "Themes, in the reviews' own words", "Quotes"], page.Texts("h2"));
        Assert.Equal(["He writes letters for others.", "The lonely <man> & his phone.", "The lonely <man> & his phone."], page.Texts("blockquote"));
        Assert.Equal("https://lantern.example/her", page.QuerySelector(".review h3 a")?.GetAttribute("href"));
        Assert.Contains("Spike Jonze · Alone </script> Together, by Mara Voss", page.Texts("figcaption"));
    }

    [Fact]
    public async Task Shows_the_image_of_a_review_with_its_alternative_text()
    {
        await using var host = await WebHost.Start();
        host.Library.Image = ReviewImage.Of(new("https://lantern.example/still.jpg"), "A man alone in a crowd");

        var (answer, page) = await host.Page(Path);

        var image = Assert.Single(page.QuerySelectorAll(".review img"));
        Assert.Equal(("https://lantern.example/still.jpg", "A man alone in a crowd", "no-referrer"), (image.GetAttribute("src"), image.GetAttribute("alt"), image.GetAttribute("referrerpolicy")));
        Assert.Contains("img-src 'self' data: https:", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_facts_and_links_to_the_film_elsewhere()
    {
        await using var host = await WebHost.Start();
        host.Library.Films[0] = FakeSociety.Her with
        {
            Facts = new() { OriginalTitle = "<Ella>", Countries = ["Chile", "Spain"], Cast = ["Ines Robledo"] },
            Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt0012345"), new(FilmSite.Letterboxd, "her")]),
        };

        var (_, page) = await host.Page(Path);

        Assert.Equal(["Original title", "Countries", "With", "Elsewhere"], page.Texts(".film-facts dt"));
        Assert.Equal(["<Ella>", "Chile, Spain", "Ines Robledo", "IMDb, Letterboxd"], page.Texts(".film-facts dd"));
        Assert.Equal(["https://www.imdb.com/title/tt0012345/", "https://letterboxd.com/film/her/"], page.QuerySelectorAll(".film-facts a").Select(link => link.GetAttribute("href")));
        Assert.Contains("\"sameAs\":[\"https://www.imdb.com/title/tt0012345/\",\"https://letterboxd.com/film/her/\"]", page.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/films/1")]
    [InlineData("/films/1-him")]
    [InlineData("/films/1-Her")]
    public async Task Redirects_from_a_wrong_name_to_the_right_one(string path)
    {
        await using var host = await WebHost.Start();

        var (answer, _) = await host.Page(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Path, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/films/99-nothing")]
    [InlineData("/films/her")]
    [InlineData("/films/99999999999999")]
    [InlineData("/films/-1")]
    public async Task Shows_suggestions_for_a_missing_film(string path)
    {
        await using var host = await WebHost.Start();

        var (answer, page) = await host.Page(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", Assert.Single(page.Texts("h1")));
        Assert.NotNull(page.QuerySelector("form[action=films] input[name=q]"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Covers_spoiler_remarks_and_shows_no_names()
    {
        await using var host = await WebHost.Start();
        host.Library.Ratings.AddRange([Rating(9, "So warm.", spoiler: false), Rating(2, "She leaves.", spoiler: true)]);

        var (_, page) = await host.Page(Path);

        Assert.Equal(["★★★★½ 4.5 of 5 stars: So warm.", "★ 1 of 5 stars: Spoiler She leaves."], page.Texts(".remarks li"));
        var cover = Assert.Single(page.QuerySelectorAll("details"));
        Assert.False(cover.HasAttribute("open"));
        Assert.Contains("She leaves.", cover.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_members_remarks_from_the_public()
    {
        await using var host = await WebHost.Start("correct horse battery", "https://club.example");
        host.Library.Ratings.Add(Rating(9, "So warm.", spoiler: false));

        var (_, page) = await host.Page(Path, "club.example");

        Assert.Contains("4.5 of 5 by 1 member", page.Texts(".mean"));
        Assert.DoesNotContain("So warm.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Covers_a_spoiler_review()
    {
        await using var host = await WebHost.Start();
        host.Library.IsCovered = true;

        var (_, page) = await host.Page(Path);

        Assert.Equal(3, page.QuerySelectorAll("blockquote").Length);
        Assert.Equal(3, page.QuerySelectorAll("details:not([open]) blockquote").Length);
    }

    [Fact]
    public async Task States_until_when_ratings_are_hidden()
    {
        await using var host = await WebHost.Start(policy: new() { BlindRatings = true });
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { AnnounceFrom = FakeSociety.Now - Duration.FromDays(1) });

        var (_, page) = await host.Page(Path);

        Assert.Contains("hidden until Friday 4 December 2026, 10:00 (Europe/London)", Assert.Single(page.Texts(".veil")), StringComparison.Ordinal);
        Assert.Empty(page.Texts(".mean"));
    }

    [Fact]
    public async Task Compares_ratings_of_attendees_with_those_of_others()
    {
        await using var host = await WebHost.Start();
        var shown = host.Society.Add(FakeSociety.Her, -1, screening => screening with { State = ScreeningState.Over });
        host.Society.Answer(shown, FakeSociety.Ada, RsvpAnswer.Going, minutes: -3000);
        host.Library.Ratings.AddRange([Rating(9, null, spoiler: false), Rating(4, null, spoiler: false) with { By = FakeSociety.Ben, At = shown.Start - Duration.FromDays(3) }]);

        var (_, page) = await host.Page(Path);

        Assert.Contains("Those who came: 4.5; others: 2.0.", page.Texts("section > p"));
        Assert.Contains("Before the screening: 2.0, since: 4.5 (+2.5).", page.Texts("section > p"));
    }

    private static Rating Rating(int halves, string? comment, bool spoiler) =>
        new(FakeSociety.Her, FakeSociety.Ada, Stars.FromHalves(halves), comment, spoiler, FakeSociety.Now);
}
