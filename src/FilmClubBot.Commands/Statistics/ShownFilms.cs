using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Commands.Statistics;

/// <summary>The films of a report, for what is computed from them.</summary>
internal static class ShownFilms
{
    /// <summary>The screenings that showed a film, in the order of their dates.</summary>
    public static IReadOnlyList<ShownFilm> Of(ClubReport report) =>
        [.. report.Screenings.Where(one => one.Screening.Film is not null).Select(one => new ShownFilm(one.Screening.Film!, one.Members, one.Expectations, CameTo(one), one.Active))];

    /// <summary>How many people came: the heads that were counted, else the places that were taken, those of guests included.</summary>
    public static int? CameTo(ReportedScreening screening) => screening.Screening.Tally.Attended ?? (screening.Going > 0 ? screening.Going : null);
}
