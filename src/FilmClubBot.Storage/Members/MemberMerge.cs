using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Choosing;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Ratings;
using FilmClubBot.Storage.Screenings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Members;

/// <summary>
/// Gives all that hangs on one member to another, and removes the one: what a command of the removed one is about to write
/// then breaks a key, and the command runs again as the other.
/// </summary>
internal sealed class MemberMerge(FilmClubContext context, UnitOfWork work)
{
    public async Task Run(MemberId stays, MemberId goes, CancellationToken cancellationToken)
    {
        var (to, from) = (stays.Value, goes.Value);
        await Ratings(to, from, cancellationToken);
        await Rsvps(to, from, cancellationToken);
        await Votes(to, from, cancellationToken);
        await Suggestions(to, from, cancellationToken);
        await context.Screenings.Where(row => row.HostId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.HostId, to), cancellationToken);
        await context.Reactions.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.CalendarTokens.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.AuditLog.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.ChannelMessages.Where(row => row.AuthorId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthorId, to), cancellationToken);
        await context.Accounts.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.LinkTries.Where(row => row.MemberId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.MemberId, to), cancellationToken);
        await context.LinkCodes.Where(row => row.MemberId == from || row.MemberId == to).ExecuteDeleteAsync(cancellationToken);
        await context.Members.Where(row => row.Id == from).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task Ratings(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Ratings.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Ratings.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.FilmId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.FilmId, out var stands))
                context.Ratings.Add(stands = new RatingRow { FilmId = row.FilmId, MemberId = to });
            else if (!Joining.TakesOver(stands.At, row.At))
                continue;
            (stands.Halves, stands.Comment, stands.IsSpoiler, stands.At) = (row.Halves, row.Comment, row.IsSpoiler, row.At);
        }

        context.Ratings.RemoveRange(going);
        await work.Flush(cancellationToken);
    }

    // Of two answers to one screening the newer stands; of two that are the same, the better place in the line.
    private async Task Rsvps(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Rsvps.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Rsvps.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.ScreeningId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.ScreeningId, out var stands))
                context.Rsvps.Add(stands = new RsvpRow { ScreeningId = row.ScreeningId, MemberId = to });
            // An answer that was given outweighs one that interest in the event stands for.
            else if (stands.IsFromInterest == row.IsFromInterest
                ? stands.Answer == row.Answer ? stands.Since <= row.Since : !Joining.TakesOver(stands.Since, row.Since)
                : row.IsFromInterest)
                continue;
            (stands.Answer, stands.Since, stands.IsFromInterest) = (row.Answer, row.Since, row.IsFromInterest);
        }

        context.Rsvps.RemoveRange(going);
        await work.Flush(cancellationToken);
    }

    // On ballots that are open; of those that are closed nobody knows whose the votes were.
    private async Task Votes(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Votes.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Votes.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.BallotId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.BallotId, out var stands))
                context.Votes.Add(new VoteRow { BallotId = row.BallotId, MemberId = to, Ranking = row.Ranking, At = row.At });
            else if (Joining.TakesOver(stands.At, row.At))
                (stands.Ranking, stands.At) = (row.Ranking, row.At);
        }

        context.Votes.RemoveRange(going);
        await work.Flush(cancellationToken);
    }

    // Of two suggestions of one film the older keeps its place; a reason is not lost.
    private async Task Suggestions(int to, int from, CancellationToken cancellationToken)
    {
        var going = await context.Suggestions.AsTracking().Where(row => row.MemberId == from).ToListAsync(cancellationToken);
        var staying = await context.Suggestions.AsTracking().Where(row => row.MemberId == to).ToDictionaryAsync(row => row.FilmId, cancellationToken);
        foreach (var row in going)
        {
            if (!staying.TryGetValue(row.FilmId, out var stands))
                context.Suggestions.Add(stands = new SuggestionRow { FilmId = row.FilmId, MemberId = to, At = row.At });
            (stands.Reason, stands.At) = (stands.Reason ?? row.Reason, Instant.Min(stands.At, row.At));
        }

        context.Suggestions.RemoveRange(going);
        await work.Flush(cancellationToken);
    }
}
