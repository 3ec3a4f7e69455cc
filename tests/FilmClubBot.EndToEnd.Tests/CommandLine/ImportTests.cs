using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>Reviews come in by the command line, once, and only whole.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task Reports_that_a_second_import_changed_nothing()
    {
        await using var worker = new WorkerProgram();

        var first = await worker.Run("import", OwnFiles.Her);
        var second = await worker.Run("import", OwnFiles.Her);

        Assert.Equal(0, first.Exit);
        Assert.Contains("1 new", first.Output, StringComparison.Ordinal);
        Assert.Contains("Her (2013)", first.Output, StringComparison.Ordinal);
        Assert.Equal(0, second.Exit);
        Assert.Contains("Nothing changed", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_a_changed_file_as_a_new_revision()
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, "her.txt");
        var text = await File.ReadAllTextAsync(OwnFiles.Her, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        await worker.Run("import", file);

        await File.WriteAllTextAsync(file, text.Replace("The city goes on glowing.", "The city goes on glowing, window by window.", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var again = await worker.Run("import", file);
        var asked = await worker.Run("say", "/reviews film:Her");

        Assert.Contains("1 revised", again.Output, StringComparison.Ordinal);
        Assert.Single(asked.Output.Split('\n'), line => line.StartsWith("  — ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty.txt", 0, "empty")]
    [InlineData("huge.txt", 50_000_000, "MB")]
    public async Task Rejects_a_file_of_the_wrong_size_with_one_line(string name, long length, string expected)
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, name);
        await using (var stream = File.Create(file))
            stream.SetLength(length);

        await RefusesInOneLine(worker, file, expected);
    }

    [Theory]
    [InlineData("picture.txt", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1 }, "PNG")]
    [InlineData("noise.txt", new byte[] { 0, 1, 2, 3, 0xFF, 0xFE, 0, 0, 7, 0 }, "text")]
    [InlineData("broken.xml", new byte[] { (byte)'<', (byte)'r', (byte)'s', (byte)'s', (byte)'>', (byte)'<', (byte)'c' }, "")]
    public async Task Rejects_a_file_that_is_not_a_review_with_one_line(string name, byte[] content, string expected)
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, name);
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);

        await RefusesInOneLine(worker, file, expected);
    }

    [Fact]
    public async Task Names_a_missing_file()
    {
        await using var worker = new WorkerProgram();

        await RefusesInOneLine(worker, Path.Combine(worker.Folder, "nowhere.txt"), "nowhere.txt");
    }

    private static async Task RefusesInOneLine(WorkerProgram worker, string file, string expected)
    {
        var import = await worker.Run("import", file);
        Assert.Equal(1, import.Exit);
        var line = Assert.Single(import.Messages.TrimEnd('\n').Split('\n'));
        Assert.Contains(Path.GetFileName(file), line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.OrdinalIgnoreCase);

        // Importing a good review afterwards shows that it is the only one: the refused file stored nothing.
        await worker.Run("import", OwnFiles.Her);
        var reviews = await worker.Run("say", "/reviews");
        Assert.Single(reviews.Output.Split('\n'), part => part.StartsWith("  — ", StringComparison.Ordinal));
    }
}
