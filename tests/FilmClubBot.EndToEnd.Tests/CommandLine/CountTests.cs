using System.Text.Json;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>A published ballot is counted again on the command line.</summary>
public sealed class CountTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_of_a_closed_ballot_counts_to_the_announced_result()
    {
        await using var worker = new WorkerProgram();
        Assert.Equal(0, (await worker.Run("say", "/ballot open title:Friday films:\"Her; Alien (1979); Heat (1995)\" method:schulze", "--as", "moderator")).Exit);
        Assert.Equal(0, (await worker.Run("say", "/ballot vote Heat > Alien = Her")).Exit);
        await worker.Run("say", "/ballot close", "--as", "moderator", "--yes");
        var result = await worker.Run("say", "/ballot result");
        await worker.Serve();
        using var http = new HttpClient { BaseAddress = new Uri(worker.Url) };
        var file = Path.Combine(worker.Folder, "ballot-1.toc");
        await File.WriteAllTextAsync(file, await http.GetStringAsync(new Uri("/ballots/1", UriKind.Relative), Token), Token);

        var text = await worker.Run("count", file);
        var json = await worker.Run("count", file, "--json");

        Assert.Equal((0, ""), (text.Exit, text.Messages));
        Assert.StartsWith("Friday: Heat (1995)\n", text.Output, StringComparison.Ordinal);
        Assert.StartsWith("Friday: Heat (1995)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("The strongest chains of wins", text.Output, StringComparison.Ordinal);
        using var count = JsonDocument.Parse(json.Output);
        Assert.Equal("Schulze", count.RootElement.GetProperty("method").GetString());
        Assert.Equal("Heat (1995)", Assert.Single(count.RootElement.GetProperty("winners").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("[1,1,0]", count.RootElement.GetProperty("pairs")[2].GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData(null, "there is no such file")]
    [InlineData("Her > Alien", "")]
    [InlineData("", "")]
    public async Task Rejects_a_file_that_is_not_a_ballot_with_one_line(string? content, string expected)
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, "ballot.soi");
        if (content is not null)
            await File.WriteAllTextAsync(file, content, Token);

        var count = await worker.Run("count", file);

        Assert.Equal(1, count.Exit);
        Assert.Contains(expected, Assert.Single(count.Messages.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", count.Output);
    }

    [Fact]
    public async Task Rejects_a_seed_that_does_not_match_the_commitment()
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, "ballot.soi");
        var guide = await File.ReadAllTextAsync(Testing.Repository.Path("docs", "ballots.md"), Token);
        var start = guide.IndexOf("# FILE NAME", StringComparison.Ordinal);
        var text = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
        await File.WriteAllTextAsync(file, text, Token);
        Assert.StartsWith("What to see on Friday: Us (2019)\n", (await worker.Run("count", file)).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, text.Replace("SEED: 27", "SEED: 28", StringComparison.Ordinal), Token);
        var count = await worker.Run("count", file);
        Assert.Equal(1, count.Exit);
        Assert.Contains("not the seed that was committed to", count.Messages, StringComparison.Ordinal);
    }
}
