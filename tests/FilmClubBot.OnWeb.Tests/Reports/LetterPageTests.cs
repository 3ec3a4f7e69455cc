using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Reports;

/// <summary>The letter to the next committee.</summary>
public class LetterPageTests
{
    [Fact]
    public async Task Is_a_page_to_print_and_a_file()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { State = ScreeningState.Announced, Licence = "Park Circus" });

        var (answer, page) = await host.Page("/letter");

        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Contains("Her (2013): Park Circus", page.Texts(".figures li"));
        Assert.Empty(page.QuerySelectorAll("script"));
        using var browser = host.Browser();
        var file = await browser.GetAsync("/letter.md", TestContext.Current.CancellationToken);
        Assert.Equal("text/markdown", file.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\n- Her (2013): Park Circus\n", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
