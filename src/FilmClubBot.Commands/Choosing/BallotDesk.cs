using System.Security.Cryptography;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Opens and ends ballots, and writes down what members are told of it; all of it part of the unit of work.</summary>
internal sealed class BallotDesk(IBallots ballots, IVotes votes, IAnnouncements announcements, TopicChannels channels, Club club, IClock clock)
{
    private const int SeedBytes = 32;

    /// <summary>Opens a ballot, with a seed that nobody can foretell.</summary>
    public async Task<Ballot> Open(string title, IReadOnlyList<Film> films, BallotTerms terms, bool isSecret, Instant? closesAt, CancellationToken cancellationToken)
    {
        var seed = DrawSeed.Of(RandomNumberGenerator.GetBytes(SeedBytes));
        var ballot = await ballots.Add(new(default, title, films, terms, seed, clock.GetCurrentInstant()) { IsSecret = isSecret, ClosesAt = closesAt }, cancellationToken);
        await Say(ballot, BallotMoment.Opened, cancellationToken);
        return ballot;
    }

    /// <summary>Keeps a member's vote in place of the one before.</summary>
    /// <returns>Null when the ballot takes no vote any more.</returns>
    public async Task<Ballot?> Cast(BallotId id, MemberId member, Ranking ranking, CancellationToken cancellationToken)
    {
        if (await Voting(id, cancellationToken) is not { } ballot)
            return null;
        await votes.Cast(id, member, ranking, cancellationToken);
        return ballot;
    }

    /// <summary>Takes a member's vote back, if there is one.</summary>
    /// <returns>Null when the ballot takes no vote any more.</returns>
    public async Task<Ballot?> TakeBack(BallotId id, MemberId member, CancellationToken cancellationToken)
    {
        if (await Voting(id, cancellationToken) is not { } ballot)
            return null;
        await votes.TakeBack(id, member, cancellationToken);
        return ballot;
    }

    /// <summary>Closes a ballot and has its result announced.</summary>
    /// <returns>The closed ballot; null when it was not open.</returns>
    public async Task<Ballot?> Close(BallotId id, CancellationToken cancellationToken)
    {
        await ballots.Hold(cancellationToken);
        if (await ballots.Find(id, cancellationToken) is not { State: BallotState.Open } ballot)
            return null;
        var closed = ballot.Close(await votes.All(id, cancellationToken), clock.GetCurrentInstant(), club.Zone);
        await ballots.End(closed, cancellationToken);
        await Say(closed, BallotMoment.Closed, cancellationToken);
        return closed;
    }

    /// <summary>Closes a ballot if its time is over.</summary>
    public async Task CloseIfDue(BallotId id, CancellationToken cancellationToken)
    {
        await ballots.Hold(cancellationToken);
        if (await ballots.Find(id, cancellationToken) is { } ballot && ballot.IsDueAt(clock.GetCurrentInstant()))
            await Close(id, cancellationToken);
    }

    /// <summary>Calls a ballot off.</summary>
    /// <returns>The ballot; null when it was not open.</returns>
    public async Task<Ballot?> Withdraw(BallotId id, CancellationToken cancellationToken)
    {
        await ballots.Hold(cancellationToken);
        if (await ballots.Find(id, cancellationToken) is not { State: BallotState.Open } ballot)
            return null;
        var withdrawn = ballot.Withdraw(clock.GetCurrentInstant());
        await ballots.End(withdrawn, cancellationToken);
        return withdrawn;
    }

    // The write begins first, so that no vote comes in between that the count has not seen.
    private async Task<Ballot?> Voting(BallotId id, CancellationToken cancellationToken)
    {
        await ballots.Hold(cancellationToken);
        return await ballots.Find(id, cancellationToken) is { } ballot && ballot.TakesVotesAt(clock.GetCurrentInstant()) ? ballot : null;
    }

    private Task<bool> Say(Ballot ballot, BallotMoment moment, CancellationToken cancellationToken) =>
        announcements.Announce(new Subject.BallotNews(ballot.Id, moment), channels.For(Topic.Screenings), cancellationToken);
}
