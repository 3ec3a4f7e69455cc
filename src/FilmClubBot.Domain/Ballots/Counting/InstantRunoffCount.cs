using System.Numerics;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// An instant run-off, continued to the last film, so that every film has a place. A vote counts for the best remaining film that
/// it ranks, split evenly if several share that rank. Of the films with the fewest votes, the one is eliminated that had the
/// fewest in the latest earlier round in which they differ; if they never differ, the one drawn last.
/// </summary>
public sealed class InstantRunoffCount : BallotCount
{
    internal InstantRunoffCount(CastVotes votes, BallotTerms terms, Draw draw)
        : base(votes, terms, draw)
    {
        var tally = new RunoffTally(votes);
        Rounds = Run(tally);
        var places = Rounds.Select(round => (round.Elimination.Film, round.Elimination.DrawnFrom)).Reverse().ToList();
        // The last remaining film was drawn from the same films as the last eliminated one.
        var last = votes.Candidates.Except(places.Select(place => place.Film)).Single();
        Order = [.. places.Prepend((Film: last, DrawnFrom: places is [var (_, tied), ..] ? tied : [])).Select((place, index) => new FinishingPlace(index + 1, place.Film, place.DrawnFrom))];
        WinnersOfAnyDraw = Rounds.Any(round => round.Elimination.Reason == EliminationReason.Draw)
            ? new RunoffOutcomes(votes, tally, terms.Seats).PossibleWinners()
            : [.. Order.Take(terms.Seats).Select(place => place.Film).OrderBy(votes.NumberOf)];
    }

    /// <summary>The rounds; each eliminates a film, until one is left. None with a single film.</summary>
    public IReadOnlyList<RunoffRound> Rounds { get; }

    /// <summary>The first round in which a film has more than half of the votes that are not exhausted, and so will win. Null where there is none.</summary>
    public RunoffRound? MajorityRound => Rounds.FirstOrDefault(round => round.Majority is not null);

    /// <inheritdoc/>
    public override IReadOnlyList<FinishingPlace> Order { get; }

    private protected override IReadOnlyList<FilmId>? WinnersOfAnyDraw { get; }

    private List<RunoffRound> Run(RunoffTally tally)
    {
        var films = Votes.Candidates;
        var isIn = new bool[films.Count];
        Array.Fill(isIn, true);
        var counts = new List<BigInteger[]>();
        var rounds = new List<RunoffRound>();
        while (rounds.Count < films.Count - 1)
        {
            counts.Add(tally.Count(isIn, out var exhausted));
            var votes = counts[^1];
            var left = Enumerable.Range(0, films.Count).Where(film => isIn[film]).OrderByDescending(film => votes[film]).ThenBy(film => film).ToList();
            var half = (Votes.Count - exhausted) * tally.Unit / 2;
            var elimination = Eliminate(left, counts);
            rounds.Add(new(
                counts.Count,
                left.ConvertAll(film => new RunoffStanding(films[film], VoteShare.Of(votes[film], tally.Unit))),
                exhausted,
                votes[left[0]] > half ? films[left[0]] : null,
                elimination));
            isIn[Votes.NumberOf(elimination.Film) - 1] = false;
        }

        return rounds;
    }

    private Elimination Eliminate(List<int> left, List<BigInteger[]> counts)
    {
        var fewest = Fewest(left, counts[^1]);
        var tied = fewest;
        var earlier = new List<EarlierRound>();
        for (var round = counts.Count - 1; round > 0 && tied.Count > 1; round--)
        {
            var fewestThen = Fewest(tied, counts[round - 1]);
            if (fewestThen.Count < tied.Count)
                earlier.Add(new(round, Films(tied = fewestThen)));
        }

        return tied is [var film]
            ? new(Votes.Candidates[film], Films(fewest), earlier, [])
            : new(Draw.Last(Films(tied)), Films(fewest), earlier, Films(tied));
    }

    private static List<int> Fewest(List<int> films, BigInteger[] votes)
    {
        var least = films.Min(film => votes[film]);
        return films.FindAll(film => votes[film] == least);
    }

    private List<FilmId> Films(List<int> indices) => [.. indices.Order().Select(film => Votes.Candidates[film])];
}
