using System.Net;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>The brochure of a term, and the poster of a screening.</summary>
public class BrochurePageTests
{
    private static readonly ScreeningPolicy _terms = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 11 weeks; Spring 2027: 2027-01-11, 11 weeks", null) };

    [Fact]
    public async Task Shows_the_screenings_of_the_term_with_words_access_and_codes()
    {
        await using var host = await WebHost.Start("correct horse battery", "https://club.example", policy: _terms);
        host.Society.Add(FakeSociety.RedShoes, -20, screening => screening with { State = ScreeningState.Over });
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Presentation = new() { Strand = "Voices", Format = FilmFormat.Dcp, Access = AccessFeatures.Captions }, ContentNotes = "Grief.", Licence = "Filmbank 4711" });
        host.Society.Add(FakeSociety.RedShoes, 7, screening => screening with { State = ScreeningState.Cancelled });
        host.Society.Add(FakeSociety.RedShoes, 70);

        var (answer, page) = await host.Page("/brochure/autumn-2026", "club.example");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["The Red Shoes (1948)", "Her (2013)"], page.Texts(".note h2"));
        Assert.Equal("The lonely <man> & his phone.", page.Texts("[aria-labelledby=screening-2] blockquote")[0]);
        Assert.Equal(["Access captions", "Content notes Grief."], page.Texts("[aria-labelledby=screening-2] .features"));
        // Nobody replies to what is over.
        Assert.Single(page.QuerySelectorAll(".code [role=img]"));
        Assert.DoesNotContain("Filmbank", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task A_term_without_screenings_says_so_and_no_such_term_has_none()
    {
        await using var host = await WebHost.Start(policy: _terms);
        var (_, page) = await host.Page("/brochure/spring-2027");
        Assert.Empty(page.QuerySelectorAll(".note section"));
        Assert.Contains("Nothing", Assert.Single(page.Texts(".note > p")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page("/brochure/summer-1999")).Answer.StatusCode);
    }

    [Fact]
    public async Task The_poster_has_title_time_place_and_no_code_that_phones_cannot_open()
    {
        await using var host = await WebHost.Start();
        var screening = host.Society.Add(FakeSociety.Her, 6, screening => screening with { Presentation = new() { Strand = "Voices", Version = FilmVersion.Subtitled } });
        var (_, page) = await host.Page($"/screenings/{screening.Id}/poster?size=a3");
        Assert.Equal("Her (2013)", Assert.Single(page.Texts("h1")));
        Assert.Contains("Lantern Hall", Assert.Single(page.Texts(".when")), StringComparison.Ordinal);
        Assert.Equal("Voices", Assert.Single(page.Texts(".strand")));
        Assert.Empty(page.QuerySelectorAll(".code"));
        Assert.EndsWith("note-a3.css", page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"), StringComparison.Ordinal);
    }
}
