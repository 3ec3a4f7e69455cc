using System.Globalization;
using System.Text;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>A member's ratings come from Letterboxd and go there by the command line.</summary>
public sealed class DiaryTests
{
    private const string Ratings =
        "Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n2026-01-03,\"Hush… Hush, Sweet Marlene\",1964,https://boxd.it/a1,4\n";

    [Fact]
    public async Task Ratings_are_imported_once()
    {
        await using var worker = new WorkerProgram();
        var file = await Written(worker, "ratings.csv", Ratings);
        var first = await worker.Run("import", file);
        var second = await worker.Run("import", file);
        var typed = await worker.Run("say", $"/diary import file:\"{file}\"");
        var mine = await worker.Run("say", "/mine");

        Assert.StartsWith("Nothing new in ratings.csv\n", typed.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.StartsWith("Imported from ratings.csv\n\n2 ratings, 2 new films\n", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing new in ratings.csv\n", second.Output, StringComparison.Ordinal);
        Assert.Contains("Salt Roads (2021)", mine.Output, StringComparison.Ordinal);
        Assert.Contains("Hush… Hush, Sweet Marlene (1964)", mine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_was_cut_off_changes_nothing()
    {
        await using var worker = new WorkerProgram();
        var cut = await worker.Run("import", await Written(worker, "ratings.csv", Ratings[..^20]));
        Assert.Equal(1, cut.Exit);
        Assert.Contains("Nothing was imported: ratings.csv, line 3", cut.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("Salt Roads", (await worker.Run("say", "/mine")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_not_there_is_refused()
    {
        await using var worker = new WorkerProgram();
        var refused = await worker.Run("import", await Written(worker, "ratings.csv", Ratings), "--member", "Wren");
        Assert.Equal((1, "No member is called “Wren”.\n"), (refused.Exit, refused.Messages));
    }

    [Fact]
    public async Task An_export_is_byte_for_byte_the_same_after_its_import_into_an_empty_club()
    {
        await using var worker = new WorkerProgram();
        var text = new StringBuilder("Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n");
        for (var row = 1; row <= 200; row++)
            text.Append(CultureInfo.InvariantCulture, $"2025-03-01,Ferry {row},{1950 + row % 70},https://boxd.it/e{row},{row % 11 / 2m},{(row % 3 == 0 ? "Yes" : "")},\"={row}+1, and \"\"more\"\"\n\nof it\",\"cinema, row {row}\",2025-02-{row % 28 + 1:00}\n");
        Assert.Equal(0, (await worker.Run("import", await Written(worker, "reviews.csv", text.ToString()))).Exit);
        var first = await Exported(worker);

        await using var empty = new WorkerProgram();
        var file = Path.Combine(empty.Folder, "letterboxd.csv");
        await File.WriteAllBytesAsync(file, first, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await empty.Run("import", file)).Exit);

        Assert.Equal(first, await Exported(empty));
        Assert.Contains("'=7+1", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
    }

    private static async Task<byte[]> Exported(WorkerProgram worker)
    {
        var folder = Path.Combine(worker.Folder, "export");
        Assert.Equal(0, (await worker.Run("export-diary", folder)).Exit);
        return await File.ReadAllBytesAsync(Path.Combine(folder, "letterboxd.csv"), TestContext.Current.CancellationToken);
    }

    private static async Task<string> Written(WorkerProgram worker, string name, string text)
    {
        var file = Path.Combine(worker.Folder, name);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
