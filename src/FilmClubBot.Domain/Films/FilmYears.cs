namespace FilmClubBot.Domain.Films;

/// <summary>The years that can be a film's: the oldest surviving film is of 1888, and a year of the next century is a typing error.</summary>
public static class FilmYears
{
    /// <summary>The first year.</summary>
    public const int First = 1888;

    /// <summary>The last year.</summary>
    public const int Last = 2100;
}
