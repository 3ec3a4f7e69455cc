using CsCheck;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

/// <summary>What is known of each method, tested with any votes.</summary>
public class CountPropertiesTests
{
    private const int Samples = 400;

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    [InlineData(CountingMethod.SingleTransferable)]
    public void The_order_of_the_votes_makes_no_difference(CountingMethod method) => Verify(Any(method), Rankings, (votes, rankings) =>
    {
        Assert.Equal(Steps(votes.Count(method)), Steps(CastVotes.Of(votes.Candidates, rankings).Count(method)));
    });

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    [InlineData(CountingMethod.SingleTransferable)]
    public void A_films_number_makes_no_difference_before_the_draw(CountingMethod method) => Verify(Any(method), votes => Gen.Shuffle(votes.Candidates.ToArray()), (votes, films) =>
    {
        var renumbered = CastVotes.Of(films, votes.Groups).Count(method);
        Assert.Equal(votes.Count(method).PossibleWinners!.OrderBy(film => film.Value), renumbered.PossibleWinners!.OrderBy(film => film.Value));
    });

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    [InlineData(CountingMethod.SingleTransferable)]
    public void The_winner_is_a_possible_one_and_each_film_has_one_place(CountingMethod method) => Verify(Any(method), votes => Gen.Select(Gen.Int[1, votes.Candidates.Count], Gen.Int[0, 999]), (votes, terms) =>
    {
        var (seats, seed) = terms;
        var count = votes.Count(method, seats, Seed(seed));
        Assert.Subset(count.PossibleWinners!.ToHashSet(), count.Winners.ToHashSet());
        Assert.Equal(seats, count.Winners.Count);
        Assert.Equal(votes.Candidates.ToHashSet(), count.Order.Select(place => place.Film).ToHashSet());
        Assert.Equal(Enumerable.Range(1, votes.Candidates.Count), count.Order.Select(place => place.Number));
        Assert.All(count.Order, place => Assert.True(place.DrawnFrom.Count == 0 || place.DrawnFrom.Contains(place.Film)));
    });

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    public void The_film_that_most_rank_first_alone_wins(CountingMethod method) => Verify(Any(method).Where(votes => Majority(votes) is not null), votes =>
        Assert.Equal([Majority(votes)!.Value], votes.Count(method).PossibleWinners));

    [Fact]
    public void The_film_that_wins_against_each_other_wins_by_Schulze() => Verify(Any(CountingMethod.Schulze).Where(votes => Condorcet(votes) is not null), votes =>
    {
        var count = votes.Schulze();
        Assert.Equal(Condorcet(votes), count.CondorcetWinner);
        Assert.Equal([Condorcet(votes)!.Value], count.PossibleWinners);
    });

    [Fact]
    public void Without_a_film_that_beats_each_other_there_is_no_Condorcet_winner() => Verify(Any(CountingMethod.Schulze).Where(votes => Condorcet(votes) is null), votes =>
        Assert.Null(votes.Schulze().CondorcetWinner));

    [Fact]
    public void The_film_that_loses_to_each_other_never_wins_by_Schulze() => Verify(Any(CountingMethod.Schulze), votes =>
    {
        var loser = votes.Candidates.Where(film => votes.Candidates.All(other => film == other || Prefer(votes, film, other) < Prefer(votes, other, film)));
        Assert.Empty(loser.Intersect(votes.Schulze().PossibleWinners!));
    });

    [Fact]
    public void Beating_is_transitive_by_Schulze() => Verify(Any(CountingMethod.Schulze), votes =>
    {
        var count = votes.Schulze();
        var films = votes.Candidates;
        Assert.All(
            from one in films from other in films from third in films where count.Beats(one, other) && count.Beats(other, third) select (one, third),
            pair => Assert.True(count.Beats(pair.one, pair.third)));
        Assert.All(count.Order.Zip(count.Order.Skip(1)), pair => Assert.False(count.Beats(pair.Second.Film, pair.First.Film)));
    });

    [Fact]
    public void To_rank_a_winner_higher_does_it_no_harm_by_Schulze() => Verify(Any(CountingMethod.Schulze), _ => Gen.Select(Gen.Int[0, 59], Gen.Int[0, 59], Gen.Int[0, 59]), (votes, picks) =>
    {
        var winners = votes.Schulze().PossibleWinners!;
        var winner = winners[picks.Item1 % winners.Count];
        var group = votes.Groups[picks.Item2 % votes.Groups.Count];
        var others = group.Ranking.Ranks.Select(rank => rank.Where(film => film != winner).ToArray()).Where(rank => rank.Length > 0).ToList();
        var place = group.Ranking.Ranks.TakeWhile(rank => !rank.Contains(winner)).Count();
        var raised = Ranking.Of(others.Take(picks.Item3 % (Math.Min(place, others.Count) + 1)) is var above
            ? [.. above, [winner], .. others.Skip(above.Count())]
            : []);
        var changed = votes.Groups.Where(other => other != group).Append(new(raised, 1));
        if (group.Count > 1)
            changed = changed.Append(group with { Count = group.Count - 1 });
        Assert.Contains(winner, CastVotes.Of(votes.Candidates, changed).Schulze().PossibleWinners!);
    });

    [Fact]
    public void To_go_on_ranking_below_a_winner_does_it_no_harm_by_instant_run_off() => Verify(Any(CountingMethod.InstantRunoff), votes =>
    {
        var winner = votes.RunOff().Winners[0];
        var longer = votes.Groups.Select(group => group.Ranking.Ranks[^1].Contains(winner) && group.Ranking.Ranks[^1].Count == 1
            ? group with { Ranking = Ranking.Of([.. group.Ranking.Ranks, .. votes.Candidates.Except(group.Ranking.Ranks.SelectMany(rank => rank)).Select(film => new[] { film })]) }
            : group);
        Assert.Equal(winner, CastVotes.Of(votes.Candidates, longer).RunOff().Winners[0]);
    });

    [Fact]
    public void No_vote_is_lost_or_counted_twice_in_a_round() => Verify(Any(CountingMethod.InstantRunoff), votes =>
    {
        foreach (var round in votes.RunOff().Rounds)
        {
            var sixtieths = round.Standings.Aggregate(System.Numerics.BigInteger.Zero, (sum, standing) => sum + (standing.Votes.Numerator * 60 / standing.Votes.Denominator));
            Assert.Equal(60 * (votes.Count - round.Exhausted), sixtieths);
        }
    });

    [Fact]
    public void A_film_with_a_majority_is_never_eliminated() => Verify(Any(CountingMethod.InstantRunoff), votes =>
    {
        var count = votes.RunOff();
        if (count.MajorityRound is not { } majority)
            return;
        Assert.Equal([majority.Majority!.Value], count.Winners);
        if (count.Rounds.TakeWhile(round => round != majority).All(round => round.Elimination.DrawnFrom.Count == 0))
            Assert.False(count.IsDrawDecisive);
    });

    [Fact]
    public void To_approve_of_a_winner_too_does_it_no_harm() => Verify(Any(CountingMethod.Approval), votes =>
    {
        var winner = votes.Approval().PossibleWinners![0];
        Assert.Contains(winner, CastVotes.Of(votes.Candidates, votes.Groups.Append(new(Ranking.Approving(winner), 1))).Approval().PossibleWinners!);
    });

    [Fact]
    public void A_group_larger_than_the_quotas_of_its_films_elects_them_all_by_single_transferable_vote() => Verify(
        Any(CountingMethod.SingleTransferable),
        votes => Gen.Int[1, votes.Candidates.Count],
        (votes, solid) =>
        {
            // So many vote for the first films before all others, in this or the opposite order, that they reach a quota for each.
            var films = votes.Candidates.Take(solid).ToArray();
            var size = 2 * solid * (votes.Count + 1);
            var count = CastVotes.Of(votes.Candidates, votes.Groups.Append(new(Ranking.Of(films.Select(film => new[] { film })), size)).Append(new(Ranking.Of(films.Reverse().Select(film => new[] { film })), size))).Transferable(solid);
            Assert.Equal(films.ToHashSet(), count.Winners.ToHashSet());
        });

    [Fact]
    public void No_value_is_gained_from_stage_to_stage_and_only_the_elected_have_a_surplus() => Verify(Any(CountingMethod.SingleTransferable), votes => Gen.Int[1, votes.Candidates.Count], (votes, seats) =>
    {
        var count = votes.Transferable(seats);
        Assert.Equal(0, count.Rounds[0].NotTransferred);
        Assert.All(count.Rounds.Zip(count.Rounds.Skip(1)), pair => Assert.True(pair.First.NotTransferred <= pair.Second.NotTransferred));
        Assert.All(count.Rounds, round => Assert.All(round.Standings, standing => Assert.True(standing.IsElected || standing.Votes < count.Quota)));
        Assert.Equal(count.Winners, count.Rounds.SelectMany(round => round.Elected));
    });

    [Fact]
    public void Every_film_that_some_draw_elects_is_a_possible_winner_by_single_transferable_vote() => Verify(Any(CountingMethod.SingleTransferable), votes => Gen.Int[1, votes.Candidates.Count], (votes, seats) =>
    {
        var possible = votes.Transferable(seats).PossibleWinners!;
        Assert.All(Enumerable.Range(0, 20), seed => Assert.Subset(possible.ToHashSet(), votes.Transferable(seats, Seed(seed)).Winners.ToHashSet()));
    });

    private static Gen<CastVotes> Any(CountingMethod method) => method switch
    {
        CountingMethod.Approval => AnyVotes.Few.Select(votes => Of(votes, ranking => Ranking.Approving(ranking.Ranks.SelectMany(rank => rank)))),
        CountingMethod.SingleTransferable => AnyVotes.Few.Select(votes => Of(votes, ranking => Ranking.Of(ranking.Ranks.SelectMany(rank => rank).Select(film => new[] { film })))),
        _ => AnyVotes.Few,
    };

    private static CastVotes Of(CastVotes votes, Func<Ranking, Ranking> change) =>
        CastVotes.Of(votes.Candidates, votes.Groups.Select(group => group with { Ranking = change(group.Ranking) }));

    private static void Verify(Gen<CastVotes> any, Action<CastVotes> property) => any.Sample(property, iter: Samples, print: SampleVotes.Text);

    private static void Verify<T>(Gen<CastVotes> any, Func<CastVotes, Gen<T>> with, Action<CastVotes, T> property) =>
        any.SelectMany(with, (votes, more) => (votes, more)).Sample(property, iter: Samples, print: sample => $"{sample.Item1.Text()}; {Check.Print(sample.Item2)}");

    // The rankings, each as often as it was cast, in any order.
    private static Gen<Ranking[]> Rankings(CastVotes votes) => Gen.Shuffle(votes.Groups.SelectMany(group => Enumerable.Repeat(group.Ranking, group.Count)).ToArray());

    private static FilmId? Majority(CastVotes votes) => votes.Groups.Where(group => group.Ranking.Ranks[0].Count == 1).GroupBy(group => group.Ranking.Ranks[0][0])
        .Where(groups => 2 * groups.Sum(group => group.Count) > votes.Count).Select(groups => (FilmId?)groups.Key).SingleOrDefault();

    private static FilmId? Condorcet(CastVotes votes) => votes.Candidates
        .Where(film => votes.Candidates.All(other => film == other || Prefer(votes, film, other) > Prefer(votes, other, film))).Select(film => (FilmId?)film).SingleOrDefault();

    // By another way than the count's: place by place.
    private static int Prefer(CastVotes votes, FilmId one, FilmId other) => votes.Groups.Sum(group => Place(one, group) < Place(other, group) ? group.Count : 0);

    private static int Place(FilmId film, VoteGroup group) => group.Ranking.Ranks.TakeWhile(rank => !rank.Contains(film)).Count();

    private static string Steps(BallotCount count) => count.OrderText() + count.Possible() + count switch
    {
        InstantRunoffCount runoff => string.Join(';', runoff.Rounds.Select(round => round.Text(count.Votes))),
        SchulzeCount schulze => string.Join(';', count.Votes.Candidates.Select(film => string.Join(' ', schulze.StrongestPaths.Row(film)))),
        ApprovalCount approval => string.Join(' ', approval.Totals),
        SingleTransferableCount transferable => string.Join(';', transferable.Rounds.Select(round => round.Text(count.Votes))),
        _ => "",
    };
}
