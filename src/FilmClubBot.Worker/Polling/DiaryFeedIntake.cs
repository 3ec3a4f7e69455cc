using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Feeds.Syndication;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Imports the entries of a member's diary that are new or changed since the last poll, in one transaction. Those whose film is in doubt are tried again with every poll.</summary>
internal sealed class DiaryFeedIntake(IServiceScopeFactory scopes, IClock clock, ILogger<DiaryFeedIntake> log)
{
    /// <summary>Imports the entries of a document.</summary>
    /// <param name="feed">The feed before the poll.</param>
    /// <param name="member">Whose diary it is.</param>
    /// <param name="document">The document that was fetched.</param>
    /// <param name="cancellationToken">Stops the import; nothing is stored then.</param>
    public Task Import(Feed feed, MemberId member, FeedDocument document, CancellationToken cancellationToken) => scopes.Commit(
        async (services, token) =>
        {
            var feeds = services.GetRequiredService<IFeeds>();
            // Locked, because the member may unfollow the diary or be erased meanwhile.
            if (await feeds.Change(feed.Id, now => now, token) is not { } current || current.Member != member)
                return;
            var polled = PolledItem.Of(document).Where(item => item.Item.Viewing is not null).ToList();
            var matches = FeedComparison.Of(await feeds.Items(feed.Id, token), [.. polled.Select(item => item.Mark)]).Matches;
            var due = polled.Zip(matches, (item, known) => new Entry(item, known, EntryOf(item, known))).Where(entry => entry.IsDue).ToList();
            if (due.Count == 0)
                return;
            var import = await services.GetRequiredService<DiaryIntake>().Import(member, [.. due.Select(entry => entry.Row)], null, token);
            KnownItemId? question = null;
            foreach (var entry in due)
            {
                var doubt = import.Doubts.FirstOrDefault(doubt => ReferenceEquals(doubt.Entry, entry.Row));
                var note = doubt is null ? null : new DoubtNote(doubt.Doubt, doubt.Film.Id, entry.Row.Stars).ToString();
                var stored = await Store(feeds, current, entry, note, token);
                if (note is not null && entry.Known?.Note != note)
                    question ??= stored?.Id;
            }

            if (question is { } asked)
                await services.GetRequiredService<DiaryNotices>().Ask(member, asked, token);
            log.LogInformation("Imported {Ratings} ratings from the diary feed {Feed}", import.Ratings, feed.Id.Value);
        },
        log,
        cancellationToken);

    // A changed entry counts as made today, so that a corrected rating replaces the one from before.
    private DiaryEntry EntryOf(PolledItem item, KnownItem? known) =>
        known is null || known.Mark.ContentHash == item.Mark.ContentHash ? item.Item.Viewing! : item.Item.Viewing! with { ListedOn = clock.GetCurrentInstant().InUtc().Date };

    private async Task<KnownItem?> Store(IFeeds feeds, Feed feed, Entry entry, string? note, CancellationToken cancellationToken)
    {
        var state = note is null ? ItemState.Taken : ItemState.LeftOut;
        return entry.Known is { } known
            ? await feeds.ChangeItem(known.Id, item => item.Show(entry.Item.Mark, entry.Item.Title) with { State = state, Note = note }, cancellationToken)
            : await feeds.AddItem(
                feed.Id,
                new(default, entry.Item.Mark, state, entry.Item.Title, null, note, feed.FirstReadAt is null, IsPresent: true, clock.GetCurrentInstant(), null),
                cancellationToken);
    }

    private sealed record Entry(PolledItem Item, KnownItem? Known, DiaryEntry Row)
    {
        public bool IsDue => Known is null || Known.Mark.ContentHash != Item.Mark.ContentHash || Known.State == ItemState.LeftOut;
    }
}
