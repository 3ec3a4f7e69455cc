using System.Globalization;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.OwnData;

/// <summary>Reads what is stored of a member. Of secrets, only that there are some: their hashes mean nothing to the member.</summary>
internal sealed class OwnTables(FilmClubContext context, int member)
{
    /// <summary>The tables that have rows.</summary>
    public async Task<IReadOnlyList<OwnTable>> All(CancellationToken cancellationToken)
    {
        List<OwnTable> all =
        [
            Table("member", ["name", "moderates_browser_chat"], await context.Members.Where(row => row.Id == member).ToListAsync(cancellationToken), row => [row.Name, row.IsWebModerator]),
            Table(
                "accounts", ["platform", "id", "name"],
                await context.Accounts.Where(row => row.MemberId == member).OrderBy(row => row.Id).ToListAsync(cancellationToken), row => [row.Platform.ToString(), row.ExternalId, row.Name]),
            .. await Films(cancellationToken),
            .. await Evenings(cancellationToken),
            .. await Access(cancellationToken),
            .. await Doings(cancellationToken),
        ];
        return [.. all.Where(table => table.Rows.Count > 0)];
    }

    private async Task<IReadOnlyList<OwnTable>> Films(CancellationToken cancellationToken) =>
    [
        Table(
            "ratings", ["film", "stars", "comment", "is_spoiler", "at"],
            await context.Ratings.Include(row => row.Film).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Film.ToFilm().Label, StarsOf(row.Halves), row.Comment, row.IsSpoiler, Text(row.At)]),
        Table(
            "diary", ["film", "watched_on", "is_rewatch", "stars", "tags", "review"],
            await context.Viewings.Include(row => row.Film).Where(row => row.MemberId == member).OrderBy(row => row.WatchedOn).ThenBy(row => row.Id).ToListAsync(cancellationToken),
            row => [row.Film.ToFilm().Label, row.WatchedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.IsRewatch, StarsOf(row.Halves), string.Join(", ", row.Tags), row.Review]),
        Table(
            "watchlist", ["film", "reason", "at"],
            await context.Suggestions.Include(row => row.Film).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Film.ToFilm().Label, row.Reason, Text(row.At)]),
        Table(
            "votes", ["ballot", "ranking", "at"],
            await context.Votes.Include(row => row.Ballot).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Ballot.Title, row.Ranking, Text(row.At)]),
        Table(
            "date_polls", ["poll", "times", "answers", "at"],
            await context.DateAnswers.Include(row => row.Poll).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Poll.Title, row.Poll.Times, row.Answers, Text(row.At)]),
    ];

    private async Task<IReadOnlyList<OwnTable>> Evenings(CancellationToken cancellationToken) =>
    [
        Table(
            "rsvps", ["screening", "start", "answer", "at", "is_from_event"],
            await context.Rsvps.Include(row => row.Screening.Film).Where(row => row.MemberId == member).OrderBy(row => row.Since).ToListAsync(cancellationToken),
            row => [row.Screening.Film?.ToFilm().Label, Text(row.Screening.Start), row.Answer.ToString(), Text(row.Since), row.IsFromInterest]),
        Table(
            "reminders", ["platform", "minutes_before", "at", "refused", "language"],
            await context.MemberReminders.Where(row => row.MemberId == member).ToListAsync(cancellationToken),
            row => [row.Platform.ToString(), string.Join(", ", row.Leads), Text(row.Since), row.RefusedAt is { } refused ? Text(refused) : null, row.Locale]),
        Table("sent_reminders", ["screening", "reminder", "at", "state"], await SentReminders(cancellationToken), row => [row.Announcement.ScreeningId, row.Announcement.Key, Text(row.Announcement.At), row.State.ToString()]),
        Table(
            "remarks", ["screening", "start", "running_time", "remark"],
            await context.Reactions.Include(row => row.Screening.Film).Where(row => row.MemberId == member).OrderBy(row => row.Id).ToListAsync(cancellationToken),
            row => [row.Screening.Film?.ToFilm().Label, Text(row.Screening.Start), TimeSpan.FromSeconds(row.AtSeconds).ToString("c", CultureInfo.InvariantCulture), row.Remark]),
        Table(
            "hosted", ["screening", "start"],
            await context.Screenings.Include(row => row.Film).Where(row => row.HostId == member).OrderBy(row => row.Start).ToListAsync(cancellationToken),
            row => [row.Film?.ToFilm().Label, Text(row.Start)]),
    ];

    private Task<List<DeliveryRow>> SentReminders(CancellationToken cancellationToken)
    {
        var (own, snoozed) = (string.Create(CultureInfo.InvariantCulture, $"screening:%:own-{member}-%"), string.Create(CultureInfo.InvariantCulture, $"screening:%:snoozed-{member}-%"));
        return context.Deliveries.Include(row => row.Announcement)
            .Where(row => EF.Functions.Like(row.Announcement.Key, own) || EF.Functions.Like(row.Announcement.Key, snoozed)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<OwnTable>> Access(CancellationToken cancellationToken) =>
    [
        Table(
            "sessions", ["browser", "signed_in", "expires"],
            await context.WebSessions.Where(row => row.Account.MemberId == member).OrderBy(row => row.SignedInAt).ToListAsync(cancellationToken),
            row => [row.Browser, Text(row.SignedInAt), Text(row.ExpiresAt)]),
        Table("sign_in_links", ["expires"], await context.SignInLinks.Where(row => row.MemberId == member).ToListAsync(cancellationToken), row => [Text(row.ExpiresAt)]),
        Table("link_codes", ["platform", "expires"], await context.LinkCodes.Where(row => row.MemberId == member).ToListAsync(cancellationToken), row => [row.Platform.ToString(), Text(row.ExpiresAt)]),
        Table("wrong_link_codes", ["at"], await context.LinkTries.Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken), row => [Text(row.At)]),
        Table("calendars", ["issued"], await context.CalendarTokens.Where(row => row.MemberId == member).OrderBy(row => row.IssuedAt).ToListAsync(cancellationToken), row => [Text(row.IssuedAt)]),
    ];

    private async Task<IReadOnlyList<OwnTable>> Doings(CancellationToken cancellationToken)
    {
        var accounts = await context.Accounts.Where(row => row.MemberId == member).Select(row => row.ExternalId).ToListAsync(cancellationToken);
        return
        [
            Table(
                "messages", ["channel", "at", "typed", "reply"],
                await context.ChannelMessages.Where(row => row.AuthorId == member).OrderBy(row => row.Id).ToListAsync(cancellationToken),
                row => [row.Channel, Text(row.At), row.Typed, row.Card]),
            Table(
                "moderation", ["at", "command", "subject"],
                await context.AuditLog.Where(row => row.MemberId == member).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken),
                row => [Text(row.At), row.Action, row.Subject]),
            Table("undoable", ["at", "call"], await context.Undos.Where(row => row.MemberId == member).OrderBy(row => row.Id).ToListAsync(cancellationToken), row => [Text(row.At), row.ToChange().Call.Text]),
            Table(
                "workspaces", ["platform", "workspace", "confirmed"],
                await context.Workspaces.Where(row => accounts.Contains(row.AccountId)).ToListAsync(cancellationToken),
                row => [row.Platform.ToString(), row.WorkspaceId, Text(row.ConfirmedAt)]),
        ];
    }

    private static OwnTable Table<TRow>(string name, IReadOnlyList<string> columns, IReadOnlyList<TRow> rows, Func<TRow, IReadOnlyList<object?>> values) =>
        new(name, columns, [.. rows.Select(values)]);

    private static string Text(Instant moment) => InstantPattern.General.Format(moment);

    private static string? StarsOf(int? halves) => halves is { } given ? Stars.FromHalves(given).ToString() : null;
}
