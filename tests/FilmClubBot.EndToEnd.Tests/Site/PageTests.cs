using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Chat;
using FilmClubBot.EndToEnd.Tests.Peers;
using FilmClubBot.EndToEnd.Tests.Workers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FilmClubBot.EndToEnd.Tests.Site;

/// <summary>The pages of the real worker in a browser, with scripts for <c>axe-core</c> alone.</summary>
[LongRunning]
public sealed partial class PageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 390, Traits = ["Form", "Long"])]
    [InlineData(ColorScheme.Dark, 1280, Traits = ["Form", "Long"])]
    public async Task Break_no_rule_of_accessibility_in_light_or_dark_on_a_desktop_or_a_phone(ColorScheme scheme, int width)
    {
        await using var worker = await Society();
        // One visitor: a new one would be a process of the browser for each page.
        var page = await browser.Visit("about:blank", width, 900, scheme, isChecked: true);
        foreach (var path in (string[])["/programme", "/films", "/films?q=nothing", "/films/999", "/no/such/page", "/ballots/7", "/screenings/1/note?size=a5", "/screenings/1/projection", "/screenings/1/poster?size=a3", "/brochure", "/returns", "/report/2026", "/stats", "/letter", .. await SlipPaths(worker), FilmPath])
        {
            await page.GotoAsync(worker.Url + path);
            foreach (var cover in await page.Locator("summary").AllAsync())
                await cover.ClickAsync();
            await BreaksNoRule(page, $"{path.Trim('/').Replace('/', '-').Replace('?', '-')}-{width.ToString(CultureInfo.InvariantCulture)}-{scheme}", width);
        }
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("de", ColorScheme.Dark, 390)]
    [InlineData("fr", ColorScheme.Light, 390, Traits = ["Form", "Long"])]
    [InlineData("fr", ColorScheme.Dark, 1280, Traits = ["Form", "Long"])]
    public async Task Break_no_rule_of_accessibility_where_members_sign_in_and_in_the_chat(string locale, ColorScheme scheme, int width)
    {
        await using var worker = new WorkerProgram();
        worker.Set("Club__Locale", locale);
        worker.Set("Web__AccessToken", "kittiwake-lantern-77");
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();

        // The token's form, which the first moderator ends.
        var page = await browser.Visit(worker.Url + "/login", width, 900, scheme, isChecked: true);
        await BreaksNoRule(page, Name("token"), width);
        var invited = await worker.Run("say", "/member invite name:Ingrid role:moderator", "--as", "moderator");
        var link = new Uri(SignInLink.Match(invited.Output).Value).AbsolutePath;
        await Visit("/login", "links");
        await Visit("/signin/0000", "used");
        await Visit(link, "link");

        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#composer")).ToBeEnabledAsync();
        await BreaksNoRule(page, Name("welcome"), width);
        // A list, a question, a refusal, and one form twice.
        var sent = 0;
        foreach (var typed in (string[])["/session list", "/ratings hre", "/audit", "/rate her", "/rate her"])
        {
            await page.Locator("#composer").FillAsync(typed);
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".message")).ToHaveCountAsync(++sent);
            await Expect(page.Locator(".pending")).ToHaveCountAsync(0);
        }

        await Expect(page.Locator(".card.question, .card.refusal")).ToHaveCountAsync(4);
        await BreaksNoRule(page, Name("chat"), width);

        string Name(string part) => $"{part}-{locale}-{width.ToString(CultureInfo.InvariantCulture)}-{scheme}";
        async Task Visit(string path, string part)
        {
            await page.GotoAsync(worker.Url + path);
            await BreaksNoRule(page, Name(part), width);
        }
    }

    [Fact]
    public async Task Are_complete_without_javascript()
    {
        await using var worker = await Society();
        var page = await browser.Visit(worker.Url + "/programme", 390, 844, runsScripts: false);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What we show");
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Article).Nth(1)).ToContainTextAsync("cancelled");
        await page.GetByRole(AriaRole.Article).First.GetByRole(AriaRole.Link, new() { Name = "Her (2013)" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(worker.Url + FilmPath);
        await Expect(page.Locator("blockquote").First).ToBeVisibleAsync();
        await Expect(page.GetByText("She leaves.")).ToBeHiddenAsync();
        await page.GetByText("Spoiler").ClickAsync();
        await Expect(page.GetByText("She leaves.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Films", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("hre");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Her", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Are_linked_from_the_chat_and_link_back_to_it()
    {
        await using var worker = await Society();
        var page = await browser.Visit(worker.Url, 1280, 800);
        await Expect(page.GetByPlaceholder("Type / to begin a command")).ToBeEnabledAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Programme" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What we show");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chat" }).ClickAsync();

        await Expect(page.GetByPlaceholder("Type / to begin a command")).ToBeEnabledAsync();
    }

    private const string FilmPath = "/films/1-her";

    private static readonly Lazy<string> _axe = new(() => File.ReadAllText(PeerFolder.File("axe-core", "axe.min.js")));

    // One screening ahead, one cancelled, one remark that gives the film away.
    private static async Task<WorkerProgram> Society()
    {
        var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        var day = TimeProvider.System.GetUtcNow().AddDays(10);
        await RunCommand(worker, $"/screening schedule film:\"Her (2013)\" when:\"{day:yyyy-MM-dd} 19:00\" place:\"Lantern Hall\" capacity:20 content:\"Nothing worse than loneliness.\" access:\"Step-free.\"");
        await RunCommand(worker, $"/screening schedule film:\"Her (2013)\" when:\"{day.AddDays(1):yyyy-MM-dd} 19:00\" place:\"Lantern Hall\"");
        await RunCommand(worker, "/screening cancel screening:#2 confirm:yes reason:\"Burst pipe.\"");
        await RunCommand(worker, "/rate film:Her stars:4.5 comment:\"She leaves.\" spoiler:yes");
        await worker.Serve();
        return worker;
    }

    // The slip of a screening and its sheet.
    private static async Task<string[]> SlipPaths(WorkerProgram worker)
    {
        var outcome = await worker.Run("say", "/screening tally #1", "--as", "moderator");
        var sheet = SlipSheet.Match(outcome.Output).Value;
        Assert.NotEmpty(sheet);
        return [sheet, sheet[..sheet.LastIndexOf('/')]];
    }

    private static async Task RunCommand(WorkerProgram worker, string command)
    {
        var outcome = await worker.Run("say", command, "--as", "moderator");
        Assert.True(outcome.Exit == 0, $"{command}: {outcome.Output}{outcome.Messages}");
    }

    private static async Task BreaksNoRule(IPage page, string name, int width)
    {
        await Picture(page, name);
        await page.EvaluateAsync(_axe.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(broken => `${broken.id}: ${broken.nodes.map(node => node.html).join(' | ')}`)");

        Assert.True(found.GetArrayLength() == 0, $"{name}: {found}");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{name} is wider than {width} px.");
    }

    [GeneratedRegex("/slips/[a-z0-9]+/sheet")]
    private static partial Regex SlipSheet { get; }

    [GeneratedRegex(@"http://\S+/signin/\S+")]
    private static partial Regex SignInLink { get; }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FILMCLUB_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
