using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Ratings;

/// <summary>
/// From when on the ratings of a film are nobody's but their givers', and until when: from the announcement of its screening to
/// the hour of the results, in a society that rates blind.
/// </summary>
/// <param name="Since">Ratings given then or later are hidden.</param>
/// <param name="Until">When they are shown, all together.</param>
public sealed record BlindPeriod(Instant Since, Instant Until)
{
    /// <summary>The period that a film is in; null when it is in none.</summary>
    /// <param name="ofFilm">The film's screenings.</param>
    /// <param name="policy">The society's settings.</param>
    /// <param name="zone">The society's zone.</param>
    /// <param name="now">The time.</param>
    public static BlindPeriod? Of(IEnumerable<Screening> ofFilm, ScreeningPolicy policy, DateTimeZone zone, Instant now)
    {
        if (!policy.BlindRatings)
            return null;
        var open =
            from screening in ofFilm
            where screening.State is ScreeningState.Announced or ScreeningState.Running or ScreeningState.Over
            let until = ScreeningPlan.ResultsAt(screening, policy, zone)
            where now < until
            // Nothing keeps the moment of the announcement itself; it is this one but where something was missing then.
            select new BlindPeriod(screening.AnnounceFrom, until);
        return open.Aggregate((BlindPeriod?)null, (all, one) => all is null ? one : new(Instant.Min(all.Since, one.Since), Instant.Max(all.Until, one.Until)));
    }
}
