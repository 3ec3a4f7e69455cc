using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Decides, for the whole program, which ratings are hidden: used by <see cref="IRatings"/> and by code that explains why.</summary>
public sealed class RatingVisibility(IScreenings screenings, ScreeningPolicy policy, Club club, IClock clock)
{
    // Covers the longest screening, its pauses and the day until its results.
    private static readonly Duration _longest = Duration.FromDays(4);

    /// <summary>The films whose new ratings are hidden now; empty for a society that does not rate blind.</summary>
    public async Task<IReadOnlyDictionary<FilmId, BlindPeriod>> Hidden(CancellationToken cancellationToken)
    {
        if (!policy.BlindRatings)
            return new Dictionary<FilmId, BlindPeriod>();
        var now = clock.GetCurrentInstant();
        IEnumerable<Screening> open = [.. await screenings.Ahead(cancellationToken), .. await screenings.Between(now - _longest, now, cancellationToken)];
        return open.Where(screening => screening.Film is not null).DistinctBy(screening => screening.Id).GroupBy(screening => screening.Film!.Id)
            .Select(film => (film.Key, Period: BlindPeriod.Of(film, policy, club.Zone, now)))
            .Where(film => film.Period is not null)
            .ToDictionary(film => film.Key, film => film.Period!);
    }

    /// <summary>The blind period that a film is in; null when its ratings are visible.</summary>
    public async Task<BlindPeriod?> Of(FilmId film, CancellationToken cancellationToken) => (await Hidden(cancellationToken)).GetValueOrDefault(film);
}
