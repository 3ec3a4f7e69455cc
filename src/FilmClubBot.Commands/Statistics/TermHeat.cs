using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Ratings;
using NodaTime;
using NodaTime.Extensions;

namespace FilmClubBot.Commands.Statistics;

/// <summary>Words the evenings of a term as a grid: a column for each week, a row for each weekday with screenings, coloured by the members' stars.</summary>
public static class TermHeat
{
    /// <summary>The grid.</summary>
    /// <param name="report">The report on the term.</param>
    /// <param name="term">The term.</param>
    /// <param name="showsAttendance">Whether it shows how many people came, which is for members.</param>
    /// <param name="club">The society.</param>
    /// <param name="say">The language.</param>
    public static GridFigure Figure(ClubReport report, Term term, bool showsAttendance, Club club, Phrases say)
    {
        var evenings = Evenings(report, term, club);
        var first = term.FirstDay.DayOfWeek;
        var days = evenings.Select(one => one.Day.DayOfWeek).Distinct().OrderBy(day => (day - first + 7) % 7);
        return new(
            say["stats.heat.title", ("term", term.Name)],
            string.Join(" ", [say["stats.heat.alternative", ("term", term.Name), ("n", evenings.Count)], .. Sentences(report, term, showsAttendance, club, say)]),
            [.. Enumerable.Range(1, term.Weeks).Select(week => week.ToString(say.Culture))],
            [.. days.Select(day => new GridRow(
                say.Culture.DateTimeFormat.GetDayName(day.ToDayOfWeek()),
                [.. Enumerable.Range(1, term.Weeks).Select(week => Cell([.. evenings.Where(one => one.Day == term.DayIn(week, day)).Select(one => one.Screening)], showsAttendance, say))]))],
            (say["stats.heat.lowest"], say["stats.heat.highest"]));
    }

    /// <summary>A sentence for each evening of the grid.</summary>
    /// <inheritdoc cref="Figure"/>
    public static IEnumerable<string> Sentences(ClubReport report, Term term, bool showsAttendance, Club club, Phrases say) =>
        Evenings(report, term, club).Select(one => Sentence(one.Day, one.Screening, term, showsAttendance, say));

    private static List<(LocalDate Day, ReportedScreening Screening)> Evenings(ClubReport report, Term term, Club club) =>
        [.. report.Screenings.Select(one => (Day: one.Screening.Start.InZone(club.Zone).Date, Screening: one)).Where(one => term.WeekOf(one.Day) is not null).OrderBy(one => one.Day)];

    private static GridCell? Cell(IReadOnlyList<ReportedScreening> screenings, bool showsAttendance, Phrases say)
    {
        if (screenings.Count == 0)
            return null;
        var rated = screenings.Where(one => one.Members.Count > 0).ToList();
        double? stars = rated.Count == 0 ? null : rated.Average(one => one.Members.Average);
        int? came = showsAttendance && screenings.Any(one => ShownFilms.CameTo(one) is not null) ? screenings.Sum(one => ShownFilms.CameTo(one) ?? 0) : null;
        return new(LevelOf(stars), stars is null ? "–" : RatingWords.Mean(stars.Value, say), came is null ? null : say["stats.heat.came", ("n", came.Value)]);
    }

    private static double? LevelOf(double? stars) => stars is null ? null : ((stars * 2) - Stars.MinHalves) / (Stars.MaxHalves - Stars.MinHalves);

    private static string Sentence(LocalDate day, ReportedScreening one, Term term, bool showsAttendance, Phrases say)
    {
        var evening = say["stats.heat.evening", ("week", term.WeekOf(day)!.Value), ("day", say.Culture.DateTimeFormat.GetDayName(day.DayOfWeek.ToDayOfWeek())), ("film", ScreeningWords.Film(one.Screening, say)), ("summary", RatingWords.Of(one.Members, say))];
        return showsAttendance && ShownFilms.CameTo(one) is { } came ? $"{evening} {say["stats.heat.people", ("people", say["returns.people", ("n", came)])]}" : evening;
    }
}
