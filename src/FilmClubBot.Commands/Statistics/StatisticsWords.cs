using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Commands.Statistics;

/// <summary>A section of a society's statistics.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its content; at least one block.</param>
public sealed record StatisticsSection(string Title, IReadOnlyList<Block> Body);

/// <summary>Words a society's statistics.</summary>
public static class StatisticsWords
{
    /// <summary>The sections, without those of which nothing is known.</summary>
    /// <param name="report">The films shown and their figures.</param>
    /// <param name="isInsider">Whether the reader is a member: attendance is for members.</param>
    /// <param name="club">The society.</param>
    /// <param name="say">The language.</param>
    public static IReadOnlyList<StatisticsSection> Of(ClubReport report, bool isInsider, Club club, Phrases say)
    {
        List<StatisticsSection> sections = [];
        var awards = AwardWords.Films(TermAwards.Of(ShownFilms.Of(report)), say).ToList();
        if (awards.Count > 0)
            sections.Add(new(say["awards.heading"], [new BulletList(awards)]));
        var ratings = report.Ratings;
        if (ratings.Average is { } average)
            sections.Add(new(say["stats.ratings"], [new Paragraph(say["report.allstars", ("average", RatingWords.Mean(average, say)), ("n", ratings.Count)]), RatingWords.Histogram(ratings, null, say)]));
        Add(sections, say["stats.decades"], say["stats.films"], Shown(report, FilmTrait.Decade).Select(entry => new Bar(say["report.balance.decade", ("year", entry.Value)], entry.Shown)));
        Add(sections, say["stats.countries"], say["stats.films"], Shown(report, FilmTrait.Country).Select(entry => new Bar(entry.Value, entry.Shown)));
        Add(sections, say["stats.themes"], say["stats.discussed"], report.Themes.Select(theme => new Bar(say.Theme(theme.Name), theme.Reviews)));
        if (isInsider)
        {
            Add(sections, say["stats.attendance"], say["stats.people"], report.Screenings.Where(one => ShownFilms.CameTo(one) is not null).Select(one => new Bar(
                say["stats.evening", ("film", ScreeningWords.Film(one.Screening, say)), ("day", ReportSpan.Day(one.Screening.Start.InZone(club.Zone).Date, say))], ShownFilms.CameTo(one) ?? 0)));
        }

        return sections;
    }

    private static IEnumerable<BalanceEntry> Shown(ClubReport report, FilmTrait trait) => report.Balance.Entries.Where(entry => entry.Trait == trait && entry.Shown > 0);

    private static void Add(List<StatisticsSection> sections, string title, string caption, IEnumerable<Bar> bars)
    {
        List<Bar> all = [.. bars];
        if (all.Count > 0)
            sections.Add(new(title, [new Histogram(caption, all)]));
    }
}
