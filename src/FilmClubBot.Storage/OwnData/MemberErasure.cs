using System.Globalization;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.OwnData;

/// <summary>
/// Deletes a member with every row that is theirs, and takes their name and ids out of the rows of others. What becomes of each column is
/// listed in <see cref="OwnColumns"/>. A command that is running for the member then violates a foreign key and is retried as a new member.
/// </summary>
internal sealed class MemberErasure(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, Instant now)
{
    public async Task Run(int member, IReadOnlyCollection<string> writing, CancellationToken cancellationToken)
    {
        var accounts = await context.Accounts.Where(row => row.MemberId == member).ToListAsync(cancellationToken);
        var ids = accounts.ConvertAll(account => account.ExternalId);
        var name = await context.Members.Where(row => row.Id == member).Select(row => row.Name).SingleAsync(cancellationToken);
        List<string> texts =
        [
            .. await context.Ratings.Where(row => row.MemberId == member && row.Comment != null).Select(row => row.Comment!).ToListAsync(cancellationToken),
            .. await context.Suggestions.Where(row => row.MemberId == member && row.Reason != null).Select(row => row.Reason!).ToListAsync(cancellationToken),
            .. await context.Reactions.Where(row => row.MemberId == member).Select(row => row.Remark).ToListAsync(cancellationToken),
        ];
        var films = await FilmsOf(member, cancellationToken);
        var commented = await context.Ratings.Where(row => row.MemberId == member && row.Comment != null).Select(row => row.FilmId).ToListAsync(cancellationToken);

        var ballots = await context.Votes.Where(row => row.MemberId == member).Select(row => row.BallotId).ToListAsync(cancellationToken);
        var polls = await context.PollAnswers.Where(row => row.MemberId == member).Select(row => row.PollId).ToListAsync(cancellationToken);

        await Screenings(member, cancellationToken);
        await Outbox(member, accounts, cancellationToken);
        await new NameRemoval(context, work, new NameScrubber([name, .. accounts.Select(account => account.Name), .. ids, .. accounts.Select(account => account.MailAddress).OfType<string>()])).Run(member, texts, writing, cancellationToken);
        await Rows(member, cancellationToken);
        await announcements.RenewResults(commented, cancellationToken);
        // The message that asks for votes shows their number.
        foreach (var ballot in ballots)
            await announcements.Renew(new Subject.BallotNews(new(ballot), VoteMoment.Opened), cancellationToken);
        foreach (var poll in polls)
            await announcements.Renew(new Subject.PollNews(new(poll), VoteMoment.Opened), cancellationToken);
        await DeleteUnused(films, cancellationToken);
    }

    // The host is shown in announcements, calendars and events, which are updated.
    private async Task Screenings(int member, CancellationToken cancellationToken)
    {
        var hosted = await context.Screenings.AsTracking().Where(row => row.HostId == member).ToListAsync(cancellationToken);
        foreach (var row in hosted)
            (row.HostId, row.Revision, row.ChangedAt) = (null, row.Revision + 1, now);
        await work.Flush(cancellationToken);
        foreach (var row in hosted.Where(row => row.Start > now && row.State is ScreeningState.Planned or ScreeningState.Announced))
            await announcements.Renew(new(row.Id), new ScreeningStep.Announced(), cancellationToken);
    }

    // Announcements to or about the member alone; their deliveries are deleted with them.
    private async Task Outbox(int member, List<AccountRow> accounts, CancellationToken cancellationToken)
    {
        var places = string.Create(CultureInfo.InvariantCulture, $"screening:%:place-{member}-%");
        await context.Announcements.Where(row => EF.Functions.Like(row.Key, places)).ExecuteDeleteAsync(cancellationToken);
        foreach (var own in OwnTables.MessageKeys(member))
            await context.Announcements.Where(row => EF.Functions.Like(row.Key, own)).ExecuteDeleteAsync(cancellationToken);
        foreach (var account in accounts.Where(account => account.Platform == Platform.Mail).Select(account => account.ExternalId))
        {
            var (invitations, bounces) = (Subject.MailInvitation.KeysOf(account), new Subject.Notice(Mailbox.BouncesOf(account), "").Key);
            await context.Announcements.Where(row => row.Key.StartsWith(invitations) || row.Key.StartsWith(bounces)).ExecuteDeleteAsync(cancellationToken);
        }

        var questions = string.Create(CultureInfo.InvariantCulture, $"diary:{member}:%");
        await context.Announcements.Where(row => EF.Functions.Like(row.Key, questions)).ExecuteDeleteAsync(cancellationToken);
        foreach (var account in accounts)
            await context.Deliveries.Where(row => row.Platform == account.Platform && row.Channel == account.ExternalId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task Rows(int member, CancellationToken cancellationToken)
    {
        await context.Ratings.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Viewings.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.FeedItems.Where(row => row.Feed.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Feeds.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Suggestions.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Votes.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.PollAnswers.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Rsvps.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.MemberReminders.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Volunteers.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Duties.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Turns.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Reactions.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.CalendarTokens.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.SignInLinks.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.LinkCodes.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.LinkTries.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Undos.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        // Merges of films are not undone after this: undoing one would store the member's ratings again.
        await context.FilmMerges.ExecuteDeleteAsync(cancellationToken);
        await context.AuditLog.Where(row => row.MemberId == member).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, (int?)null), cancellationToken);
        await context.WebSessions.Where(row => row.Account.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Accounts.Where(row => row.MemberId == member).ExecuteDeleteAsync(cancellationToken);
        await context.Members.Where(row => row.Id == member).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<HashSet<int>> FilmsOf(int member, CancellationToken cancellationToken) =>
    [
        .. await context.Ratings.Where(row => row.MemberId == member).Select(row => row.FilmId).ToListAsync(cancellationToken),
        .. await context.Viewings.Where(row => row.MemberId == member).Select(row => row.FilmId).ToListAsync(cancellationToken),
        .. await context.Suggestions.Where(row => row.MemberId == member).Select(row => row.FilmId).ToListAsync(cancellationToken),
    ];

    // A film that only the member had named, with a title that they wrote.
    private async Task DeleteUnused(HashSet<int> films, CancellationToken cancellationToken)
    {
        var unused = await context.Films
            .Where(film => films.Contains(film.Id) && film.Facts == null && !film.Reviews.Any()
                && !context.Suggestions.Any(row => row.FilmId == film.Id) && !context.Ratings.Any(row => row.FilmId == film.Id) && !context.Viewings.Any(row => row.FilmId == film.Id))
            .Select(film => film.Id)
            .ToListAsync(cancellationToken);
        foreach (var film in unused)
            await new FilmRemoval(context).Run(film, cancellationToken);
    }
}
