using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Doctoring;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Tests.Polling;

public sealed class FeedsExaminationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_the_configured_feeds_and_reports_the_state_of_the_others()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Publish(new("a", "A"));
        await society.Do(async services => await services.GetRequiredService<IFeeds>().Change((await society.Feed()).Id, feed => feed with { Problem = new(FeedProblemKind.Slow, "It", "30") }, Token));
        var settings = new ReviewSettings { Feeds = [new() { Url = society.Blog.Feed.AbsoluteUri }, new() { Url = society.Blog.Address + "nothing" }] };
        var findings = await new FeedsExamination(Options.Create(settings), society.Get<IFeedReader>(), society.Get<Database>(), society.Get<IServiceScopeFactory>()).Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), Token);
        Assert.Equal([FindingLevel.Ok, FindingLevel.Problem, FindingLevel.Warning], findings.Select(finding => finding.Level));
        Assert.Contains("Items: 1; reviews among them: 1", findings[0].What, StringComparison.Ordinal);
        Assert.Contains("404", findings[1].What, StringComparison.Ordinal);
        Assert.Contains("It took longer than 30 seconds", findings[2].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_when_there_is_no_feed()
    {
        await using var society = await PollingSociety.Found();
        await society.Do(async services => await services.GetRequiredService<IFeeds>().Remove((await society.Feed()).Id, Token));
        var findings = await new FeedsExamination(Options.Create(new ReviewSettings()), society.Get<IFeedReader>(), society.Get<Database>(), society.Get<IServiceScopeFactory>()).Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), Token);
        Assert.Contains("No feed is polled", Assert.Single(findings).What, StringComparison.Ordinal);
    }
}
