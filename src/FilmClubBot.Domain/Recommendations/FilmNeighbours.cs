using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>The similarity of films by who liked them: the cosine of their stars, one dimension for each member (item-kNN).</summary>
internal sealed class FilmNeighbours
{
    private readonly Dictionary<MemberId, List<GivenRating>> _byMember;
    private readonly Dictionary<FilmId, List<GivenRating>> _byFilm;
    private readonly Dictionary<FilmId, double> _lengths;
    private readonly double _shrinkage;

    /// <summary>Prepares the ratings.</summary>
    /// <param name="ratings">The ratings, in a fixed order, so that sums are the same each time.</param>
    /// <param name="shrinkage">See <see cref="RecommenderWeights"/>.</param>
    public FilmNeighbours(IReadOnlyList<GivenRating> ratings, double shrinkage)
    {
        _byMember = ratings.GroupBy(rating => rating.By).ToDictionary(member => member.Key, member => member.ToList());
        _byFilm = ratings.GroupBy(rating => rating.Film).ToDictionary(film => film.Key, film => film.ToList());
        _lengths = _byFilm.ToDictionary(film => film.Key, film => Math.Sqrt(film.Value.Sum(rating => Value(rating) * Value(rating))));
        _shrinkage = shrinkage;
    }

    /// <summary>The films that members rated who rated this one too, with their similarity: above 0, at most 1.</summary>
    /// <param name="film">The film.</param>
    public IEnumerable<(FilmId Film, double Similarity)> Of(FilmId film)
    {
        Dictionary<FilmId, (double Product, int Members)> common = [];
        foreach (var rating in _byFilm.GetValueOrDefault(film, []))
        {
            foreach (var other in _byMember[rating.By])
            {
                if (other.Film == film)
                    continue;
                var (product, members) = common.GetValueOrDefault(other.Film);
                common[other.Film] = (product + (Value(rating) * Value(other)), members + 1);
            }
        }

        foreach (var (other, (product, members)) in common)
            yield return (other, product / (_lengths[film] * _lengths[other]) * members / (members + _shrinkage));
    }

    private static double Value(GivenRating rating) => rating.Stars.Halves;
}
