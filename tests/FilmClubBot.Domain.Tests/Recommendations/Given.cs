using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Recommendations;

/// <summary>Ratings as the tests write them.</summary>
internal static class Given
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    /// <summary>A member's ratings: film and half-stars.</summary>
    public static IEnumerable<GivenRating> By(int member, params (int Film, int Halves)[] rated) =>
        rated.Select(entry => new GivenRating(new(member), new(entry.Film), Stars.FromHalves(entry.Halves), _friday));

    /// <summary>The same stars for several films.</summary>
    public static IEnumerable<GivenRating> Alike(int member, int halves, params int[] films) => By(member, [.. films.Select(film => (film, halves))]);

    /// <summary>Films with the numbers from 1.</summary>
    public static IReadOnlyList<FilmId> Library(int films) => [.. Enumerable.Range(1, films).Select(number => new FilmId(number))];
}
