using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>What other programs show of a link to a page.</summary>
public sealed class LinkPreviewTests
{
    [Theory]
    [InlineData("en", "/programme", "website", "en_US", "/picture.png")]
    [InlineData("en", "/films", "website", "en_US", "/picture.png")]
    [InlineData("en", "/films/1-her", "video.movie", "en_US", "/films/1-her/picture.png")]
    [InlineData("de", "/films/1-her", "video.movie", "de_DE", "/films/1-her/picture.png")]
    public async Task Names_title_description_type_picture_and_address(string locale, string path, string type, string region, string picture)
    {
        await using var host = await WebHost.Start(publicUrl: "https://club.example", locale: locale);
        host.Society.Add(FakeSociety.Her, 6);

        var (_, page) = await host.Page(path);

        string? Tag(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal((type, region, $"https://club.example{path}"), (Tag("og:type"), Tag("og:locale"), Tag("og:url")));
        Assert.False(string.IsNullOrWhiteSpace(Tag("og:title")));
        Assert.False(string.IsNullOrWhiteSpace(Tag("og:description")));
        Assert.Equal((Tag("og:title"), Tag("og:description"), Tag("og:description")), (Tag("twitter:title"), Tag("twitter:description"), Tag("description")));
        Assert.Equal(("summary_large_image", $"https://club.example{picture}", "The Lantern Film Society"), (Tag("twitter:card"), Tag("og:image"), Tag("og:site_name")));
    }

    [Fact]
    public async Task Shows_the_picture_of_a_page_that_has_one()
    {
        await using var host = await WebHost.Start(publicUrl: "https://club.example");
        var screening = host.Society.Add(FakeSociety.Her, -1, screening => screening with { State = ScreeningState.Over });
        host.Society.React(screening, FakeSociety.Ada, 12, 5, "The lamp!");

        var (_, page) = await host.Page($"/screenings/{screening.Id}/timeline");

        const string Picture = "https://club.example/screenings/1/timeline.png";
        Assert.Equal(Picture, page.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.Equal((Picture, "summary_large_image"), (page.QuerySelector("meta[name='twitter:image']")?.GetAttribute("content"), page.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content")));
    }

    [Fact]
    public async Task Previews_the_chat_by_the_page_before_it()
    {
        await using var host = await WebHost.Start("correct horse battery", "https://club.example");

        var (_, page) = await host.Page("/login");

        Assert.Equal("Sign in · The Lantern Film Society", page.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));
        Assert.NotEmpty(page.QuerySelectorAll("meta[property='og:description']"));
    }

    [Fact]
    public async Task Pictures_a_film_with_its_directors_and_words_of_a_review()
    {
        await using var host = await WebHost.Start();

        Assert.Equal("Her (2013)|Directed by Spike Jonze||“The lonely <man> & his phone.”|Spike Jonze · Alone </script> Together · Mara Voss", await Drawn(host, "/films/1-her/picture.png"));
    }

    [Fact]
    public async Task Pictures_no_words_of_a_review_that_is_a_spoiler_and_no_hidden_ratings()
    {
        await using var host = await WebHost.Start();
        host.Library.IsCovered = true;
        host.Society.Add(FakeSociety.Her, 6);

        Assert.Equal("Her (2013)|Directed by Spike Jonze|||", await Drawn(host, "/films/1-her/picture.png"));
    }

    [Fact]
    public async Task Pictures_the_society_with_what_it_shows_next()
    {
        await using var host = await WebHost.Start();
        var without = await Drawn(host, "/picture.png");
        host.Society.Add(FakeSociety.Her, 6);

        Assert.Equal("The Lantern Film Society|What The Lantern Film Society shows.|||", without);
        Assert.StartsWith("The Lantern Film Society|What The Lantern Film Society shows.||Next: Her (2013), ", await Drawn(host, "/picture.png"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/films/99-him/picture.png")]
    [InlineData("/films/him/picture.png")]
    public async Task Pictures_no_film_that_is_not_listed(string path)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await host.Page(path)).Answer.StatusCode);
    }

    private static Task<string> Drawn(WebHost host, string path) => host.Browser().GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
