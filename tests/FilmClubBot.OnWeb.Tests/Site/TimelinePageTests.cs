using System.Net;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

public class TimelinePageTests
{
    private const string Path = "/screenings/1/timeline";

    [Fact]
    public async Task Shows_every_remark_by_its_running_time_and_no_names()
    {
        await using var host = await WebHost.Start();
        Watched(host);

        var (_, page) = await host.Page(Path);

        Assert.Equal("Her (2013): what we said while it ran", Assert.Single(page.Texts("h1")));
        Assert.Equal(["0:12:30", "1:40:01", "1:40:10"], page.Texts("tbody td:first-child"));
        Assert.Equal("<b>That</b> letter!", page.Texts("tbody td")[1]);
        var picture = Assert.Single(page.QuerySelectorAll("img"));
        Assert.Equal("Remarks along Her (2013), 2 h 6 min long: 3 remarks by 2 members. Most was said at 1:40:01: 2 remarks within a minute.", picture.GetAttribute("alt"));
        Assert.DoesNotContain("Ada", page.DocumentElement.TextContent, StringComparison.Ordinal);
        var (_, film) = await host.Page("/films/1-her");
        Assert.Equal(Path[1..], film.QuerySelector("a[href$=timeline]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Serves_the_picture_of_the_remarks()
    {
        await using var host = await WebHost.Start();
        Watched(host);

        using var browser = host.Browser();
        using var answer = await browser.GetAsync(new Uri(Path + ".png", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Her, en: 0:12:30 1:40:01 1:40:10", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(answer.Headers.ETag);
        Assert.StartsWith("Her, en, dark: ", await browser.GetStringAsync(new Uri(Path + ".png?dark=true", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var (_, page) = await host.Page(Path);
        Assert.Equal($"{Path.TrimStart('/')}.png?dark=true", page.QuerySelector("picture source[media='(prefers-color-scheme: dark)']")?.GetAttribute("srcset")?.TrimStart('/'));
    }

    [Fact]
    public async Task Hides_remarks_from_the_public()
    {
        await using var host = await WebHost.Start("correct horse battery", "https://club.example");
        Watched(host);

        var (_, page) = await host.Page(Path, "club.example");

        Assert.NotNull(page.QuerySelector("img"));
        Assert.DoesNotContain("letter!", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScreeningState.Running)]
    [InlineData(ScreeningState.Cancelled)]
    public async Task Is_not_found_before_the_film_is_over(ScreeningState state)
    {
        await using var host = await WebHost.Start();
        Watched(host, state);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(Path)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(Path + ".png")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page("/screenings/99/timeline")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page("/screenings/99999999999/timeline")).Answer.StatusCode);
    }

    private static void Watched(WebHost host, ScreeningState state = ScreeningState.Over)
    {
        var screening = host.Society.Add(FakeSociety.Her, -1, one => one with { State = state });
        host.Society.React(screening, FakeSociety.Ada, 100, 1, "Oh.");
        host.Society.React(screening, FakeSociety.Ben, 100, 10, "Oh no.");
        host.Society.React(screening, FakeSociety.Ada, 12, 30, "<b>That</b> letter!");
    }
}
