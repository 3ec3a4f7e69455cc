using System.Net;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>The programme note of a screening.</summary>
public class NotePageTests
{
    private const string Token = "correct horse battery", Public = "https://club.example";

    [Fact]
    public async Task Shows_facts_extracts_themes_the_last_score_and_what_comes_next()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.RedShoes, -3, screening => screening with { State = ScreeningState.Over, Tally = new() { Slips = new(8, 17, 13, 1) } });
        host.Library.Ratings.Add(new(FakeSociety.RedShoes, FakeSociety.Ada, Stars.FromHalves(9), null, false, FakeSociety.Now));
        var screening = host.Society.Add(FakeSociety.Her, 6, screening => screening with
        {
            Licence = "Filmbank 4711",
            ContentNotes = "Grief.",
            Presentation = new() { Strand = "Voices", Format = FilmFormat.Dcp, Certificate = "15", ShortFilm = "The Lamp", ShortMinutes = 9, Access = AccessFeatures.StepFree, LicenceNumber = "FB-1" },
        });
        host.Society.Add(FakeSociety.RedShoes, 13);
        host.Society.Add(FakeSociety.RedShoes, 14, next => next with { State = ScreeningState.Cancelled });

        var (answer, page) = await host.Page($"/screenings/{screening.Id}/note");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Her (2013)", Assert.Single(page.Texts("h1")));
        Assert.Equal("Voices", Assert.Single(page.Texts(".strand")));
        Assert.Equal(["DCP", "15", "The Lamp (9 min)"], page.Texts(".note dd"));
        Assert.Equal(["Access step-free", "Content notes Grief."], page.Texts(".features"));
        Assert.Equal("The lonely <man> & his phone.", Assert.Single(page.Texts("blockquote")));
        Assert.Equal("Alone </script> Together, by Mara Voss", Assert.Single(page.Texts("figcaption")));
        Assert.Equal("Themes: loneliness", Assert.Single(page.Texts(".themes")));
        Assert.Equal(["The Red Shoes (1948)", "Audience score: 71% from 39 slips on paper", "Members' stars: 4.5 of 5 by 1 member"], page.Texts("[aria-labelledby=last] p"));
        Assert.Equal("The Red Shoes (1948) Thursday 10 December 2026, 19:00", Assert.Single(page.Texts(".next-list li")));
        Assert.DoesNotContain("Filmbank", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("FB-1", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_what_gives_the_film_away()
    {
        await using var host = await WebHost.Start();
        host.Library.IsCovered = true;
        var screening = host.Society.Add(FakeSociety.Her, 6);
        var (_, page) = await host.Page($"/screenings/{screening.Id}/note");
        Assert.Empty(page.QuerySelectorAll("blockquote"));
        Assert.DoesNotContain("lonely", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screening_without_a_film_or_any_fact_has_a_note_with_time_and_place()
    {
        await using var host = await WebHost.Start();
        var screening = host.Society.Add(FakeSociety.Her, 6, screening => screening with { Film = null, Place = null });
        var (answer, page) = await host.Page($"/screenings/{screening.Id}/note");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Film to be chosen", Assert.Single(page.Texts("h1")));
        Assert.Empty(page.QuerySelectorAll(".note section, .note dl"));
    }

    [Theory]
    [InlineData("", "note-a4.css")]
    [InlineData("?size=a5", "note-a5.css")]
    [InlineData("?size=letter", "note-a4.css")]
    public async Task Is_printed_on_the_paper_of_its_address(string query, string sheet)
    {
        await using var host = await WebHost.Start();
        var screening = host.Society.Add(FakeSociety.Her, 6);
        var (_, page) = await host.Page($"/screenings/{screening.Id}/note{query}");
        Assert.EndsWith(sheet, page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".sizes a[aria-current=page]"));
    }

    [Fact]
    public async Task Exists_for_announced_screenings_alone()
    {
        await using var host = await WebHost.Start();
        var planned = host.Society.Add(FakeSociety.Her, 6, screening => screening with { State = ScreeningState.Planned, WasAnnounced = false });
        var cancelled = host.Society.Add(FakeSociety.Her, 7, screening => screening with { State = ScreeningState.Cancelled });
        foreach (var id in new[] { planned.Id.Value, cancelled.Id.Value, 99 })
            Assert.Equal(HttpStatusCode.NotFound, (await host.Page($"/screenings/{id}/note")).Answer.StatusCode);
    }

    [Fact]
    public async Task Is_public_and_keeps_the_link_of_an_online_screening_to_members()
    {
        await using var host = await WebHost.Start(Token, Public);
        var screening = host.Society.Add(FakeSociety.Her, 6, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });
        var (answer, page) = await host.Page($"/screenings/{screening.Id}/note", "club.example");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Online", Assert.Single(page.Texts(".when")), StringComparison.Ordinal);
        Assert.DoesNotContain("watch.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
