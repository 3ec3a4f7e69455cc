using System.IO.Compression;
using System.Text;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>The archive, opened by a ZIP program, a text editor and a spreadsheet alone.</summary>
public sealed class ArchiveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Has_everything_in_files_that_need_no_bot()
    {
        await using var worker = new WorkerProgram();
        await Fill(worker);
        var file = Path.Combine(worker.Folder, "club.zip");

        var outcome = await worker.Run("archive", file);

        Assert.Equal((0, $"Written: {file}\n"), (outcome.Exit, outcome.Output));
        var files = await Opened(file);
        Assert.Equal(
            ["README.txt", "films.csv", "ratings.csv", "themes.csv", "reviews/00001-", "quotes.csv", "screenings.csv", "programme.html", "ballots/ballot-1.soc", "audit.csv"],
            files.Keys.Select(name => name.StartsWith("reviews/", StringComparison.Ordinal) ? name[..14] : name));
        foreach (var name in files.Keys.Select(name => name.Split('/')[0]).Where(name => name != "README.txt"))
            Assert.Contains(name, files["README.txt"], StringComparison.Ordinal);

        Assert.Equal(["film_id", "title", "year", "directors", "minutes"], Table(files["films.csv"])[0]);
        Assert.Contains(Table(files["films.csv"]), row => row[1] == "Her" && row[2] == "2013");
        Assert.Contains(Table(files["films.csv"]), row => row[1] == "'=1+1");
        Assert.Contains(Table(files["ratings.csv"]), row => row[1] == "Her (2013)" && row[2] == "1" && row[3] == "4.50" && row[12] == "1");
        Assert.True(Table(files["themes.csv"]).Count > 1);
        Assert.True(Table(files["quotes.csv"]).Count > 1);
        Assert.Contains(Table(files["screenings.csv"]), row => row[2] == "Her (2013)" && row[5] == "Hall \"B\", upstairs" && row[6] == "announced");
        Assert.Contains(Table(files["audit.csv"]), row => row[3] == "/screening schedule");
        var count = await CountedFrom(worker, files["ballots/ballot-1.soc"]);
        Assert.StartsWith("Friday: Heat (1995)\n", count, StringComparison.Ordinal);
        Assert.Contains("<strong>Her (2013)</strong>", files["programme.html"], StringComparison.Ordinal);

        // What members wrote is theirs.
        Assert.DoesNotContain(files.Values, text => text.Contains("My own words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_review_is_word_for_word_and_can_be_imported_again()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        var folder = Path.Combine(worker.Folder, "archive");
        Assert.Equal(0, (await worker.Run("archive", folder)).Exit);
        var review = Assert.Single(Directory.GetFiles(Path.Combine(folder, "reviews")));

        await using var other = new WorkerProgram();
        Assert.Equal(0, (await other.Run("import", review)).Exit);
        var again = Path.Combine(other.Folder, "archive");
        Assert.Equal(0, (await other.Run("archive", again)).Exit);

        Assert.Equal(await File.ReadAllTextAsync(review, Stop), await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(again, "reviews"))), Stop));
    }

    [Fact]
    public async Task Overwrites_nothing()
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, "club.zip");
        await File.WriteAllTextAsync(file, "mine", Stop);
        Assert.Equal(1, (await worker.Run("archive", file)).Exit);
        Assert.Equal(1, (await worker.Run("archive", worker.Folder)).Exit);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, Stop));
    }

    [Fact]
    public async Task Is_downloaded_in_the_browser()
    {
        await using var worker = new WorkerProgram();
        await Fill(worker);
        await worker.Serve();
        using var browser = new HttpClient();
        var file = Path.Combine(worker.Folder, "downloaded.zip");

        using var answer = await browser.GetAsync(worker.Url + "/archive.zip", Stop);
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Stop), Stop);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Her", (await Opened(file))["films.csv"], StringComparison.Ordinal);
    }

    // The archived votes are counted again by the verb.
    private static async Task<string> CountedFrom(WorkerProgram worker, string votes)
    {
        var file = Path.Combine(worker.Folder, "ballot.soc");
        await File.WriteAllTextAsync(file, votes, Stop);
        return (await worker.Run("count", file)).Output;
    }

    private static async Task Fill(WorkerProgram worker)
    {
        await worker.PrepareDatabase(OwnFiles.Her);
        var day = TimeProvider.System.GetUtcNow().AddDays(10);
        await Do($"/screening schedule film:\"Her (2013)\" when:\"{day:yyyy-MM-dd} 19:00\" place:\"Hall \\\"B\\\", upstairs\" content:\"None.\" access:\"Step-free.\"");
        await Do("/rate film:Her stars:4.5 comment:\"My own words.\"");
        await Do("/ballot open title:Friday films:\"Her (2013); Heat (1995)\"");
        await Do("/ballot vote Heat > Her");
        await Do("/ballot close confirm:yes");
        await Do("/suggest film:\"=1+1\" reason:\"My own words.\"");

        async Task Do(string command)
        {
            var outcome = await worker.Run("say", command, "--as", "moderator");
            Assert.True(outcome.Exit == 0, $"{command}: {outcome.Output}{outcome.Messages}");
        }
    }

    private static async Task<Dictionary<string, string>> Opened(string file)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, Stop);
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Stop), Encoding.UTF8);
            files.Add(entry.FullName, await reader.ReadToEndAsync(Stop));
        }

        return files;
    }

    // RFC 4180, without the writer's library.
    private static List<List<string>> Table(string text)
    {
        List<List<string>> rows = [[""]];
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when isQuoted && at + 1 < text.Length && text[at + 1] == '"':
                    rows[^1][^1] += text[at++];
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    rows[^1].Add("");
                    break;
                case '\r' when !isQuoted:
                    at++;
                    rows.Add([""]);
                    break;
                default:
                    rows[^1][^1] += text[at];
                    break;
            }
        }

        return rows[..^1];
    }
}
