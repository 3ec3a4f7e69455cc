using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

/// <summary>Votes made up from a seeded random.</summary>
internal static class RandomVotes
{
    /// <summary>From one to nine votes: ties are frequent.</summary>
    public static CastVotes Few(Random random, int films, bool withEquals) => Some(random, films, 1 + random.Next(9), withEquals);

    public static CastVotes Some(Random random, int films, int voters, bool withEquals) =>
        CastVotes.Of(SampleVotes.FirstFilms(films), Enumerable.Range(0, voters).Select(_ => One(random, films, withEquals)));

    /// <summary>One vote that ranks at least one film.</summary>
    public static Ranking One(Random random, int films, bool withEquals)
    {
        var order = SampleVotes.FirstFilms(films);
        random.Shuffle(order);
        var ranks = new List<List<Domain.Films.FilmId>>();
        foreach (var film in order.Take(1 + random.Next(films)))
        {
            if (withEquals && ranks.Count > 0 && random.Next(3) == 0)
                ranks[^1].Add(film);
            else
                ranks.Add([film]);
        }

        return Ranking.Of(ranks);
    }
}
