using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Benchmarks.Recommending;

/// <summary>
/// How many of the films that members liked are among the first ten that are recommended to them, beside the most rated films, the society's
/// ranking and plain item-kNN, on the same ratings.
/// </summary>
internal static class RecommendQuality
{
    /// <summary>The command line.</summary>
    public const string Usage = "recommend MOVIELENS-FOLDER [seed] [members]";

    private const int First = 10;

    // Four stars: liked.
    private const int Liked = 8;

    /// <summary>Hides a fifth of each member's ratings, ranks by the rest, and counts the hidden films with four stars or more.</summary>
    /// <param name="directory">The folder of the ratings.</param>
    /// <param name="seed">Which ratings are hidden.</param>
    /// <param name="members">0 for all members; else a society of so many, drawn by chance.</param>
    public static int Run(string directory, int seed, int members)
    {
        var data = MovieLens.Read(directory);
        var random = new Random(seed);
        var people = data.Ratings.GroupBy(rating => rating.By).OrderBy(member => member.Key.Value).ToArray();
        if (members > 0)
        {
            random.Shuffle(people);
            people = people[..Math.Min(members, people.Length)];
        }

        List<GivenRating> known = [];
        Dictionary<MemberId, HashSet<FilmId>> hidden = [];
        foreach (var member in people)
        {
            var own = member.OrderBy(rating => rating.Film.Value).ToArray();
            random.Shuffle(own);
            var liked = own.Take(own.Length / 5).Where(rating => rating.Stars.Halves >= Liked).Select(rating => rating.Film).ToHashSet();
            if (liked.Count > 0)
                hidden[member.Key] = liked;
            known.AddRange(own.Skip(own.Length / 5));
        }

        var library = known.Select(rating => rating.Film).Distinct().OrderBy(film => film.Value).ToList();
        var ours = new Recommender(known, data.Genres);
        var counts = known.CountBy(rating => rating.Film).ToDictionary();
        List<FilmId> mostRated = [.. library.OrderByDescending(film => counts[film])], ranking = [.. ours.Ranking(library)];
        var plain = new Recommender(known, data.Genres, RecommenderWeights.ItemNeighbours);
        var shrunk = new Recommender(known, data.Genres, new(Themes: 0, Ranking: 0));

        var table = new Table($"{people.Length} members, {known.Count} ratings", "recall@10", "found one");
        var byMember = known.ToLookup(rating => rating.By);
        Measure("most rated", own => Others(own, mostRated));
        Measure("the ranking of /top", own => Others(own, ranking));
        Measure("item-kNN, plain cosine", own => plain.Rank(own, library));
        Measure("item-kNN with shrinkage", own => shrunk.Rank(own, library));
        Measure("/recommend: with shrinkage, themes, ranking", own => ours.Rank(own, library));
        table.Print();
        return 0;

        void Measure(string name, Func<IReadOnlyCollection<GivenRating>, IEnumerable<FilmId>> rank)
        {
            var recalls = hidden.AsParallel().AsOrdered()
                .Select(member => (double)rank([.. byMember[member.Key]]).Take(First).Count(member.Value.Contains) / Math.Min(First, member.Value.Count)).ToList();
            table.Add(name, recalls.Average(), recalls.Average(recall => recall > 0 ? 1.0 : 0));
        }
    }

    private static IEnumerable<FilmId> Others(IReadOnlyCollection<GivenRating> own, IEnumerable<FilmId> order)
    {
        var rated = own.Select(rating => rating.Film).ToHashSet();
        return order.Where(film => !rated.Contains(film));
    }
}
