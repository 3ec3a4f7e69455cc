using System.Security.Cryptography;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Opens and closes ballots and queues their announcements, within the current unit of work.</summary>
internal sealed class BallotService(IBallots ballots, IVotes votes, VoteAnnouncer announcer, Club club, IClock clock)
{
    private const int SeedBytes = 32;

    /// <summary>Opens a ballot with an unpredictable seed.</summary>
    public async Task<Ballot> Open(string title, IReadOnlyList<Film> films, BallotTerms terms, bool isSecret, Instant? closesAt, CancellationToken cancellationToken)
    {
        var seed = DrawSeed.Of(RandomNumberGenerator.GetBytes(SeedBytes));
        var ballot = await ballots.Add(new(default, title, films, terms, seed, clock.GetCurrentInstant()) { IsSecret = isSecret, ClosesAt = closesAt }, cancellationToken);
        await Announce(ballot, VoteMoment.Opened, cancellationToken);
        return ballot;
    }

    /// <summary>Stores a member's vote, replacing an earlier one.</summary>
    /// <returns>Null when the ballot no longer accepts votes.</returns>
    public Task<Ballot?> Cast(BallotId id, MemberId member, Ranking ranking, CancellationToken cancellationToken) =>
        WhileOpen(id, () => votes.Cast(id, member, ranking, cancellationToken), cancellationToken);

    /// <summary>Withdraws a member's vote, if there is one.</summary>
    /// <returns>Null when the ballot no longer accepts votes.</returns>
    public Task<Ballot?> Withdraw(BallotId id, MemberId member, CancellationToken cancellationToken) =>
        WhileOpen(id, () => votes.Withdraw(id, member, cancellationToken), cancellationToken);

    /// <summary>Closes a ballot and queues the announcement of its result.</summary>
    /// <returns>The closed ballot; null when it was not open.</returns>
    public Task<Ballot?> Close(BallotId id, CancellationToken cancellationToken) => CloseIf(id, ballot => ballot.State == BallotState.Open, cancellationToken);

    /// <summary>Closes a ballot if its time is over.</summary>
    public Task CloseIfDue(BallotId id, CancellationToken cancellationToken) => CloseIf(id, ballot => ballot.IsDueAt(clock.GetCurrentInstant()), cancellationToken);

    /// <summary>Calls a ballot off.</summary>
    /// <returns>The ballot; null when it was not open.</returns>
    public async Task<Ballot?> Withdraw(BallotId id, CancellationToken cancellationToken)
    {
        Ballot? withdrawn = null;
        await ballots.Change(id, ballot => withdrawn = ballot.State == BallotState.Open ? ballot.Withdraw(clock.GetCurrentInstant()) : null, cancellationToken);
        return withdrawn;
    }

    private async Task<Ballot?> CloseIf(BallotId id, Func<Ballot, bool> isToClose, CancellationToken cancellationToken)
    {
        Ballot? closed = null;
        await ballots.Change(
            id,
            async ballot => closed = isToClose(ballot) ? ballot.Close(await votes.All(id, cancellationToken), clock.GetCurrentInstant(), club.Zone) : null,
            cancellationToken);
        if (closed is not null)
            await Announce(closed, VoteMoment.Closed, cancellationToken);
        return closed;
    }

    // The ballot is locked, so that no vote can arrive after the votes were read for the count.
    private async Task<Ballot?> WhileOpen(BallotId id, Func<Task> vote, CancellationToken cancellationToken)
    {
        var isOpen = false;
        var ballot = await ballots.Lock(id, ballot => (isOpen = ballot.TakesVotesAt(clock.GetCurrentInstant())) ? vote() : Task.CompletedTask, cancellationToken);
        return isOpen ? ballot : null;
    }

    private Task Announce(Ballot ballot, VoteMoment moment, CancellationToken cancellationToken) =>
        announcer.Announce(new Subject.BallotNews(ballot.Id, moment), moment, cancellationToken);
}
