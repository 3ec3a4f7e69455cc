using System.Globalization;
using System.Net;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.EndToEnd.Tests.Site;

/// <summary>The society's feeds, read by the parser that reads other people's.</summary>
public sealed class FeedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_read_by_the_parser_of_feeds_and_answered_briefly_when_nothing_changed()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        var review = Path.Combine(worker.Folder, "dated.md");
        await File.WriteAllTextAsync(review, "---\ntitle: \"Alone & together\"\nauthor: Mara Voss\ndate: 2026-05-04\nlink: https://lantern.example/her\nfilm: Her (2013)\n---\n\nSpike Jonze shows a lonely man and his phone. He writes letters for others, and nobody writes to him.\n\nThe film is kind to him. It looks at his loneliness as a room with large windows, and lets the city in slowly, one evening after another.\n", Stop);
        var imported = await worker.Run("import", review);
        Assert.True(imported.Exit == 0, imported.Output + imported.Messages);
        var day = TimeProvider.System.GetUtcNow().AddDays(10);
        await Do(string.Create(CultureInfo.InvariantCulture, $"/screening schedule film:\"Her (2013)\" when:\"{day:yyyy-MM-dd} 19:00\" place:\"Lantern Hall\" content:\"None.\" access:\"Step-free.\""));
        await Do("/suggest film:\"Salt Roads\"");
        await Do("/ballot open title:\"Friday\" films:\"Her; Salt Roads\"");
        await Do("/ballot vote ranking:\"Salt Roads\"");
        await Do("/ballot close confirm:yes");
        await worker.Serve();
        using var browser = new HttpClient { BaseAddress = new(worker.Url) };

        foreach (var format in (string[])["xml", "json"])
        {
            var reviews = await Read($"/feed/reviews.{format}");
            Assert.Equal("Alone & together", Assert.Single(reviews.Items)?.Title);
            Assert.Equal(("Mara Voss", new Uri("https://lantern.example/her").AbsoluteUri), (reviews.Items[0]?.Author, reviews.Items[0]?.Links[0]));
            Assert.StartsWith("Her (2013), ", Assert.Single((await Read($"/feed/programme.{format}")).Items)?.Title, StringComparison.Ordinal);
            var results = await Read($"/feed/results.{format}");
            Assert.Equal("Friday", Assert.Single(results.Items)?.Title);
            Assert.Contains("chosen: Salt Roads", results.Items[0]?.Content, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/feed/audit.xml", Stop)).StatusCode);
        var page = await browser.GetStringAsync("/programme", Stop);
        Assert.Contains("href=\"feed/reviews.xml\"", page, StringComparison.Ordinal);

        async Task<FeedDocument> Read(string path)
        {
            using var answer = await browser.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await browser.SendAsync(again, Stop)).StatusCode);
            var parse = FeedParser.Parse(await answer.Content.ReadAsByteArrayAsync(Stop), new Uri(browser.BaseAddress!, path));
            return Assert.IsType<FeedParse.Accepted>(parse).Document;
        }

        async Task Do(string command)
        {
            var outcome = await worker.Run("say", command, "--as", "moderator");
            Assert.True(outcome.Exit == 0, $"{command}: {outcome.Output}{outcome.Messages}");
        }
    }
}
