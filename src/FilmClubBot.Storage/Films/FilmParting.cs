using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Films;

/// <summary>Undoes a <see cref="FilmMerge"/>, by the rule of <see cref="Parted"/>. Call it inside the write transaction.</summary>
internal sealed class FilmParting(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, Instant now)
{
    /// <summary>Restores the removed film, under its former key, and gives both films what each had, unless it was changed since.</summary>
    /// <returns>False if the remaining film is gone, in which case nothing is changed.</returns>
    public async Task<bool> Run(MergedRows merged, CancellationToken cancellationToken)
    {
        var (film, into) = (merged.Film.Id, merged.Into.Id);
        if (await context.Films.AsTracking().SingleOrDefaultAsync(row => row.Id == into, cancellationToken) is not { } remaining)
            return false;
        await Restore(merged.Film, merged.Into, remaining, cancellationToken);
        await Part(merged.Reviews, merged.OwnReviews, row => row.ReviewId, (_, own) => own, (_, _) => true, film, into, cancellationToken);
        foreach (var shared in merged.Shared)
            await shared.Move(context, shared.Kept, shared.Gone, cancellationToken);
        await KeepStates(merged, cancellationToken);
        await Part(merged.Ratings, merged.OwnRatings, row => row.MemberId, (moved, own) => moved.At > own.At ? moved : own, (now, kept) => now.At == kept.At, film, into, cancellationToken);
        await Part(merged.Viewings, merged.OwnViewings, row => (row.MemberId, row.WatchedOn), (_, own) => own, IsSame, film, into, cancellationToken);
        await Part(merged.Suggestions, merged.OwnSuggestions, row => (row.List, row.MemberId), (moved, own) => moved.At > own.At ? moved : own, (now, kept) => now.At == kept.At, film, into, cancellationToken);
        await Part(merged.Rulings, merged.OwnRulings, row => row.FoldedName, (_, own) => own, (now, kept) => (now.Ruling, now.EvidenceText) == (kept.Ruling, kept.EvidenceText), film, into, cancellationToken);

        await context.Reviews.Where(row => merged.Corrections.Contains(row.Id) && row.Corrections.FilmId == into)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Corrections.FilmId, film), cancellationToken);
        await FilmMerge.MoveScreenings(context.Screenings.Where(row => merged.Screenings.Contains(row.Id) && row.FilmId == into), film, now, cancellationToken);
        foreach (var place in merged.Ballots)
        {
            await context.BallotFilms.Where(row => row.BallotId == place.Ballot && row.Number == place.Number && row.FilmId == into)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmId, film), cancellationToken);
        }

        await announcements.RenewPosted(new FilmId(film), cancellationToken);
        await announcements.RenewPosted(new FilmId(into), cancellationToken);
        return true;
    }

    // A comment that was reported or hidden since stays so. Of two ratings, the merge kept the newer one, or else that of the remaining film.
    private async Task KeepStates(MergedRows merged, CancellationToken cancellationToken)
    {
        var now = await context.Ratings.Where(row => row.FilmId == merged.Into.Id).ToDictionaryAsync(row => row.MemberId, cancellationToken);
        foreach (var row in merged.OwnRatings.Concat(merged.Ratings).GroupBy(row => row.MemberId).Select(rows => rows.MaxBy(row => row.At)!))
        {
            if (now.TryGetValue(row.MemberId, out var kept) && kept.At == row.At)
                row.CommentState = kept.CommentState;
        }
    }

    private static bool IsSame(ViewingRow now, ViewingRow kept) =>
        (now.IsRewatch, now.Halves, now.Review) == (kept.IsRewatch, kept.Halves, kept.Review) && now.Tags.SequenceEqual(kept.Tags, StringComparer.Ordinal);

    // Ids are unique: the remaining film gives back those of the other first, and an id that a third film got since is that film's.
    private async Task Restore(FilmRow removed, FilmRow before, FilmRow remaining, CancellationToken cancellationToken)
    {
        var (own, now) = (before.ToFilm(), remaining.ToFilm());
        var merged = own.Completed(removed.ToFilm());
        remaining.Year = now.Year == merged.Year ? own.Year : now.Year;
        remaining.RuntimeMinutes = (now.Runtime == merged.Runtime ? own.Runtime : now.Runtime)?.Minutes;
        remaining.Directors = [.. now.Directors.SequenceEqual(merged.Directors, StringComparer.Ordinal) ? own.Directors : now.Directors];
        remaining.Ids = now.Ids.SequenceEqual(merged.Ids) ? own.Ids : now.Ids;
        await new FilmTitles(context).State(remaining, now.Facts.IsSameAs(merged.Facts) ? own.Facts : now.Facts, cancellationToken);
        await work.Flush(cancellationToken);

        removed.Ids = await context.Free(removed.Ids, removed.Id, cancellationToken);
        context.Films.Add(removed);
        await work.Flush(cancellationToken);
        context.FilmNames.AddRange(removed.Keys().Select(key => new FilmNameRow { FilmId = removed.Id, Key = key }));
        await work.Flush(cancellationToken);
    }

    private async Task Part<TRow, TKey>(
        List<TRow> moved, List<TRow> own, Func<TRow, TKey> key, Func<TRow, TRow, TRow> newer, Func<TRow, TRow, bool> same, int film, int into, CancellationToken cancellationToken)
        where TRow : class, IOfFilm
        where TKey : notnull
    {
        var before = own.ToDictionary(key);
        var now = (await context.Set<TRow>().AsTracking().Where(row => row.FilmId == into).ToListAsync(cancellationToken)).ToDictionary(key);
        List<TRow> added = [];
        foreach (var row in moved)
        {
            var mine = before.GetValueOrDefault(key(row));
            var current = now.GetValueOrDefault(key(row));
            var parted = Parted.Of(row, mine, mine is null ? row : newer(row, mine), current, same);
            if (parted.Moved is { } restored)
                added.Add(restored);
            if (current is null || parted.Remaining == current)
                continue;
            context.Remove(current);
            if (parted.Remaining is { } replaced)
                added.Add(replaced);
        }

        // A row of the same key is removed first.
        await work.Flush(cancellationToken);
        context.AddRange(added);
        await work.Flush(cancellationToken);
    }
}
