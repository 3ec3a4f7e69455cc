using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FilmClubBot.EndToEnd.Tests.Chat;

/// <summary>A member in the browser chat of the real worker.</summary>
[LongRunning]
public sealed partial class ChatTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("desktop", 1280, 800)]
    [InlineData("phone", 390, 844)]
    public async Task Finds_themes_by_completion_rates_by_a_select_and_sees_the_histogram(string device, int width, int height)
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, width, height);
        var box = Composer(page);

        await Expect(box).ToBeEnabledAsync();
        await box.ClickAsync();
        await box.PressSequentiallyAsync("/th");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasTextString = "/themes" }).ClickAsync();
        await page.GetByRole(AriaRole.Option).Filter(new() { HasTextString = "film:" }).ClickAsync();
        await page.GetByRole(AriaRole.Option).Filter(new() { HasTextString = "Her (2013)" }).ClickAsync();
        await Expect(box).ToHaveValueAsync("/themes film:\"Her (2013)\" ");
        await Picture(page, device + "-completed");
        await Send(page, box);

        var themes = Card(page, "Themes of Her (2013)");
        await Expect(themes).ToContainTextAsync("loneliness");
        await Expect(themes.Locator("blockquote").First).ToBeVisibleAsync();
        await Picture(page, device + "-themes");

        await themes.GetByRole(AriaRole.Button, new() { Name = "Quotes" }).ClickAsync();
        await Expect(Card(page, "Quotes: Her (2013)")).ToContainTextAsync("Marguerite Oyelaran");

        await themes.GetByTitle("(4.5)").ClickAsync();
        var rated = page.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer });
        await Expect(rated).ToBeVisibleAsync();
        await Expect(rated.Locator("table tr").Filter(new() { HasTextString = "yours" })).ToContainTextAsync("★★★★½");
        await Picture(page, device + "-rated");
    }

    [Fact]
    public async Task Works_by_the_keyboard_alone()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 1280, 800);
        var box = Composer(page);

        await Expect(box).ToBeEnabledAsync();
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("/film");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await Expect(box).ToHaveValueAsync("/film ");
        await page.Keyboard.TypeAsync("film:hre");
        await Expect(page.GetByRole(AriaRole.Option).Filter(new() { HasTextString = "Her (2013)" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("/film film:\"Her (2013)\" ");
        await Send(page, box);

        await Expect(Card(page, "Her (2013)")).ToContainTextAsync("Spike Jonze");
    }

    [Fact]
    public async Task Shows_what_one_member_does_to_the_other_and_covers_spoilers()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var one = await browser.Visit(worker.Url, 1280, 800);
        var other = await browser.Visit(worker.Url, 1280, 800);
        await Expect(Composer(other)).ToBeEnabledAsync();

        await Submit(one, "/rate film:Her stars:4 comment:\"She leaves.\" spoiler:yes");

        var seen = other.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer });
        await Expect(seen).ToBeVisibleAsync();
        await Expect(seen.GetByText("She leaves.")).ToBeHiddenAsync();
        await seen.GetByRole(AriaRole.Button, new() { NameRegex = SpoilerName }).ClickAsync();
        await Expect(seen.GetByText("She leaves.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Erases_a_member_who_asks_for_it_and_does_not_recognise_them_again_until_they_type()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 1280, 800);
        await Submit(page, "/rate film:Her stars:4 comment:\"Quincewords here.\"");
        await Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer })).ToBeVisibleAsync();
        await Submit(page, "/me");
        await page.GetByRole(AriaRole.Button, new() { Name = "Everything as a file" }).ClickAsync();
        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Download" }).GetAttributeAsync("href");
        using (var client = new HttpClient())
            Assert.Equal("application/zip", (await client.GetAsync(new Uri(link!), TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType);
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" }).ClickAsync();
        await Expect(Card(page, "Erase everything of yours?")).ToContainTextAsync("This cannot be undone.");
        await Picture(page, "erasure-question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase me" }).ClickAsync();

        await Expect(Card(page, "Everything of yours is erased")).ToBeVisibleAsync();
        await Expect(page.GetByText("Quincewords")).ToHaveCountAsync(0);
        await Picture(page, "erased");
        await using (var connection = await worker.OpenDatabase())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """SELECT (SELECT COUNT(*) FROM "Members") + (SELECT COUNT(*) FROM "Accounts") + (SELECT COUNT(*) FROM "ChannelMessages")""";
            Assert.Equal(0L, Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture));
        }

        using var late = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await late.GetAsync(new Uri(link!), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Shows_a_refusal_to_its_caller_alone_and_lets_a_moderator_in()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var one = await browser.Visit(worker.Url, 1280, 800);
        var other = await browser.Visit(worker.Url, 1280, 800);
        await Expect(Composer(other)).ToBeEnabledAsync();

        await Submit(one, "/theme hide film:Her theme:loneliness");
        await Expect(one.GetByText("/theme hide is for moderators")).ToBeVisibleAsync();
        await one.GetByRole(AriaRole.Radio, new() { Name = "Moderator" }).CheckAsync(new() { Force = true });
        await Submit(one, "/theme hide film:Her theme:loneliness");
        await one.GetByRole(AriaRole.Button, new() { Name = "Hide the theme" }).ClickAsync();
        await Expect(one.GetByRole(AriaRole.Heading, new() { Name = "Her (2013) shows loneliness no more" })).ToBeVisibleAsync();
        await Submit(one, "/themes film:Her");

        await Expect(Card(other, "Themes of Her (2013)")).ToBeVisibleAsync();
        await Expect(Card(other, "Themes of Her (2013)")).Not.ToContainTextAsync("loneliness –");
        await Expect(other.GetByText("is for moderators")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Runs_no_command_of_another_sites_link_and_previews_it_without_a_change()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 1280, 800);
        await Submit(page, "/rate film:Her stars:4");
        await Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer })).ToBeVisibleAsync();
        await page.RouteAsync("http://evil.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<a href=\"{worker.Url}/preview?command=%2Frate%20film%3AHer%20stars%3A1\">A lamp</a>",
        }));

        await page.GotoAsync("http://evil.example/");
        await page.GetByRole(AriaRole.Link).ClickAsync();

        var command = page.GetByLabel("Command");
        await Expect(command).ToBeEnabledAsync();
        await Expect(command).ToHaveValueAsync("/rate film:Her stars:1");
        await Expect(page.Locator(".preview-columns")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator(".preview-columns")).ToContainTextAsync("★");

        // The same visitor as before the link, with the rating of before.
        await page.GotoAsync(worker.Url);
        await Submit(page, "/mine");
        await Expect(Card(page, "Your ratings")).ToContainTextAsync("★★★★");
    }

    [Fact]
    public async Task Asks_by_a_form_for_what_is_missing()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 1280, 800);

        await Submit(page, "/rate film:Her");
        await page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = StarsField }).GetByTitle("(3.5)").ClickAsync();
        await page.Locator(".form").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer })).ToContainTextAsync("★★★½");
    }

    [Fact]
    public async Task A_link_proposes_a_command_and_only_a_press_runs_it()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 390, 844);
        await page.GotoAsync($"{worker.Url}/?say={Uri.EscapeDataString("/rate film:Her stars:2")}");
        await Expect(Composer(page)).ToHaveValueAsync("/rate film:Her stars:2");
        await Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = RatesHer })).ToContainTextAsync("★★");
        await Expect(Composer(page)).ToHaveValueAsync("");
        await Composer(page).PressAsync("ArrowUp");
        await Expect(Composer(page)).ToHaveValueAsync("/rate film:Her stars:2");
    }

    [Fact]
    public async Task Shows_the_beginning_of_a_reply_that_is_longer_than_the_view()
    {
        await using var worker = new WorkerProgram();
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 1280, 800);

        await Expect(page.GetByText("The reviews are samples")).ToBeVisibleAsync();
        await Submit(page, "/help");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).Last).ToBeInViewportAsync();

        // The next one is short, and is shown whole.
        await Submit(page, "/screening show");
        await Expect(page.Locator(".form").GetByRole(AriaRole.Button, new() { Name = "Send" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Restores_the_chat_after_a_restart()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 1280, 800);
        await Submit(page, "/themes film:Her");
        await Expect(Card(page, "Themes of Her (2013)")).ToBeVisibleAsync();

        await worker.Stop();
        await worker.Serve();
        await page.GotoAsync(worker.Url);

        await Expect(Card(page, "Themes of Her (2013)")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"rates Her \(2013\)")]
    private static partial Regex RatesHer { get; }

    [GeneratedRegex("spoiler", RegexOptions.IgnoreCase)]
    private static partial Regex SpoilerName { get; }

    [GeneratedRegex("^Stars")]
    private static partial Regex StarsField { get; }

    [GeneratedRegex("^Message to")]
    private static partial Regex ComposerName { get; }

    private static ILocator Composer(IPage page) => page.GetByRole(AriaRole.Combobox, new() { NameRegex = ComposerName });

    private static ILocator Card(IPage page, string title) => page.GetByRole(AriaRole.Group, new() { Name = title, Exact = true });

    private static async Task Submit(IPage page, string text)
    {
        var box = Composer(page);
        await Expect(box).ToBeEnabledAsync();
        await box.FillAsync(text);
        await Send(page, box);
    }

    // Escape closes the list of suggestions, so that Enter sends what is typed and chooses nothing.
    private static async Task Send(IPage page, ILocator box)
    {
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("");
    }

    // Pictures for people to look at: FILMCLUB_PICTURES names the folder; none are taken without it.
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FILMCLUB_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
