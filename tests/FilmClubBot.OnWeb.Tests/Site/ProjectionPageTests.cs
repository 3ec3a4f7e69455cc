using System.Net;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;
using Moq;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>The projectionist's sheet of a screening, and the open jobs on the programme.</summary>
public class ProjectionPageTests
{
    private static readonly ScreeningPolicy _closing = new() { ClosesAt = new(23, 0) };

    [Fact]
    public async Task Shows_the_facts_of_the_projection_and_the_latest_start()
    {
        await using var host = await WebHost.Start(policy: _closing);
        var screening = host.Society.Add(FakeSociety.Her, 6, screening => screening with
        {
            Licence = "Filmbank 4711",
            Presentation = new() { Format = FilmFormat.Dcp, AspectRatio = "1.85:1", ShortFilm = "The Lamp", ShortMinutes = 9, Interval = 15, HasStrobe = true },
        });

        var (answer, page) = await host.Page($"/screenings/{screening.Id}/projection?size=a5");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Her (2013)", Assert.Single(page.Texts("h1")));
        Assert.Equal(["DCP, 1.85:1", "The Lamp (9 min)", "15 min", "about 2 h 6 min", "19:00", "19:09", "21:30", "23:00", "20:30"], page.Texts(".note dd"));
        Assert.Equal("Latest start", page.Texts(".note dt")[^1]);
        Assert.Contains("Content notes", Assert.Single(page.Texts(".features")), StringComparison.Ordinal);
        Assert.EndsWith("note-a5.css", page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("Filmbank", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_lines_for_what_is_not_stated_and_says_when_it_is_too_late()
    {
        await using var host = await WebHost.Start(policy: new() { ClosesAt = new(21, 0) });
        var screening = host.Society.Add(FakeSociety.Her, 6);
        var (_, page) = await host.Page($"/screenings/{screening.Id}/projection");
        Assert.Equal(["Shown from", "Aspect ratio", "Length of the film", "Start", "Everything ends", "The venue closes", "Latest start"], page.Texts(".note dt"));
        Assert.Equal("With this start, it ends after the venue closes.", Assert.Single(page.Texts(".note section p")));
    }

    [Fact]
    public async Task What_is_watched_at_home_has_no_closing_time_and_a_planned_screening_no_sheet()
    {
        await using var host = await WebHost.Start(policy: _closing);
        var remote = host.Society.Add(FakeSociety.Her, 6, screening => screening with { Place = null, Link = new("https://watch.example/1") });
        var planned = host.Society.Add(FakeSociety.Her, 7, screening => screening with { State = ScreeningState.Planned, WasAnnounced = false });
        var (_, page) = await host.Page($"/screenings/{remote.Id}/projection");
        Assert.Equal("Everything ends", page.Texts(".note dt")[^1]);
        Assert.DoesNotContain("watch.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page($"/screenings/{planned.Id}/projection")).Answer.StatusCode);
    }

    [Fact]
    public async Task The_programme_shows_how_many_jobs_are_open_and_no_name()
    {
        var rota = new Mock<IRota>();
        rota.Setup(port => port.Jobs(It.IsAny<CancellationToken>())).ReturnsAsync(JobList.Parse("door 2, bar", null));
        rota.Setup(port => port.Duties(It.IsAny<ScreeningId>(), It.IsAny<CancellationToken>())).ReturnsAsync([new(FakeSociety.Ada, "door", DutyState.Held, Platform.Slack, FakeSociety.Now)]);
        await using var host = await WebHost.Start(configure: services => services.AddSingleton(rota.Object));
        host.Society.Add(FakeSociety.Her, 6);
        host.Society.Add(FakeSociety.RedShoes, -7, screening => screening with { State = ScreeningState.Over });

        var (_, page) = await host.Page("/programme");

        var jobs = Assert.Single(page.QuerySelectorAll("dt"), term => term.TextContent == "Jobs");
        Assert.Equal("2 open", jobs.NextElementSibling!.TextContent);
        Assert.DoesNotContain("Ada", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }
}
