using System.Net;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>The sheets as PDF files.</summary>
public class SheetFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("screenings/1/note.pdf", "A4 en Her (2013): SheetFeatures SheetSection SheetText")]
    [InlineData("screenings/1/projection.pdf?size=a5", "A5 en Her (2013): SheetFacts SheetSection SheetFeatures")]
    [InlineData("screenings/1/poster.pdf?size=A3", "A3 en Her (2013): SheetFeatures SheetQuotation")]
    [InlineData("screenings/1/poster.pdf?size=a5", "A4 en Her (2013): SheetFeatures SheetQuotation")]
    [InlineData("brochure.pdf", "A4 en What we show: SheetSection")]
    [InlineData("report.pdf?period=2026", "A4 en Report: 2026: SheetSection SheetSection SheetSection SheetSection SheetSection")]
    [InlineData("letter.pdf", "A4 en Letter to the next committee: SheetSection SheetSection SheetSection SheetSection SheetSection SheetSection SheetSection SheetSection")]
    public async Task Has_the_parts_of_the_page_on_the_paper_of_its_address(string address, string expected)
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Presentation = new() { Access = AccessFeatures.StepFree } });
        using var browser = host.Browser();

        var answer = await browser.GetAsync($"/{address}", Stop);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("/screenings/1/note")]
    [InlineData("/screenings/1/projection")]
    [InlineData("/screenings/1/poster")]
    public async Task Exists_for_announced_screenings_alone(string path)
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { State = ScreeningState.Cancelled });
        using var browser = host.Browser();
        foreach (var extension in (string[])["", ".pdf"])
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path + extension, Stop)).StatusCode);
    }
}
