using System.Text;
using FilmClubBot.EndToEnd.Tests.Workers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FilmClubBot.EndToEnd.Tests.Chat;

/// <summary>A member imports ratings in the browser chat of the real worker.</summary>
[LongRunning]
public sealed class FileUploadTests(BrowserFixture browser)
{
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

    private static Task Choose(ILocator files, string name, string text) =>
        files.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
