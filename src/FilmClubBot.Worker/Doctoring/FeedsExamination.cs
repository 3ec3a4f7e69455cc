using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Feeds;
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

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        foreach (var feed in settings.Value.Feeds.Take(MostRead))
            findings.Add(Judge(feed.Url, await reader.Try(new Uri(feed.Url), cancellationToken)));
        if (await database.IsReady(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            findings.AddRange((await scope.ServiceProvider.GetRequiredService<IFeeds>().All(cancellationToken)).Where(feed => feed.InSettings is null).Select(Judge));
        }

        return findings.Count > 0 ? findings : [new(FindingLevel.Ok, "No feed is polled: Reviews:Feeds names none, and no moderator added one.")];
    }

    private static Finding Judge(string url, FeedTrial trial) => trial switch
    {
        FeedTrial.Readable found => new(FindingLevel.Ok, $"{url} can be read. Items: {found.Items.Count}; reviews among them: {found.Items.Count(item => item.Problem is null)}."),
        FeedTrial.Unreadable refused => new(FindingLevel.Problem, refused.Reason, "Correct it in Reviews:Feeds, or remove it."),
        _ => throw new InvalidOperationException($"Unexpected trial {trial.GetType().Name}."),
    };

    private static Finding Judge(Feed feed) => feed switch
    {
        { State: FeedState.Gone } => new(FindingLevel.Warning, $"{feed.Address} is gone permanently.", "Remove it with /feeds remove."),
        { Problem: { } problem } => new(FindingLevel.Warning, $"{feed.Address}: {problem}", "/feeds status shows more."),
        { State: FeedState.Paused } => new(FindingLevel.Ok, $"{feed.Address} is paused."),
        _ => new(FindingLevel.Ok, $"{feed.Address} was read successfully at its last poll."),
    };
}
