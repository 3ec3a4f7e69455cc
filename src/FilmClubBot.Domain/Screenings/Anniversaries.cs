using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The years after which a screening is remembered.</summary>
public static class Anniversaries
{
    /// <summary>The round years, the longest first.</summary>
    public static IReadOnlyList<int> Years { get; } = [50, 25, 10, 5, 1];

    /// <summary>How many round years ago a day was; null if it is no anniversary. A 29 February is remembered on 28 February in other years.</summary>
    /// <param name="shown">The day of the screening.</param>
    /// <param name="day">The day on which it is remembered.</param>
    public static int? YearsSince(LocalDate shown, LocalDate day) => Years.Where(years => shown.PlusYears(years) == day).Select(years => (int?)years).FirstOrDefault();
}
