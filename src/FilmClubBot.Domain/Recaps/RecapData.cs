using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Domain.Recaps;

/// <summary>What a recap is computed from.</summary>
/// <param name="Period">The period.</param>
/// <param name="Films">The society's films.</param>
/// <param name="Themes">The themes of those that show some.</param>
/// <param name="Ratings">All ratings that everybody may see, those of other periods too.</param>
/// <param name="Screenings">The films of the screenings in the period that have begun; null for one without a film.</param>
public sealed record RecapData(
    Interval Period,
    IReadOnlyDictionary<FilmId, Film> Films,
    IReadOnlyDictionary<FilmId, IReadOnlyList<string>> Themes,
    IReadOnlyList<GivenRating> Ratings,
    IReadOnlyList<FilmId?> Screenings)
{
    /// <summary>The ratings given or last changed in the period, of films that exist, in a fixed order.</summary>
    internal List<GivenRating> RatedInPeriod() =>
        [.. Ratings.Where(rating => Period.Contains(rating.At) && Films.ContainsKey(rating.Film)).OrderBy(rating => rating.Film.Value).ThenBy(rating => rating.By.Value)];
}

/// <summary>Something that several rated films have in common: a director, a decade, a theme.</summary>
/// <param name="Name">Its name; for a decade, its first year.</param>
/// <param name="Films">How many films: 2 or more.</param>
/// <param name="Average">The mean of their stars.</param>
public sealed record Favourite(string Name, int Films, double Average);

/// <summary>A film that a member rated unlike the others.</summary>
/// <param name="Film">The film.</param>
/// <param name="Own">The member's stars.</param>
/// <param name="Others">The mean of the others' stars.</param>
public sealed record UnlikeOthers(FilmId Film, Stars Own, double Others);

/// <summary>A member's mean.</summary>
/// <param name="Member">The member.</param>
/// <param name="Ratings">How many ratings.</param>
/// <param name="Average">Their mean in stars.</param>
public sealed record MemberAverage(MemberId Member, int Ratings, double Average);

/// <summary>A film on which members differ.</summary>
/// <param name="Film">The film.</param>
/// <param name="Summary">Its ratings: <see cref="RatingSummary.LeastForSpread"/> or more, with a spread above 0.</param>
public sealed record DividingFilm(FilmId Film, RatingSummary Summary);
