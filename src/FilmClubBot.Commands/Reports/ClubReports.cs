using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Recaps;
using NodaTime;

namespace FilmClubBot.Commands.Reports;

/// <summary>Collects the report to a society's annual meeting.</summary>
public sealed class ClubReports(ScreeningFigures screenings, IThemes themes, IWatchlist watchlist, IBallots ballots, IReviews reviews, Club club, IClock clock)
{
    private const int MostThemes = 10, ReviewsAtOnce = 500;

    /// <summary>The report on some days; the last twelve months unless stated.</summary>
    public async Task<ClubReport> Of(ReportSpan? span, CancellationToken cancellationToken)
    {
        var report = await Shown(span ?? ReportSpan.Usual(Today), cancellationToken);
        var time = report.Span.In(club.Zone);
        var names = await themes.Names(cancellationToken);
        return report with
        {
            Balance = ProgrammeBalance.Of(
                Named(report.Screenings.Select(one => one.Screening.Film).OfType<Film>(), names),
                Named((await watchlist.All(null, cancellationToken)).Select(entry => entry.Film), names)),
            Reviews = await Published(time, cancellationToken),
            Ballots = [.. (await ballots.Latest(int.MaxValue, cancellationToken))
                .Where(ballot => ballot is { State: BallotState.Closed, ClosedAt: { } closedAt } && time.Contains(closedAt))
                .OrderBy(ballot => ballot.ClosedAt).ThenBy(ballot => ballot.Id.Value)
                .Select(ReportedBallot.Of)],
        };
    }

    /// <summary>The report on some days without its ballots and reviews, and without the films that members wish for.</summary>
    public async Task<ClubReport> Shown(ReportSpan span, CancellationToken cancellationToken)
    {
        var (over, cancelled) = await screenings.Of(span.In(club.Zone), cancellationToken);
        List<(Film Film, IReadOnlyList<FilmTheme> Themes)> shown = [];
        foreach (var film in over.Select(one => one.Screening.Film).OfType<Film>().DistinctBy(film => film.Id))
            shown.Add((film, await themes.OfFilm(film.Id, cancellationToken)));
        return new(span, Today, over, ReportedReviews.None)
        {
            Cancelled = cancelled,
            Themes = ThemesOf(shown.SelectMany(one => one.Themes)),
            Balance = ProgrammeBalance.Of(shown.Select(one => new ThemedFilm(one.Film, [.. one.Themes.Select(theme => theme.Name)])), []),
            ActiveMembers = over.SelectMany(one => one.Active).Distinct().Count(),
        };
    }

    private LocalDate Today => clock.GetCurrentInstant().InZone(club.Zone).Date;

    private static IEnumerable<ThemedFilm> Named(IEnumerable<Film> films, IReadOnlyDictionary<FilmId, IReadOnlyList<string>> names) =>
        films.Select(film => new ThemedFilm(film, names.TryGetValue(film.Id, out var found) ? found : []));

    private static IReadOnlyList<ReportedTheme> ThemesOf(IEnumerable<FilmTheme> found) =>
        [.. found.GroupBy(theme => theme.Name, StringComparer.Ordinal)
            .Select(theme => new ReportedTheme(theme.Key, theme.Count(), theme.Sum(one => one.Reviews)))
            .OrderByDescending(theme => theme.Films).ThenByDescending(theme => theme.Reviews).ThenBy(theme => theme.Name, StringComparer.Ordinal)
            .Take(MostThemes)];

    private async Task<ReportedReviews> Published(Interval time, CancellationToken cancellationToken)
    {
        List<string?> critics = [];
        var undated = 0;
        Slice<ReviewSummary> slice;
        var page = 1;
        do
        {
            slice = await reviews.Latest(new PageRequest(page++, ReviewsAtOnce), cancellationToken);
            foreach (var review in slice.Items.Where(review => !review.Reference.IsSample))
            {
                if (review.PublishedAt is not { } published)
                    undated++;
                else if (time.Contains(published))
                    critics.Add(review.Reference.Author);
            }
        }
        while (slice.Items.Count == ReviewsAtOnce);
        return new(
            critics.Count,
            [.. critics.OfType<string>().GroupBy(name => name, StringComparer.Ordinal).Select(critic => (critic.Key, critic.Count()))
                .OrderByDescending(critic => critic.Item2).ThenBy(critic => critic.Key, StringComparer.Ordinal)],
            critics.Count(critic => critic is null),
            undated);
    }
}
