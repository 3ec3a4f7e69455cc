using System.IO.Compression;
using System.Text;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>A member's data on the command line, with the files of the real program.</summary>
public sealed class OwnDataTests
{
    private const string Words = "Quincewords";

    [Fact]
    public async Task After_an_erasure_no_file_of_the_program_has_the_members_words()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        Assert.Equal(0, (await worker.Run("say", $"/rate film:Her stars:2 comment:\"{Words} at first\"")).Exit);
        Assert.Equal(0, (await worker.Run("say", $"/rate film:Her stars:4.5 comment:\"{Words} in the end\"")).Exit);
        Assert.Equal(0, (await worker.Run("say", $"/suggest film:\"{Words} the Film\"")).Exit);
        Assert.NotEmpty(FilesWithWords(worker));

        var question = await worker.Run("say", "/me erase");
        Assert.Equal(1, question.Exit);
        Assert.NotEmpty(FilesWithWords(worker));
        var erased = await worker.Run("say", "/me erase confirm:yes");

        Assert.Equal(0, erased.Exit);
        Assert.Contains("Everything of yours is erased", erased.Output, StringComparison.Ordinal);
        Assert.Empty(FilesWithWords(worker));
        Assert.DoesNotContain(Words, worker.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await worker.Run("say", "/ratings film:Her")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await worker.Run("say", "/watchlist")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_a_file_with_everything()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Run("say", $"/rate film:Her stars:4.5 comment:\"={Words}\"");

        var answer = await worker.Run("say", "/me export");

        var file = answer.Output.Split('\n').Single(line => line.Contains("filmclub-data", StringComparison.Ordinal)).Split("It is in ")[1].Trim().TrimEnd('.');
        using (var archive = ZipFile.OpenRead(file))
        {
            using var table = new StreamReader(archive.GetEntry("ratings.csv")!.Open());
            Assert.Contains($"Her (2013),4.5,\"'={Words}\",false,", await table.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        File.Delete(file);
    }

    private static List<string> FilesWithWords(WorkerProgram worker) =>
        [.. Directory.EnumerateFiles(worker.Folder, "*", SearchOption.AllDirectories).Where(file => Read(file).Contains(Words, StringComparison.OrdinalIgnoreCase)).Select(file => Path.GetFileName(file))];

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Encoding.Latin1.GetString(content.ToArray());
    }
}
