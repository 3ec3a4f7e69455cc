using FilmClubBot.Commands.Diaries;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Diaries;

internal sealed class StoredDiaries(FilmClubContext context, UnitOfWork work, CommentPolicy policy, IClock clock) : IDiaries
{
    public async Task<DiaryImport> Import(MemberId member, IReadOnlyList<DiaryEntry> entries, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return entries.All(entry => entry.Table == DiaryTable.Watchlist)
            ? await new DiaryWishes(context, work, member.Value, clock.GetCurrentInstant()).Run(entries, cancellationToken)
            : await new DiaryImporter(context, work, policy, member.Value, clock.GetCurrentInstant()).Run(entries, progress, cancellationToken);
    }

    public async Task<IReadOnlyList<DiaryEntry>> Of(MemberId member, CancellationToken cancellationToken)
    {
        var viewings = await context.Viewings.Include(row => row.Film).Where(row => row.MemberId == member.Value).ToListAsync(cancellationToken);
        var ratings = await context.Ratings.Include(row => row.Film).Where(row => row.MemberId == member.Value).ToDictionaryAsync(row => row.FilmId, cancellationToken);
        var seen = viewings.ToLookup(row => row.FilmId);
        return
        [
            .. viewings.Where(row => row.WatchedOn is not null).Select(Viewed)
                .Concat(viewings.Where(row => row.WatchedOn is null).Select(row => Viewed(row) with { Stars = StarsOf(ratings.GetValueOrDefault(row.FilmId)) }))
                .Concat(ratings.Values.Where(rating => !IsIn(seen[rating.FilmId], rating)).Select(Rated))
                .OrderBy(entry => entry.WatchedOn).ThenBy(entry => entry.Title, StringComparer.Ordinal).ThenBy(entry => entry.Year)
                .ThenBy(entry => string.Join(' ', entry.Ids.Select(id => id.Value)), StringComparer.Ordinal),
        ];
    }

    // The rating is in the row of the latest viewing, or in one without a day; otherwise it has a row of its own.
    private static bool IsIn(IEnumerable<ViewingRow> viewings, RatingRow rating)
    {
        var rows = viewings.ToList();
        return rows.Exists(row => row.WatchedOn is null) || rows.MaxBy(row => row.WatchedOn) is { } latest && latest.Halves == rating.Halves && (rating.Comment is null || latest.Review is not null);
    }

    private static DiaryEntry Viewed(ViewingRow row) => Entry(row.Film.ToFilm()) with
    {
        WatchedOn = row.WatchedOn is { } day ? LocalDate.FromDateOnly(day) : null,
        Stars = row.Halves is { } halves ? Stars.FromHalves(halves) : null,
        IsRewatch = row.IsRewatch,
        Tags = row.Tags,
        Review = row.Review,
    };

    private static DiaryEntry Rated(RatingRow row) => Entry(row.Film.ToFilm()) with { Stars = StarsOf(row), Review = row.Comment };

    private static Stars? StarsOf(RatingRow? row) => row is null ? null : Stars.FromHalves(row.Halves);

    private static DiaryEntry Entry(Film film) => new(DiaryTable.Exchange, film.Title, film.Year) { Directors = film.Directors, Ids = film.Ids };
}
