using System.Net;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Site;

public class ProgrammePageTests
{
    private const string Token = "correct horse battery", Public = "https://club.example";

    // The clock of the tests is in week 9.
    private static readonly ScreeningPolicy _terms = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks; Spring 2027: 2027-01-11, 11 weeks", null) };

    [Fact]
    public async Task Lists_the_screenings_of_the_term_by_its_weeks()
    {
        await using var host = await WebHost.Start(policy: _terms);
        host.Society.Add(FakeSociety.Her, -7, screening => screening with { State = ScreeningState.Over });
        host.Society.Add(FakeSociety.RedShoes, 6);
        host.Society.Add(FakeSociety.Her, 60);

        var (_, page) = await host.Page("/programme");

        Assert.Equal("Programme: Autumn 2026", Assert.Single(page.Texts("h1")));
        Assert.Equal(["Week 8, from 16 November", "Week 10, from 30 November", "Also coming up", "Terms"], page.Texts("h2"));
        Assert.Equal(["Her (2013)", "The Red Shoes (1948)", "Her (2013)"], page.Texts("h3"));
        Assert.Equal("2026-12-03T19:00:00Z", page.QuerySelectorAll("time")[1].GetAttribute("datetime"));
        Assert.Equal("films/2-the-red-shoes", page.QuerySelectorAll("h3 a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Shows_another_term_under_its_name()
    {
        await using var host = await WebHost.Start(policy: _terms);
        host.Society.Add(FakeSociety.Her, 60);

        var (answer, page) = await host.Page("/programme/spring-2027");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Programme: Spring 2027", Assert.Single(page.Texts("h1")));
        Assert.Equal("Spring 2027", Assert.Single(page.Texts(".terms [aria-current=page]")));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page("/programme/summer-1999")).Answer.StatusCode);
    }

    [Fact]
    public async Task Offers_a_brochure_only_where_something_would_be_in_it()
    {
        await using var host = await WebHost.Start();
        Assert.Empty((await host.Page("/programme")).Page.QuerySelectorAll("a[href=brochure]"));
        host.Society.Add(FakeSociety.Her, 6);
        Assert.Single((await host.Page("/programme")).Page.QuerySelectorAll("a[href=brochure]"));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://club.example", true)]
    public async Task Paper_names_no_address_that_only_this_machine_knows(string? publicUrl, bool expected)
    {
        await using var host = await WebHost.Start(publicUrl: publicUrl);
        Assert.Equal(expected, (await host.Page("/programme")).Page.QuerySelectorAll(".on-paper").Length > 0);
    }

    [Fact]
    public async Task Without_terms_shows_upcoming_screenings_and_the_last_twelve_months()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6);
        host.Society.Add(FakeSociety.RedShoes, -30, screening => screening with { State = ScreeningState.Over });
        host.Society.Add(FakeSociety.Her, -400, screening => screening with { State = ScreeningState.Over });

        var (_, page) = await host.Page("/programme");

        Assert.Equal(["Coming up", "Shown in the last twelve months"], page.Texts("h2"));
        Assert.Equal(["Her (2013)", "The Red Shoes (1948)"], page.Texts("h3"));
    }

    [Fact]
    public async Task Marks_moved_and_cancelled_screenings_and_never_shows_planned_ones()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { MovedFrom = screening.Start - Duration.FromDays(1) });
        host.Society.Add(FakeSociety.Her, 7, screening => screening with { State = ScreeningState.Cancelled, CancelledBecause = "Burst pipe." });
        host.Society.Add(FakeSociety.RedShoes, 8, screening => screening with { State = ScreeningState.Planned, WasAnnounced = false });

        var (_, page) = await host.Page("/programme");

        Assert.Equal(["Her (2013) moved", "Her (2013) cancelled"], page.Texts("h3"));
        Assert.Contains("It had been planned for Wednesday 2 December 2026, 19:00 (Europe/London).", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Burst pipe.", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_notes_host_and_free_places_and_no_guests_name()
    {
        await using var host = await WebHost.Start();
        var screening = host.Society.Add(FakeSociety.Her, 6, screening => screening with { Capacity = 20, Host = FakeSociety.Ben, ContentNotes = "Flashing lights.", AccessNotes = "Step-free.", Licence = "Filmbank 4711" });
        host.Society.Answer(screening, FakeSociety.Ada, RsvpAnswer.Going);

        var (_, page) = await host.Page("/programme");

        Assert.Equal(["Lantern Hall", "about 2 h 6 min", "Ben", "19 of 20 free", "Flashing lights.", "Step-free."], page.Texts(".ticket dd"));
        Assert.DoesNotContain("Ada", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_how_a_film_is_presented_with_symbols_and_words()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with
        {
            AccessNotes = "Ring at the side door.",
            Presentation = new()
            {
                Version = FilmVersion.Subtitled, Subtitles = "English", Format = FilmFormat.ThirtyFive, Interval = 10, LicenceNumber = "4711",
                Access = AccessFeatures.StepFree | AccessFeatures.Captions, HasStrobe = true,
            },
        });

        var (_, page) = await host.Page("/programme");

        Assert.Equal(
            ["Lantern Hall", "about 2 h 6 min", "original with subtitles", "English", "35 mm", "10 min", "strobe light", "step-free captions Ring at the side door."],
            page.Texts(".ticket dd"));
        Assert.Equal(3, page.QuerySelectorAll(".ticket .feature svg[aria-hidden=true]").Length);
        Assert.DoesNotContain("4711", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_public_except_for_the_link_to_watch()
    {
        await using var host = await WebHost.Start(Token, Public);
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });

        var (answer, page) = await host.Page("/programme", "club.example");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Online; members have the link", page.Texts(".ticket dd")[0]);
        Assert.DoesNotContain("watch.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("public, max-age=60", answer.Headers.CacheControl?.ToString());
        Assert.Contains("Cookie", answer.Headers.Vary);
    }

    [Fact]
    public async Task Shows_the_link_on_the_local_machine_and_forbids_caching_it()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });

        var (answer, page) = await host.Page("/programme");

        Assert.Equal("https://watch.example/1", page.QuerySelector(".ticket dd a")?.GetAttribute("href"));
        Assert.True(answer.Headers.CacheControl?.Private);
    }

    [Fact]
    public async Task Treats_a_visitor_through_a_tunnel_without_a_token_as_the_public()
    {
        await using var host = await WebHost.Start(publicUrl: Public);
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });

        var (answer, page) = await host.Page("/programme", "club.example");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("watch.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_sent_again_only_when_it_has_changed()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6);
        using var browser = host.Browser();
        var first = await browser.GetAsync("/programme", TestContext.Current.CancellationToken);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/programme");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await browser.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Has_landmarks_a_title_and_linkable_addresses()
    {
        await using var host = await WebHost.Start(Token, Public, policy: _terms);

        var (_, page) = await host.Page("/programme", "club.example");

        Assert.Equal("Programme: Autumn 2026 · The Lantern Film Society", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("https://club.example/programme", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("https://club.example/programme", page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        Assert.Equal("calendar/the-lantern-film-society.ics", page.QuerySelector("link[rel=alternate]")?.GetAttribute("href"));
        Assert.Equal("webcal://club.example/calendar/the-lantern-film-society.ics", page.QuerySelector("footer a")?.GetAttribute("href"));
        Assert.Equal("Nothing is announced yet.", Assert.Single(page.Texts(".nothing")));
    }
}
