using System.Globalization;
using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The films, the sums of their ratings and their themes.</summary>
internal sealed class FilmsPart(IFilms films, IRatings ratings, IThemes themes) : IArchivePart
{
    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<Film> all = [.. (await films.List(cancellationToken)).OrderBy(film => film.Id.Value)];
        yield return ArchiveFile.Table("films.csv", ["film_id", "title", "year", "directors", "minutes"], all.Select(film => (string[])
            [film.Id.ToString(), film.Title, Number(film.Year), string.Join("; ", film.Directors), Number(film.Runtime?.Minutes)]));

        List<string[]> sums = [], found = [];
        foreach (var film in all)
        {
            var summary = RatingSummary.Of((await ratings.OfFilm(film.Id, cancellationToken)).Select(rating => rating.Stars));
            if (summary.Count > 0)
                sums.Add([film.Id.ToString(), film.Label, Number(summary.Count), (summary.Average ?? 0).ToString("0.00", CultureInfo.InvariantCulture), .. summary.Counts.Select(count => Number(count))]);
            found.AddRange((await themes.OfFilm(film.Id, cancellationToken)).Select(theme => (string[])
                [film.Id.ToString(), film.Label, theme.Name, theme.Confidence.ToString("0.00", CultureInfo.InvariantCulture), Number(theme.Reviews), Number(theme.OfReviews), theme.Ruling is { } ruling ? ruling.ToString().ToLowerInvariant() : ""]));
        }

        yield return ArchiveFile.Table("ratings.csv", ["film_id", "film", "ratings", "mean_stars", .. Stars.All.Select(stars => $"stars_{stars}")], sums);
        yield return ArchiveFile.Table("themes.csv", ["film_id", "film", "theme", "confidence", "reviews", "of_reviews", "moderator"], found);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
