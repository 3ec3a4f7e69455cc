using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Members;

/// <summary>
/// Moves every row of one member to another, by the rules of <see cref="Joining"/>, and removes the first member. A command that is
/// running for the removed member then violates a foreign key and is retried as the other member.
/// </summary>
internal sealed class MemberMerge(FilmClubContext context, UnitOfWork work, Instant now)
{
    public async Task Run(MemberId remaining, MemberId leaving, CancellationToken cancellationToken)
    {
        var (to, from) = (remaining.Value, leaving.Value);
        await Ratings(to, from, cancellationToken);
        await Rsvps(to, from, cancellationToken);
        await Reminders(to, from, cancellationToken);
        await Votes(to, from, cancellationToken);
        await PollAnswers(to, from, cancellationToken);
        await Suggestions(to, from, cancellationToken);
        await Jobs(to, from, cancellationToken);
        await Viewings(to, from, cancellationToken);
        await Diary(to, from, cancellationToken);
        await context.Screenings.Where(row => row.HostId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.HostId, to), cancellationToken);
        await context.Reactions.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.CalendarTokens.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.AuditLog.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        // Undoing a change of a rating or suggestion that was merged would discard the other account's.
        var (ofLeaving, ofRemaining) = (Reversal.TargetsOf(leaving), Reversal.TargetsOf(remaining));
        await context.Undos.Where(row => row.Target.StartsWith(ofLeaving) || row.Target.StartsWith(ofRemaining)).ExecuteDeleteAsync(cancellationToken);
        await context.FilmMerges.ExecuteDeleteAsync(cancellationToken);
        await context.Undos.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.ChannelMessages.Where(row => row.AuthorId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthorId, to), cancellationToken);
        await context.Accounts.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await Needs(to, from, cancellationToken);
        // The role is the person's, whichever of the two accounts they signed in with.
        if (await context.Members.AnyAsync(row => row.Id == from && row.IsWebModerator, cancellationToken))
            await context.Members.Where(row => row.Id == to).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsWebModerator, true), cancellationToken);
        await context.SignInLinks.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.LinkTries.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.LinkCodes.Where(row => row.MemberId == from || row.MemberId == to).ExecuteDeleteAsync(cancellationToken);
        await context.Members.Where(row => row.Id == from).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task Needs(int to, int from, CancellationToken cancellationToken)
    {
        var both = await context.Members.AsTracking().Where(row => row.Id == to || row.Id == from).ToListAsync(cancellationToken);
        var joined = both.Aggregate(AccessNeeds.None, (all, row) => all.Joined(row.Needs));
        var stays = both.Single(row => row.Id == to);
        (stays.NeededFeatures, stays.AvoidsStrobe) = (joined.Features, joined.AvoidsStrobe);
        await work.Flush(cancellationToken);
    }

    private async Task Ratings(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Ratings.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Ratings.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.FilmId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.FilmId, out var stays))
                context.Ratings.Add(stays = new RatingRow { FilmId = row.FilmId, MemberId = to });
            else if (!Joining.Replaces(stays.At, row.At))
                continue;
            (stays.Halves, stays.Comment, stays.CommentState, stays.IsSpoiler, stays.At) = (row.Halves, row.Comment, row.CommentState, row.IsSpoiler, row.At);
        }

        context.Ratings.RemoveRange(going);
        await work.Flush(cancellationToken);
    }

    // Both accounts may have imported the same diary.
    private async Task Viewings(int to, int from, CancellationToken cancellationToken)
    {
        await context.Viewings
            .Where(row => row.MemberId == from && context.Viewings.Any(other => other.MemberId == to && other.FilmId == row.FilmId && other.WatchedOn == row.WatchedOn))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Viewings.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
    }

    // One diary is followed: that of the remaining member, if there are two.
    private async Task Diary(int to, int from, CancellationToken cancellationToken)
    {
        if (await context.Feeds.AnyAsync(row => row.MemberId == to, cancellationToken))
        {
            await context.FeedItems.Where(row => row.Feed.MemberId == from).ExecuteDeleteAsync(cancellationToken);
            await context.Feeds.Where(row => row.MemberId == from).ExecuteDeleteAsync(cancellationToken);
        }

        await context.Feeds.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
    }

    private async Task Rsvps(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Rsvps.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Rsvps.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.ScreeningId, cancellationToken);
        foreach (var row in going)
        {
            var answered = staying.GetValueOrDefault(row.ScreeningId);
            var stays = answered ?? context.Rsvps.Add(new RsvpRow { ScreeningId = row.ScreeningId, MemberId = to }).Entity;
            if (answered is null || Answer(answered).IsReplacedBy(Answer(row)))
                (stays.Answer, stays.Since, stays.IsFromInterest, stays.Guests) = (row.Answer, row.Since, row.IsFromInterest, row.Guests);
            stays.ExpectedHalves ??= row.ExpectedHalves;
        }

        context.Rsvps.RemoveRange(going);
        await work.Flush(cancellationToken);

        static JoinedAnswer Answer(RsvpRow row) => new(row.Answer, row.Since, row.IsFromInterest);
    }

    // What was sent to one of the two is not sent again to the other: only what is due from now on.
    private async Task Reminders(int to, int from, CancellationToken cancellationToken)
    {
        var rows = await context.MemberReminders.AsTracking().Where(row => row.MemberId == from || row.MemberId == to).ToListAsync(cancellationToken);
        if (rows.Find(row => row.MemberId == from) is not { } going)
            return;
        var stays = rows.Find(row => row.MemberId == to);
        if (stays is null)
            context.MemberReminders.Add(stays = new MemberRemindersRow { MemberId = to, Platform = going.Platform, Leads = going.Leads, RefusedAt = going.RefusedAt, Locale = going.Locale });
        stays.Since = now;
        context.MemberReminders.Remove(going);
        await work.Flush(cancellationToken);
    }

    // Only on open ballots: the votes of closed ballots have no member.
    private async Task Votes(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Votes.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Votes.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.BallotId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.BallotId, out var stays))
                context.Votes.Add(new VoteRow { BallotId = row.BallotId, MemberId = to, Ranking = row.Ranking, At = row.At });
            else if (Joining.Replaces(stays.At, row.At))
                (stays.Ranking, stays.At) = (row.Ranking, row.At);
        }

        context.Votes.RemoveRange(going);
        await work.Flush(cancellationToken);
    }

    private async Task PollAnswers(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.PollAnswers.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.PollAnswers.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.PollId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.PollId, out var stays))
                context.PollAnswers.Add(new PollAnswersRow { PollId = row.PollId, MemberId = to, Answers = row.Answers, At = row.At });
            else if (Joining.Replaces(stays.At, row.At))
                (stays.Answers, stays.At) = (row.Answers, row.At);
        }

        context.PollAnswers.RemoveRange(going);
        await work.Flush(cancellationToken);
    }

    // What the remaining member has already stays; of two turns, the one that has waited longer.
    private async Task Jobs(int to, int from, CancellationToken cancellationToken)
    {
        await context.Volunteers.Where(row => row.MemberId == from && context.Volunteers.Any(other => other.MemberId == to && other.Job == row.Job)).ExecuteDeleteAsync(cancellationToken);
        await context.Volunteers.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.Duties.Where(row => row.MemberId == from && context.Duties.Any(other => other.MemberId == to && other.ScreeningId == row.ScreeningId)).ExecuteDeleteAsync(cancellationToken);
        await context.Duties.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        var turns = await context.Turns.AsTracking().Where(row => row.MemberId == from || row.MemberId == to).OrderBy(row => row.Since).ToListAsync(cancellationToken);
        if (turns.Find(row => row.MemberId == from) is not { } leaving)
            return;
        var since = turns[0].Since;
        context.Turns.Remove(leaving);
        if (turns.Find(row => row.MemberId == to) is { } stays)
            stays.Since = since;
        else
            context.Turns.Add(new TurnRow { MemberId = to, Since = since });
        await work.Flush(cancellationToken);
    }

    private async Task Suggestions(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Suggestions.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Suggestions.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => (row.List, row.FilmId), cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue((row.List, row.FilmId), out var stays))
                context.Suggestions.Add(stays = new SuggestionRow { List = row.List, FilmId = row.FilmId, MemberId = to, At = row.At });
            (stays.Reason, stays.At) = Joining.Join(new(stays.Reason, stays.At), new(row.Reason, row.At));
        }

        context.Suggestions.RemoveRange(going);
        await work.Flush(cancellationToken);
    }
}
