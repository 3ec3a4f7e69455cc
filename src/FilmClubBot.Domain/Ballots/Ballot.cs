using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Ballots;

/// <summary>How the society chooses the next film. Its films and terms are fixed when it opens.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What is voted on, in one line of at most <see cref="MaxTitle"/> UTF-16 units.</param>
/// <param name="Films">The films, in the order of their numbers; <see cref="MinFilms"/> to <see cref="MaxFilms"/>, each once.</param>
/// <param name="Terms">How it is counted.</param>
/// <param name="Seed">The seed that ties are drawn from. Only its commitment is shown before the Ballot is closed.</param>
/// <param name="OpenedAt">When voting opened.</param>
public sealed record Ballot(BallotId Id, string Title, IReadOnlyList<Film> Films, BallotTerms Terms, DrawSeed Seed, Instant OpenedAt)
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 120;

    /// <summary>The fewest films: one alone is no choice.</summary>
    public const int MinFilms = 2;

    /// <summary>The most films: the limit of a list of choices that every platform supports.</summary>
    public const int MaxFilms = 25;

    /// <summary>The highest quorum.</summary>
    public const int MaxQuorum = 100_000;

    /// <summary>Whether the interim result is hidden until it is closed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>When it closes automatically; null where a moderator closes it.</summary>
    public Instant? ClosesAt { get; init; }

    /// <summary>How far it is.</summary>
    public BallotState State { get; init; }

    /// <summary>When voting ended; null while it is open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>
    /// The published file, which is the only record of the votes after closing: anonymous, and anyone can recount it to the same result.
    /// Null before closing, and where nobody voted.
    /// </summary>
    public string? Record { get; init; }

    /// <summary>The films' keys, in the order of their numbers.</summary>
    public IReadOnlyList<FilmId> Candidates => [.. Films.Select(film => film.Id)];

    /// <summary>The file's name, without an extension.</summary>
    public string FileName => $"ballot-{Id}";

    /// <summary>Whether a member can vote now: it is open, and its time is not over.</summary>
    public bool TakesVotesAt(Instant now) => State == BallotState.Open && !(ClosesAt <= now);

    /// <summary>Whether it is due to be closed automatically.</summary>
    public bool IsDueAt(Instant now) => State == BallotState.Open && ClosesAt <= now;

    /// <summary>Counts the votes cast so far.</summary>
    /// <exception cref="ArgumentException">A vote ranks a film that is not on the Ballot.</exception>
    public BallotCount Count(IEnumerable<Ranking> votes) => BallotCount.Of(CastVotes.Of(Candidates, votes), Terms, Seed);

    /// <summary>The published votes, with the films identified by their numbers; null while it is not closed, and where nobody voted.</summary>
    public PublishedBallot? Published => Record is null ? null : PublishedBallot.Parse(Record);

    /// <summary>Closes the Ballot and publishes the votes.</summary>
    /// <param name="votes">One vote for each member who voted, in any order: the file does not reveal the order.</param>
    /// <param name="now">The moment; a Ballot whose closing time has passed was closed at that time.</param>
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

    /// <summary>Cancels the Ballot: voting ends and the votes are not counted.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public Ballot Withdraw(Instant now) => End(BallotState.Withdrawn, now);

    private Ballot End(BallotState state, Instant at) => State == BallotState.Open
        ? this with { State = state, ClosedAt = at }
        : throw new InvalidOperationException($"A ballot that is {State} cannot be {state}.");
}
