using System.Net;
using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.EndToEnd.Tests.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>The web addresses of founded clubs: each has its pages below its own name, and a sign-in of one is nothing in another.</summary>
public sealed class ClubPagesTests(BrowserFixture chromium)
{
    private const ulong Harbour = 41, Lantern = 42;

    private const string Review = """
        Zephyrina is a film about loneliness and the sea. “I have never been so alone,” the keeper says, and we believe her.
        The lighthouse is lonely, the keeper is lonelier, and the film lets her be so. Is it love that she waits for?
        Nobody comes for an hour and a half. When the boat arrives at last, the light is off, and the sea is calm again.
        """;

    [Fact]
    public async Task A_founded_club_has_its_pages_below_its_own_address()
    {
        await using var host = await ClubHost.Serve();
        await host.Import(await host.Found(Harbour), "Zephyrina (1999)", Review);
        using var browser = host.Browser();

        var films = await Read(browser, "/c/screen-41/films");
        Assert.Contains("Zephyrina", films, StringComparison.Ordinal);
        Assert.Contains("<base href=\"/c/screen-41/\"", films, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{host.Address}c/screen-41/films\"", films, StringComparison.Ordinal);
        Assert.Contains("Screen 41", films, StringComparison.Ordinal);
        Assert.DoesNotContain("operator", films, StringComparison.Ordinal);
        var film = await Read(browser, "/c/screen-41/films/1-zephyrina");
        Assert.Contains("never been so alone", film, StringComparison.Ordinal);
        Assert.Contains($"{host.Address}c/screen-41/films/1-zephyrina/picture.png", film, StringComparison.Ordinal);
        Assert.Contains("Screen 41", await Read(browser, "/c/screen-41/privacy"), StringComparison.Ordinal);
        Assert.Contains($"{host.Address}c/screen-41/feed/reviews.xml", await Read(browser, "/c/screen-41/feed/reviews.xml"), StringComparison.Ordinal);
        Assert.Contains("Screen 41", await Read(browser, "/c/screen-41/calendar/screen-41.ics"), StringComparison.Ordinal);

        Assert.Contains("operator", await Read(browser, "/films"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrina", await Read(browser, "/films"), StringComparison.Ordinal);
        foreach (var foreign in new[] { "/films/1-zephyrina", "/calendar/screen-41.ics", "/c/nobody/films", "/c/screen-41/healthz/live", "/c/screen-41/add" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(foreign, ClubHost.Token)).StatusCode);
    }

    [Fact]
    public async Task A_former_address_and_other_spellings_lead_to_the_present_one()
    {
        await using var host = await ClubHost.Serve();
        await host.Found(Harbour);
        await host.Found(Lantern);
        using var browser = host.Browser();
        Assert.Equal("/c/screen-41/films?q=a%20b", await Redirected(browser, "/c/Screen-41/films?q=a%20b"));
        Assert.Equal("/c/screen-41/", await Redirected(browser, "/c/screen-41"));

        Assert.Contains("is the name of another club", await host.Type(Harbour, "setup address", ("name", "Screen 42")), StringComparison.Ordinal);
        Assert.DoesNotContain("not", await host.Type(Harbour, "setup address", ("name", "Harbour")), StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal("/c/harbour/films", await Redirected(browser, "/c/screen-41/films"));
        Assert.Contains("<base href=\"/c/harbour/\"", await Read(browser, "/c/harbour/films"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_of_one_club_is_nothing_in_another()
    {
        await using var host = await ClubHost.Serve(settings: ("Web:AccessToken", "a token that is long enough"));
        var (harbour, lantern) = (await host.Found(Harbour), await host.Found(Lantern));
        using var browser = host.Browser();
        var link = await Link(host, harbour);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/c/screen-42/signin/{link}", ClubHost.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/signin/{link}", ClubHost.Token)).StatusCode);
        var page = await Read(browser, $"/c/screen-41/signin/{link}");
        using var form = new FormUrlEncodedContent([new("link", link), new("__RequestVerificationToken", TokenOf(page))]);
        using var answer = await browser.PostAsync(new Uri($"/c/screen-41/signin/{link}", UriKind.Relative), form, ClubHost.Token);
        Assert.Equal("/c/screen-41/", answer.Headers.Location?.OriginalString);
        Assert.StartsWith("filmclub_session_2=", answer.Headers.GetValues("Set-Cookie").Last(), StringComparison.Ordinal);

        Assert.Contains("general", await Read(browser, "/c/screen-41/"), StringComparison.Ordinal);
        Assert.StartsWith("/c/screen-42/login", await Redirected(browser, "/c/screen-42/"), StringComparison.Ordinal);
        Assert.StartsWith("/login", await Redirected(browser, "/"), StringComparison.Ordinal);

        // Not even with the secret under the other club's name.
        var secret = answer.Headers.GetValues("Set-Cookie").Last().Split('=', ';')[1];
        using var forger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        forger.DefaultRequestHeaders.Add("Cookie", $"filmclub_session_3={secret}; filmclub_session={secret}");
        Assert.StartsWith("/c/screen-42/login", await Redirected(forger, "/c/screen-42/"), StringComparison.Ordinal);
        Assert.StartsWith("/login", await Redirected(forger, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", await Read(browser, "/c/screen-42/login"), StringComparison.Ordinal);
        Assert.NotEqual(harbour, lantern);
    }

    [Fact]
    public async Task A_club_has_its_own_chat_in_the_browser()
    {
        await using var host = await ClubHost.Serve();
        await host.Import(await host.Found(Harbour), "Zephyrina (1999)", Review);
        await host.Found(Lantern);
        var harbour = await chromium.Visit($"{host.Address}c/screen-41/", 1280, 800);
        await Expect(harbour.GetByRole(AriaRole.Heading, new() { Name = "general" })).ToBeVisibleAsync();
        var box = harbour.Locator("#composer");
        await Expect(box).ToBeEnabledAsync();
        await box.FillAsync("/reviews film:Zephyrina");
        await box.PressAsync("Enter");
        await Expect(harbour.Locator(".log")).ToContainTextAsync("Mara Voss");
        await Expect(harbour.GetByRole(AriaRole.Link, new() { Name = "Programme" })).ToHaveAttributeAsync("href", "programme");
        Assert.Contains("Screen 41", await harbour.TitleAsync(), StringComparison.Ordinal);

        foreach (var other in new[] { "c/screen-42/", "" })
        {
            var page = await chromium.Visit($"{host.Address}{other}", 1280, 800);
            await Expect(page.Locator("#composer")).ToBeEnabledAsync();
            Assert.DoesNotContain("Mara Voss", await page.ContentAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_of_a_club_lead_to_its_own_pages()
    {
        await using var host = await ClubHost.Serve(settings: ("Web:PublicUrl", "https://clubs.example"));
        var harbour = await host.Found(Harbour);
        using var use = await host.Clubs.Use(harbour, ClubHost.Token);
        var site = use!.Services.GetRequiredService<SiteAddress>();
        Assert.Equal("https://clubs.example/c/screen-41/", site.Root!.AbsoluteUri);
        Assert.Contains("https://clubs.example/c/screen-41/calendar/screen-41.ics", await host.Type(Harbour, "calendar"), StringComparison.Ordinal);
        Assert.Contains("https://clubs.example/c/screen-41/programme", await host.Type(Harbour, "setup"), StringComparison.Ordinal);
        Assert.StartsWith("https://clubs.example/c/screen-41/me/export/", use.Services.GetRequiredService<IExportLinks>().Issue(harbour, new(1), Platform.Discord)!.AbsoluteUri, StringComparison.Ordinal);
        Assert.NotNull(SitePages.CallFor(site, new Uri("https://clubs.example/c/screen-41/films/1-zephyrina")));
        Assert.Null(SitePages.CallFor(site, new Uri("https://clubs.example/films/1-zephyrina")));
    }

    [Fact]
    public async Task What_was_changed_of_a_club_replaces_its_services_also_while_a_page_is_open()
    {
        await using var host = await ClubHost.Start();
        var harbour = await host.Found(Harbour);
        using var page = await host.Clubs.Use(harbour, ClubHost.Token);
        await host.Type(Harbour, "setup language", ("language", "de"));
        Assert.False(page!.Outdated.IsCancellationRequested);

        await host.Clubs.RetireOutdated(ClubHost.Token);

        Assert.True(page.Outdated.IsCancellationRequested);
        Assert.Equal("en", page.Services.GetRequiredService<Club>().Locale);
        using var next = await host.Clubs.Use(harbour, ClubHost.Token);
        Assert.Equal("de", next!.Services.GetRequiredService<Club>().Locale);
        await host.Clubs.RetireOutdated(ClubHost.Token);
        Assert.False(next.Outdated.IsCancellationRequested);
    }

    private static async Task<string> Link(ClubHost host, ClubId club)
    {
        using var use = await host.Clubs.Use(club, ClubHost.Token);
        await using var scope = use!.Services.CreateAsyncScope();
        var signIns = scope.ServiceProvider.GetRequiredService<ISignIns>();
        var link = await signIns.Issue((await signIns.Invite("Ingrid Vale", ClubHost.Token)).Id, ClubHost.Token);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(ClubHost.Token);
        return link.ToString();
    }

    private static string TokenOf(string page)
    {
        const string Before = "name=\"__RequestVerificationToken\" value=\"";
        var start = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return page[start..page.IndexOf('"', start)];
    }

    private static async Task<string> Read(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, ClubHost.Token);
        var text = await answer.Content.ReadAsStringAsync(ClubHost.Token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return text;
    }

    private static async Task<string> Redirected(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, ClubHost.Token);
        Assert.True((int)answer.StatusCode is >= 300 and < 400, $"{path}: {answer.StatusCode}");
        return answer.Headers.Location!.OriginalString;
    }
}
