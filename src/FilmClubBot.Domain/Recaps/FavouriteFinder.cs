using System.Globalization;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recaps;

/// <summary>Finds what was liked best among rated films.</summary>
/// <param name="ratings">The ratings, in a fixed order.</param>
/// <param name="data">The films and their themes.</param>
internal sealed class FavouriteFinder(IReadOnlyList<GivenRating> ratings, RecapData data)
{
    private const int LeastFilms = 2;

    // As if each had two more films with the mean of all: many good films rank above two a little better ones.
    private const int Prior = 2;

    /// <summary>The favourite director; null where nobody directed two of the films.</summary>
    public Favourite? Director() => Best(film => film.Directors);

    /// <summary>The favourite decade of release; null where no two films are of one.</summary>
    public Favourite? Decade() => Best(film => film.Year is { } year ? [(year / 10 * 10).ToString(CultureInfo.InvariantCulture)] : []);

    /// <summary>The favourite theme; null where no two films share one.</summary>
    public Favourite? Theme() => Best(film => data.Themes.GetValueOrDefault(film.Id, []));

    private Favourite? Best(Func<Film, IReadOnlyList<string>> names)
    {
        if (ratings.Count == 0)
            return null;
        var mean = ratings.Average(Of);
        return ratings
            .SelectMany(rating => names(data.Films[rating.Film]).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Rating: rating)))
            .GroupBy(entry => entry.Name, entry => entry.Rating, StringComparer.Ordinal)
            .Select(group => (Favourite: new Favourite(group.Key, group.Select(rating => rating.Film).Distinct().Count(), group.Average(Of)), Weighted: (group.Sum(Of) + (Prior * mean)) / (group.Count() + Prior)))
            .Where(entry => entry.Favourite.Films >= LeastFilms)
            .OrderByDescending(entry => entry.Weighted).ThenByDescending(entry => entry.Favourite.Films).ThenBy(entry => entry.Favourite.Name, StringComparer.Ordinal)
            .FirstOrDefault().Favourite;
    }

    private static double Of(GivenRating rating) => rating.Stars.Halves / 2.0;
}
