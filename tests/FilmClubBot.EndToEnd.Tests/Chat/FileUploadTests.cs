using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FilmClubBot.EndToEnd.Tests.Chat;

/// <summary>A member imports ratings in the browser chat of the real worker.</summary>
[LongRunning]
public sealed partial class FileUploadTests(BrowserFixture browser)
{
    [GeneratedRegex("^Message to")]
    private static partial Regex ComposerName { get; }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Imports_the_visitors_ratings_and_refuses_a_damaged_file(int width, int height)
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, width, height);
        var files = page.GetByLabel("Import ratings and diary from Letterboxd");
        await Expect(files).ToBeEnabledAsync();

        await Choose(files, "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n");
        await Expect(page.GetByText("Imported from ratings.csv")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 rating, 1 new film")).ToBeVisibleAsync();

        await Choose(files, "diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-01-02,Night");
        await Expect(page.GetByText("Nothing was imported: diary.csv, line 2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Imports_the_file_of_the_commands_form()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        var page = await browser.Visit(worker.Url, 390, 844);
        var composer = page.GetByRole(AriaRole.Combobox, new() { NameRegex = ComposerName });
        await Expect(composer).ToBeEnabledAsync();
        await composer.FillAsync("/diary import");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");

        await Choose(page.Locator("form input[type=file]"), "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n");
        if (Environment.GetEnvironmentVariable("FILMCLUB_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "file-field.png") });
        await page.Locator("form.form").GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(page.GetByText("Imported from ratings.csv")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 rating, 1 new film")).ToBeVisibleAsync();
    }

    // Blazor listens to a new field after a round trip; until then a choice is lost, for which no person is quick enough.
    private static async Task Choose(ILocator files, string name, string text)
    {
        await files.EvaluateAsync("field => new Promise(done => { const look = () => '_blazorInputFileNextFileId' in field ? done() : requestAnimationFrame(look); look(); })");
        await files.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
    }
}
