using CsCheck;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

/// <summary>Generators of votes on the first films.</summary>
internal static class AnyVotes
{
    /// <summary>At least one vote; nine at most make ties frequent.</summary>
    public static Gen<CastVotes> On(int films, int most, bool withEquals) =>
        Ranking(films, withEquals).Array[1, most].Select(rankings => CastVotes.Of(SampleVotes.FirstFilms(films), rankings));

    /// <summary>From one to twelve votes on two to five films, half of them with equal ranks.</summary>
    public static Gen<CastVotes> Few { get; } = Gen.Int[2, 5].SelectMany(films => Gen.Bool.SelectMany(withEquals => On(films, 12, withEquals)));

    /// <summary>One vote that ranks at least one film.</summary>
    private static Gen<Ranking> Ranking(int films, bool withEquals) =>
        Gen.Select(Gen.Shuffle(SampleVotes.FirstFilms(films), 1, films), Gen.Int[0, 2].Array[films]).Select((order, joins) =>
        {
            List<List<FilmId>> ranks = [];
            foreach (var (film, join) in order.Zip(joins))
            {
                if (withEquals && ranks.Count > 0 && join == 0)
                    ranks[^1].Add(film);
                else
                    ranks.Add([film]);
            }

            return Domain.Ballots.Votes.Ranking.Of(ranks);
        });
}
