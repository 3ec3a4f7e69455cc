using System.Net;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>Saved data survives every way in which the bot may end.</summary>
[LongRunning]
public sealed class RestartTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true, Traits = ["Form", "Long"])]
    public async Task Loses_nothing_when_it_is_killed(bool onPostgres)
    {
        await using var postgres = onPostgres ? TestPostgres.Database() : null;
        await using var worker = new WorkerProgram(isProcess: true, postgres: postgres);
        await worker.PrepareDatabase(OwnFiles.Her);
        await worker.Serve();
        for (var stars = 1; stars <= 5; stars++)
            Assert.Equal(0, (await worker.Run("say", $"/rate film:Her stars:{stars} comment:\"time {stars}\"")).Exit);

        await worker.Kill();
        await worker.Serve(isProcess: false);
        var ratings = await worker.Run("say", "/ratings film:Her");

        Assert.Contains("5.0 of 5 by 1 member", ratings.Output, StringComparison.Ordinal);
        Assert.Contains("time 5", ratings.Output, StringComparison.Ordinal);
        Assert.Equal(0, await worker.Stop());
    }

    [Fact]
    public async Task Reports_that_it_is_alive_and_ready()
    {
        await using var worker = new WorkerProgram();
        await worker.Serve();
        using var client = new HttpClient { BaseAddress = new Uri(worker.Url) };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/ready", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Reads_the_watched_folder_before_and_after_a_restart()
    {
        await using var worker = new WorkerProgram();
        var folder = Directory.CreateDirectory(Path.Combine(worker.Folder, "reviews")).FullName;
        worker.Set("Reviews__Folder", folder);
        worker.Set("Reviews__PollInterval", "00:00:05");
        File.Copy(OwnFiles.Her, Path.Combine(folder, "her.txt"));

        await worker.Serve();
        await worker.WaitForMessage("1 new");
        await worker.Stop();
        File.Copy(Testing.Repository.Path("config", "sample-reviews", "us-2019.txt"), Path.Combine(folder, "us.txt"));
        await worker.Serve();
        await worker.WaitForMessage("1 new, 0 revised; 1 unchanged");

        Assert.Equal(0, (await worker.Run("say", "/film Us")).Exit);
    }

    [Fact]
    public async Task Reads_its_reviews_again_when_the_themes_have_changed()
    {
        await using var worker = new WorkerProgram();
        var themes = Path.Combine(worker.Folder, "themes.json");
        File.Copy(Testing.Repository.Path("config", "themes.json"), themes);
        worker.Set("Reviews__Themes", themes);
        await worker.PrepareDatabase(OwnFiles.Her);
        Assert.DoesNotContain("talking machines", (await worker.Run("say", "/themes")).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(
            themes,
            """{ "themes": [{ "label": "talking machines", "definition": "What speaks and is nobody.", "cues": ["voice", "operating system"] }] }""",
            TestContext.Current.CancellationToken);
        await worker.Serve();
        await worker.WaitForMessage("Read 1 reviews again");

        Assert.Contains("talking machines", (await worker.Run("say", "/themes film:Her")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_an_address_that_is_in_use()
    {
        await using var first = new WorkerProgram();
        await first.Serve();
        await using var second = new WorkerProgram();
        second.Set("Web__Url", first.Url);

        var run = await second.Run();

        Assert.Equal(1, run.Exit);
        Assert.Contains("Web:Url", run.Messages, StringComparison.Ordinal);
    }
}
