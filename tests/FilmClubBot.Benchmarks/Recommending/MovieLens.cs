using System.Globalization;
using CsvHelper;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Benchmarks.Recommending;

/// <summary>MovieLens' ratings, with the genres of the films in the place of themes. The files are not part of the repository.</summary>
/// <param name="Ratings">The ratings.</param>
/// <param name="Genres">The genres of each film that has some.</param>
internal sealed record MovieLens(IReadOnlyList<GivenRating> Ratings, IReadOnlyDictionary<FilmId, IReadOnlyList<string>> Genres)
{
    private static readonly string[] _columns = ["userId", "movieId", "rating", "timestamp", "genres"];

    /// <summary>Reads <c>ratings.csv</c> and <c>movies.csv</c> of a folder.</summary>
    public static MovieLens Read(string directory) => new(
        [.. Rows(Path.Combine(directory, "ratings.csv")).Select(row => new GivenRating(
            new(Number(row["userId"])),
            new(Number(row["movieId"])),
            Stars.FromHalves((int)(2 * decimal.Parse(row["rating"], CultureInfo.InvariantCulture))),
            Instant.FromUnixTimeSeconds(Number(row["timestamp"]))))],
        Rows(Path.Combine(directory, "movies.csv"))
            .Where(row => !row["genres"].StartsWith('('))
            .ToDictionary(row => new FilmId(Number(row["movieId"])), row => (IReadOnlyList<string>)row["genres"].Split('|')));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(file);
        while (csv.Read())
            yield return _columns.Where(column => csv.TryGetFieldIndex(column, out _)).ToDictionary(column => column, csv.GetString, StringComparer.Ordinal);
    }
}
