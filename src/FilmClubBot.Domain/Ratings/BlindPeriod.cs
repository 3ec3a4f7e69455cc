using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Ratings;

/// <summary>
/// The period in which a film's ratings are visible only to the members who gave them: from the announcement of its screening to
/// the publication of the results, in a society that hides ratings until then.
/// </summary>
/// <param name="Since">Ratings given at this moment or later are hidden.</param>
/// <param name="Until">When they are shown, all together.</param>
public sealed record BlindPeriod(Instant Since, Instant Until)
{
    /// <summary>The current period of a film; null when there is none.</summary>
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
            // The moment of the announcement is not stored; this is the moment unless a value was missing then.
            select new BlindPeriod(screening.AnnounceFrom, until);
        return open.Aggregate((BlindPeriod?)null, (all, one) => all is null ? one : new(Instant.Min(all.Since, one.Since), Instant.Max(all.Until, one.Until)));
    }
}
