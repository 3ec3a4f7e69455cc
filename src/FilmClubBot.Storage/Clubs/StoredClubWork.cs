using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Requests;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Clubs;

internal sealed class StoredClubWork(StorageEngine engine) : IClubWork
{
    public async Task<IReadOnlyList<DueClub>> Due(ClubWorkKind kind, Instant now, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        if (kind == ClubWorkKind.TimedAnnouncements)
            return await TimedAnnouncements(context, now, cancellationToken);
        var due = kind switch
        {
            ClubWorkKind.Deliveries => ClubsOf(context.Deliveries.Where(row => (row.State == DeliveryState.Pending || row.State == DeliveryState.Sending)
                // As Delivery.IsDue, as far as the row states it.
                && (row.NextTry <= now || (row.NextTry > now + RetryPause.Longest && (row.Attempts > 0 || row.Message != null || row.NextTry <= row.Announcement.At))))),
            ClubWorkKind.FailedDeliveries => ClubsOf(context.Deliveries.Where(row => row.State == DeliveryState.Failed)),
            ClubWorkKind.Agendas => ClubsOf(context.Screenings.Where(row => !row.IsSettled)).Union(ClubsOf(context.Ballots.Where(row => row.State == BallotState.Open)))
                .Union(ClubsOf(context.Polls.Where(row => row.ClosedAt == null))),
            ClubWorkKind.Events => ClubsOf(context.EventPostings.Where(row => !row.IsClosed)).Union(ClubsOf(context.Screenings.Where(row => !row.IsSettled && row.WasAnnounced))),
            ClubWorkKind.Changes => ClubsOf(context.Undos),
            ClubWorkKind.Calls => ClubsOf(context.SavedCalls),
            ClubWorkKind.Retention => ClubsOf(context.Members),
            ClubWorkKind.Reviews => ClubsOf(context.Reviews),
            ClubWorkKind.FilmLookups => ClubsOf(context.Listed().Where(row => row.NextLookup == null || row.NextLookup <= now)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return await context.Clubs.IgnoreQueryFilters().Where(club => club.State == ClubState.Active && due.Contains(club.Id))
            .OrderBy(club => club.Id).Select(club => new DueClub(new(club.Id), null)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<DueFeed>> DueFeeds(Instant now, int limit, IReadOnlyCollection<FeedId> busy, IReadOnlyCollection<string> busyHosts, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        var ids = busy.Select(feed => feed.Value).ToList();
        var time = InstantConverter.Pattern.Format(now);
        // The first feed of each club has the turn 1.
        var rows = await context.Database.SqlQuery<FeedTurn>($"""
            SELECT f."ClubId", f."Id", f."Host", f."NextPoll", ROW_NUMBER() OVER (PARTITION BY f."ClubId" ORDER BY f."NextPoll", f."Id") AS "Turn"
            FROM "Feeds" f JOIN "Clubs" c ON c."Id" = f."ClubId" AND c."State" = {nameof(ClubState.Active)}
            WHERE f."State" = {nameof(FeedState.Active)} AND f."NextPoll" <= {time}
            """)
            .Where(feed => !ids.Contains(feed.Id) && !busyHosts.Contains(feed.Host))
            .OrderBy(feed => feed.Turn).ThenBy(feed => feed.NextPoll).ThenBy(feed => feed.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DueFeed(new(row.ClubId), new(row.Id), row.Host));
    }

    public async Task<ClubId?> OfHubToken(string token, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        return await context.Feeds.IgnoreQueryFilters().Where(row => row.HubToken == token).Select(row => (ClubId?)new ClubId(row.ClubId)).SingleOrDefaultAsync(cancellationToken);
    }

    // Every channel with announcements at fixed times gets one some time; which moment was the last tells whether there is another one.
    private static async Task<IReadOnlyList<DueClub>> TimedAnnouncements(FilmClubContext context, Instant now, CancellationToken cancellationToken)
    {
        var channels = await (
            from row in context.ChannelRules.IgnoreQueryFilters()
            join club in context.Clubs on row.ClubId equals club.Id
            where (row.Digest != null || row.DailyQuote != null || row.Anniversaries != null) && club.State == ClubState.Active
            orderby row.ClubId, row.Id
            select new { row, club }).ToListAsync(cancellationToken);
        return
        [
            .. channels.GroupBy(channel => channel.row.ClubId)
                .Select(club => new DueClub(new(club.Key), Mark(club.Select(channel => channel.row), club.First().club.ToClub().Club.Zone, now))),
        ];
    }

    private static string? Mark(IEnumerable<ChannelRulesRow> channels, DateTimeZone zone, Instant now)
    {
        try
        {
            return string.Join(' ', channels.Select(row => (row.Id, Last: row.ToRules().LastTimes(now, zone))).Select(row => $"{row.Id}:{row.Last.Digest?.ToUnixTimeSeconds()}:{row.Last.Quote?.ToUnixTimeSeconds()}:{row.Last.Anniversaries?.ToUnixTimeSeconds()}"));
        }
        catch (FormatException)
        {
            // The club's own job reports what cannot be read; the others' announcements do not wait for it.
            return null;
        }
    }

    private static IQueryable<int> ClubsOf<TRow>(IQueryable<TRow> rows)
        where TRow : class, IClubRow => rows.IgnoreQueryFilters().Select(row => row.ClubId).Distinct();

    // What SqlQuery reads by the names of columns.
    private sealed record FeedTurn(int ClubId, int Id, string Host, string NextPoll, long Turn);
}
