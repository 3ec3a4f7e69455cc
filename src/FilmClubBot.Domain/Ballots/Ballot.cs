using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Ballots;

/// <summary>How the society chooses the next film. What is voted on and by what it is counted is settled when it opens.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What is voted on, in a line of at most <see cref="MaxTitle"/> UTF-16 units.</param>
/// <param name="Films">The films, in the order of their numbers; <see cref="MinFilms"/> to <see cref="MaxFilms"/>, each once.</param>
/// <param name="Terms">By what it is counted.</param>
/// <param name="Seed">What ties are drawn from. Only its commitment is told before the Ballot is closed.</param>
/// <param name="OpenedAt">Since when members can vote.</param>
public sealed record Ballot(BallotId Id, string Title, IReadOnlyList<Film> Films, BallotTerms Terms, DrawSeed Seed, Instant OpenedAt)
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 120;

    /// <summary>The fewest films: one alone is no choice.</summary>
    public const int MinFilms = 2;

    /// <summary>The most films: what one list of choices holds on every platform.</summary>
    public const int MaxFilms = 25;

    /// <summary>The highest quorum.</summary>
    public const int MaxQuorum = 100_000;

    /// <summary>Whether nobody is told the standing before it is closed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>When it closes by itself; null where a moderator closes it.</summary>
    public Instant? ClosesAt { get; init; }

    /// <summary>How far it is.</summary>
    public BallotState State { get; init; }

    /// <summary>Since when it takes no vote any more; null while it is open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>
    /// The file that it was published as, which is all that is left of the votes once it is closed: anonymous, and counted again
    /// by anybody to the same result. Null before, and where nobody voted.
    /// </summary>
    public string? Record { get; init; }

    /// <summary>The films' keys, in the order of their numbers.</summary>
    public IReadOnlyList<FilmId> Candidates => [.. Films.Select(film => film.Id)];

    /// <summary>What its file is called, without an ending.</summary>
    public string FileName => $"ballot-{Id}";

    /// <summary>Whether a member can vote now: it is open, and its time is not over.</summary>
    public bool TakesVotesAt(Instant now) => State == BallotState.Open && !(ClosesAt <= now);

    /// <summary>Whether it is to be closed by itself now.</summary>
    public bool IsDueAt(Instant now) => State == BallotState.Open && ClosesAt <= now;

    /// <summary>Counts votes as they stand.</summary>
    /// <exception cref="ArgumentException">A vote ranks a film that is not on the Ballot.</exception>
    public BallotCount Count(IEnumerable<Ranking> votes) => BallotCount.Of(CastVotes.Of(Candidates, votes), Terms, Seed);

    /// <summary>The published votes, its films called by their numbers; null while it is not closed, and where nobody voted.</summary>
    public PublishedBallot? Published => Record is null ? null : PublishedBallot.Parse(Record);

    /// <summary>It takes no vote any more, and is published.</summary>
    /// <param name="votes">One vote for each member who voted, in any order: the file does not tell it.</param>
    /// <param name="now">The moment; a Ballot whose time was over before was closed then.</param>
    /// <param name="zone">The society's zone, for the date of the file.</param>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public Ballot Close(IEnumerable<Ranking> votes, Instant now, DateTimeZone zone)
    {
        var closedAt = ClosesAt is { } due && due < now ? due : now;
        var cast = CastVotes.Of(Candidates, votes);
        var published = new PublishedBallot
        {
            Name = FileName,
            Title = Title,
            ClosedOn = closedAt.InZone(zone).Date,
            Votes = cast,
            FilmNames = [.. Films.Select(film => film.Label)],
            Terms = Terms,
            Seed = Seed,
        };
        return End(BallotState.Closed, closedAt) with { Record = cast.Count == 0 ? null : published.ToText() };
    }

    /// <summary>It is called off: it takes no vote any more and is not counted.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public Ballot Withdraw(Instant now) => End(BallotState.Withdrawn, now);

    private Ballot End(BallotState state, Instant at) => State == BallotState.Open
        ? this with { State = state, ClosedAt = at }
        : throw new InvalidOperationException($"A ballot that is {State} cannot be {state}.");
}
