using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks the feeds: those of the settings are fetched; of the others the stored state is reported.</summary>
internal sealed class FeedsExamination(IOptions<ReviewSettings> settings, IFeedReader reader, Database database, IServiceScopeFactory scopes) : IDoctorCheck
{
    // Feeds are fetched sequentially; more than these would take too long.
    private const int MostRead = 20;

    public string Name => "feeds";

    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        foreach (var feed in settings.Value.Feeds.Take(MostRead))
            findings.Add(Judge(feed.Url, await reader.Try(new Uri(feed.Url), cancellationToken), say));
        if (await database.IsReady(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            findings.AddRange((await scope.ServiceProvider.GetRequiredService<IFeeds>().All(cancellationToken)).Where(feed => feed.InSettings is null).Select(feed => Judge(feed, say)));
        }

        return findings.Count > 0 ? findings : [new(FindingLevel.Ok, say["doctor.feeds.none"])];
    }

    private static Finding Judge(string url, FeedTrial trial, Phrases say) => trial switch
    {
        FeedTrial.Readable found => new(FindingLevel.Ok, say["doctor.feeds.readable", ("feed", url), ("n", found.Items.Count), ("reviews", found.Items.Count(item => item.Problem is null))]),
        FeedTrial.Unreadable refused => new(FindingLevel.Problem, FeedProblemWords.Of(refused.Problem, say), say["doctor.feeds.unreadablefix"]),
        _ => throw new InvalidOperationException($"Unexpected trial {trial.GetType().Name}."),
    };

    private static Finding Judge(Feed feed, Phrases say) => feed switch
    {
        { State: FeedState.Gone } => new(FindingLevel.Warning, say["doctor.feeds.gone", ("feed", feed.Address)], say["doctor.feeds.gonefix"]),
        { Problem: { } problem } => new(FindingLevel.Warning, say["doctor.feeds.problem", ("feed", feed.Address), ("problem", FeedProblemWords.OfPolled(problem, say))], say["doctor.feeds.problemfix"]),
        { State: FeedState.Paused } => new(FindingLevel.Ok, say["doctor.feeds.paused", ("feed", feed.Address)]),
        _ => new(FindingLevel.Ok, say["doctor.feeds.read", ("feed", feed.Address)]),
    };
}
