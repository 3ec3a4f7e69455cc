using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Reports;

/// <summary>Words a report. See docs/decisions/0081-report.md.</summary>
public static class ReportWords
{
    /// <summary>The report in a language.</summary>
    public static ReportText Of(ClubReport report, Club club, Phrases say) => new(
        Title(report.Span, say),
        say["report.lead", ("club", club.Name), ("first", ReportSpan.Day(report.Span.First, say)), ("last", ReportSpan.Day(report.Span.Last, say)), ("day", ReportSpan.Day(report.Today, say))],
        [
            new(say["report.screenings"], [.. Shown(report, say)], report.Screenings.Count == 0 ? null : Table(report, club, say)),
            .. report.Screenings.Count == 0 ? [] : OfScreenings(report, say),
            .. report.Balance is { Shown: 0, Wished: 0 } ? Array.Empty<ReportSection>() : [new(say["report.balance.title"], [.. BalanceWords.Of(report.Balance, say)])],
            new(say["report.ballots"], [.. Ballots(report, club, say)]),
            new(say["report.reviews"], [.. Reviews(report.Reviews, say)]),
            new(say["report.members"], [say["report.active", ("n", report.ActiveMembers)]]),
            new(say["report.unknown"], [.. Unknown(report, say)]),
        ]);

    /// <summary>The title of a report.</summary>
    public static string Title(ReportSpan span, Phrases say) => say["report.title", ("period", span.Label(say))];

    /// <summary>The result of a closed ballot in a line.</summary>
    public static string Result(ReportedBallot counted, Club club, Phrases say)
    {
        var (ballot, votes, chosen) = counted;
        var title = say["report.ballot", ("title", ballot.Title), ("day", ReportSpan.Day(ballot.ClosedAt!.Value.InZone(club.Zone).Date, say)), ("votes", say["ballot.facts.votes", ("n", votes)])];
        return chosen.Count > 0 ? say["report.chosen", ("ballot", title), ("films", string.Join(", ", chosen))] : say["report.nonechosen", ("ballot", title)];
    }

    private static IEnumerable<ReportSection> OfScreenings(ClubReport report, Phrases say) =>
    [
        new(say["report.attendance"], [.. Attendance(report, say)]),
        new(say["report.opinions"], [.. Opinions(report, say)]),
        new(say["report.themes"], [.. Themes(report, say)]),
    ];

    private static IEnumerable<string> Shown(ClubReport report, Phrases say)
    {
        yield return say["report.shown", ("n", report.Screenings.Count)];
        if (report.Cancelled > 0)
            yield return say["report.cancelled", ("n", report.Cancelled)];
    }

    private static ReportTable Table(ClubReport report, Club club, Phrases say) => new(
        [say["report.columns.film"], say["report.columns.date"], say["report.columns.counted"], say["report.columns.going"], say["report.columns.audience"], say["report.columns.stars"]],
        [.. report.Screenings.Select(one => (IReadOnlyList<string>)
        [
            ScreeningWords.Film(one.Screening, say),
            ReportSpan.Day(one.Screening.Start.InZone(club.Zone).Date, say),
            one.Screening.Tally.Attended?.ToString(CultureInfo.InvariantCulture) ?? "",
            one.Going.ToString(CultureInfo.InvariantCulture),
            one.Audience?.All is { Score: { } score } slips ? say["report.score", ("percent", score), ("slips", say["slips.count", ("n", slips.Total)])] : "",
            one.Members.Average is { } stars ? say["report.stars", ("average", RatingWords.Mean(stars, say)), ("count", one.Members.Count)] : "",
        ])]);

    // Heads, replies and tickets are different counts: each has its line, and no sum mixes them.
    private static IEnumerable<string> Attendance(ClubReport report, Phrases say)
    {
        List<int> heads = [.. report.Screenings.Select(one => one.Screening.Tally.Attended).OfType<int>()];
        if (heads.Count > 0)
            yield return say["report.counted", ("people", say["returns.people", ("n", heads.Sum())]), ("n", heads.Count), ("mean", heads.Average().ToString("0.#", say.Culture))];
        yield return say["report.going", ("n", report.Screenings.Sum(one => one.Going))];
        List<TicketCounts> tickets = [.. report.Screenings.Select(one => TicketCounts.TryParse(one.Screening.Tally.Tickets, null, out var counts) ? counts : null).OfType<TicketCounts>()];
        if (tickets.Count > 0)
            yield return say["report.tickets", ("tickets", tickets.Sum(counts => counts.Total)), ("n", tickets.Count)];
    }

    private static IEnumerable<string> Opinions(ClubReport report, Phrases say)
    {
        List<ReportedScreening> slips = [.. report.Screenings.Where(one => one.Audience is not null)];
        if (slips.Count > 0)
        {
            var all = slips.Select(one => one.Audience!).Aggregate((one, other) => new(one.Paper + other.Paper, one.Phones + other.Phones));
            var best = slips.MaxBy(one => one.Audience!.All.Score)!;
            yield return SlipWords.Score(all, say);
            yield return SlipWords.Formula(say);
            yield return say["report.bestaudience", ("film", ScreeningWords.Film(best.Screening, say)), ("percent", best.Audience!.All.Score ?? 0)];
        }

        // A film that was shown twice was rated once.
        List<ReportedScreening> rated = [.. report.Screenings.Where(one => one.Members.Count > 0).DistinctBy(one => one.Screening.Film?.Id)];
        if (rated.Count > 0)
        {
            var best = rated.MaxBy(one => one.Members.WeightedAverage)!;
            yield return say["report.allstars", ("average", RatingWords.Mean(report.Ratings.Average ?? 0, say)), ("n", report.Ratings.Count)];
            yield return say["report.beststars", ("film", ScreeningWords.Film(best.Screening, say)), ("average", RatingWords.Mean(best.Members.Average ?? 0, say))];
        }

        if (report.Screenings.Where(one => one.Expectations is not null).MaxBy(one => Math.Abs(one.Expectations!.Surprise)) is { Expectations: { } expected } surprise)
            yield return say["report.surprise", ("film", ScreeningWords.Film(surprise.Screening, say)), ("line", RatingWords.Expected(expected, say))];

        yield return (slips.Count, rated.Count) switch
        {
            (0, 0) => say["report.noopinion"],
            _ => say["slips.apart"],
        };
    }

    private static IEnumerable<string> Themes(ClubReport report, Phrases say) => report.Themes.Count == 0
        ? [say["report.notheme"]]
        : report.Themes.Select(theme => say["report.theme", ("theme", say.Theme(theme.Name)), ("n", theme.Films), ("reviews", say["reviews.count", ("n", theme.Reviews)])]);

    private static IEnumerable<string> Ballots(ClubReport report, Club club, Phrases say) =>
        report.Ballots.Count == 0 ? [say["report.noballot"]] : report.Ballots.Select(ballot => Result(ballot, club, say));

    private static IEnumerable<string> Reviews(ReportedReviews reviews, Phrases say)
    {
        yield return say["report.published", ("n", reviews.Count)];
        foreach (var (name, count) in reviews.Critics)
            yield return say["report.critic", ("name", name), ("count", count)];
        if (reviews.Anonymous > 0)
            yield return say["report.unsigned", ("count", reviews.Anonymous)];
    }

    private static IEnumerable<string> Unknown(ClubReport report, Phrases say)
    {
        if (report.Today < report.Span.Last)
            yield return say["report.early", ("day", ReportSpan.Day(report.Today, say))];
        if (report.Screenings.Count(one => one.Screening.Tally.Attended is null) is > 0 and var uncounted)
            yield return say["report.uncounted", ("n", uncounted)];
        if (report.Screenings.Count(one => one.Audience is null) is > 0 and var unasked)
            yield return say["report.unasked", ("n", unasked)];
        if (report.Reviews.Undated > 0)
            yield return say["report.undated", ("n", report.Reviews.Undated)];
        if (report.Ballots.Count > 0)
            yield return say["report.turnout"];
        yield return say["report.visible"];
        yield return say["report.erased"];
        yield return say["report.money"];
    }
}
