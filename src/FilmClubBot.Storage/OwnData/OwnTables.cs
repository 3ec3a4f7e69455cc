using System.Globalization;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
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
            Table("member", ["name", "moderates_browser_chat", "is_compared", "needs", "avoids_strobe"], await context.Members.Where(row => row.Id == member).ToListAsync(cancellationToken), row => [row.Name, row.IsWebModerator, row.IsCompared, row.NeededFeatures == AccessFeatures.None ? null : row.NeededFeatures.ToString(), row.AvoidsStrobe]),
            Table(
                "accounts", ["platform", "id", "name", "mail_address", "mail_language", "mail_state", "mail_invited"],
                await context.Accounts.Where(row => row.MemberId == member).OrderBy(row => row.Id).ToListAsync(cancellationToken), row => [row.Platform.ToString(), row.ExternalId, row.Name, row.MailAddress, row.MailLanguage, row.MailState?.ToString(), row.MailInvitedAt is { } invited ? Text(invited) : null]),
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
            "ratings", ["film", "stars", "comment", "is_spoiler", "is_shown", "at"],
            await context.Ratings.Include(row => row.Film).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Film.ToFilm().Label, StarsOf(row.Halves), row.Comment, row.IsSpoiler, row.CommentState.IsVisible(), Text(row.At)]),
        Table(
            "diary", ["film", "watched_on", "is_rewatch", "stars", "tags", "review"],
            await context.Viewings.Include(row => row.Film).Where(row => row.MemberId == member).OrderBy(row => row.WatchedOn).ThenBy(row => row.Id).ToListAsync(cancellationToken),
            row => [row.Film.ToFilm().Label, row.WatchedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.IsRewatch, StarsOf(row.Halves), string.Join(", ", row.Tags), row.Review]),
        Table(
            "followed_diary", ["address", "problem"],
            await context.Feeds.Where(row => row.MemberId == member).ToListAsync(cancellationToken), row => [row.Address, row.Problem]),
        Table(
            "followed_entries", ["film", "at", "note"],
            await context.FeedItems.Where(row => row.Feed.MemberId == member).OrderBy(row => row.Id).ToListAsync(cancellationToken), row => [row.Title, Text(row.FirstSeenAt), row.Note]),
        Table(
            "watchlist", ["list", "film", "reason", "at"],
            await context.Suggestions.Include(row => row.Film).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.List, row.Film.ToFilm().Label, row.Reason, Text(row.At)]),
        Table(
            "votes", ["ballot", "ranking", "at"],
            await context.Votes.Include(row => row.Ballot).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Ballot.Title, row.Ranking, Text(row.At)]),
        Table(
            "polls", ["poll", "choices", "answers", "at"],
            await context.PollAnswers.Include(row => row.Poll).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Poll.Title, string.Join("; ", row.Poll.ToPoll().Choices.Select(Words)), row.Answers, Text(row.At)]),
    ];

    private async Task<IReadOnlyList<OwnTable>> Evenings(CancellationToken cancellationToken) =>
    [
        Table(
            "rsvps", ["screening", "start", "answer", "at", "is_from_event", "guests", "expected_stars"],
            await context.Rsvps.Include(row => row.Screening.Film).Where(row => row.MemberId == member).OrderBy(row => row.Since).ToListAsync(cancellationToken),
            row => [row.Screening.Film?.ToFilm().Label, Text(row.Screening.Start), row.Answer.ToString(), Text(row.Since), row.IsFromInterest, row.Guests, row.ExpectedHalves / 2.0]),
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
            "volunteered", ["job", "platform", "at"],
            await context.Volunteers.Where(row => row.MemberId == member).OrderBy(row => row.Since).ToListAsync(cancellationToken),
            row => [row.Job, row.Platform.ToString(), Text(row.Since)]),
        Table(
            "jobs", ["screening", "start", "job", "state", "platform", "at"],
            await context.Duties.Include(row => row.Screening.Film).Where(row => row.MemberId == member).OrderBy(row => row.At).ToListAsync(cancellationToken),
            row => [row.Screening.Film?.ToFilm().Label, Text(row.Screening.Start), row.Job, row.State.ToString(), row.Platform.ToString(), Text(row.At)]),
        Table("turns", ["since"], await context.Turns.Where(row => row.MemberId == member).ToListAsync(cancellationToken), row => [Text(row.Since)]),
        Table(
            "hosted", ["screening", "start"],
            await context.Screenings.Include(row => row.Film).Where(row => row.HostId == member).OrderBy(row => row.Start).ToListAsync(cancellationToken),
            row => [row.Film?.ToFilm().Label, Text(row.Start)]),
    ];

    /// <summary>The patterns of the keys of announcements to one member.</summary>
    public static IReadOnlyList<string> MessageKeys(int member) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"screening:%:own-{member}-%"),
        string.Create(CultureInfo.InvariantCulture, $"screening:%:snoozed-{member}-%"),
        string.Create(CultureInfo.InvariantCulture, $"screening:%:missed-{member}:%"),
        string.Create(CultureInfo.InvariantCulture, $"screening:%:job-{member}-%"),
    ];

    private Task<List<DeliveryRow>> SentReminders(CancellationToken cancellationToken)
    {
        var keys = MessageKeys(member);
        var (own, snoozed, missed, job) = (keys[0], keys[1], keys[2], keys[3]);
        return context.Deliveries.Include(row => row.Announcement)
            .Where(row => EF.Functions.Like(row.Announcement.Key, own) || EF.Functions.Like(row.Announcement.Key, snoozed) || EF.Functions.Like(row.Announcement.Key, missed) || EF.Functions.Like(row.Announcement.Key, job))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
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

    private static string Words(PollChoice choice) => choice switch
    {
        PollChoice.Time time => Text(time.At),
        PollChoice.Answer answer => answer.Words,
        PollChoice.Sentence sentence => sentence.Words,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "A choice of this kind has no words; add them."),
    };

    private static string Text(Instant moment) => InstantPattern.General.Format(moment);

    private static string? StarsOf(int? halves) => halves is { } given ? Stars.FromHalves(given).ToString() : null;
}
