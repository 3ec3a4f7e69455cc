using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Ratings;

internal sealed class StoredRatings(FilmClubContext context, UnitOfWork work, RatingVisibility visibility, CommentPolicy policy, CommentMessages messages, IClock clock) : IRatings
{
    public async Task<CommentState> Save(FilmId film, MemberId member, Stars stars, string? comment, bool isSpoiler, CancellationToken cancellationToken)
    {
        if (comment?.Length > Rating.MaxCommentLength)
            throw new ArgumentException($"A remark has at most {Rating.MaxCommentLength} characters; this one has {comment.Length}.", nameof(comment));

        await work.Begin(cancellationToken);
        var row = await context.Ratings.AsTracking()
            .SingleOrDefaultAsync(rating => rating.FilmId == film.Value && rating.MemberId == member.Value, cancellationToken);
        if (row is null)
        {
            row = new() { FilmId = film.Value, MemberId = member.Value };
            context.Ratings.Add(row);
        }

        var shown = row.ShownComment;
        row.Halves = stars.Halves;
        row.CommentState = policy.StateOf(comment, row.Comment, row.CommentState);
        row.Comment = comment.OrNull();
        row.IsSpoiler = isSpoiler;
        row.At = clock.GetCurrentInstant();
        await work.Flush(cancellationToken);
        if (shown is not null && shown != row.ShownComment)
            await messages.Renew(film, cancellationToken);
        return row.CommentState;
    }

    public async Task<Rating?> Remove(FilmId film, MemberId member, CancellationToken cancellationToken)
    {
        if (await Lock(film, member, cancellationToken) is not { } removed)
            return null;
        await context.Ratings.Where(rating => rating.FilmId == film.Value && rating.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken);
        if (removed.ForEverybody.Comment is not null)
            await messages.Renew(film, cancellationToken);
        return removed;
    }

    public async Task<Rating?> Lock(FilmId film, MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await Of(film, member, cancellationToken);
    }

    public async Task<RatingSummary> Summary(FilmId film, CancellationToken cancellationToken) =>
        (await Summaries([film.Value], cancellationToken)).GetValueOrDefault(film.Value, RatingSummary.None);

    public async Task<Rating?> Of(FilmId film, MemberId member, CancellationToken cancellationToken) =>
        (await WithNames.SingleOrDefaultAsync(rating => rating.FilmId == film.Value && rating.MemberId == member.Value, cancellationToken))?.ToRating();

    public async Task<Slice<Rating>> Comments(FilmId film, PageRequest page, CancellationToken cancellationToken) =>
        await LatestFirst(
            (await Shown(WithNames, cancellationToken)).Where(rating => rating.FilmId == film.Value && rating.Comment != null && !CommentDecisions.Invisible.Contains(rating.CommentState)),
            page,
            cancellationToken);

    public async Task<IReadOnlyList<Rating>> OfFilm(FilmId film, CancellationToken cancellationToken) =>
        (await (await Shown(WithNames, cancellationToken)).Where(rating => rating.FilmId == film.Value)
            .OrderByDescending(rating => rating.At).ThenBy(rating => rating.MemberId)
            .ToListAsync(cancellationToken))
        .ConvertAll(row => row.ToRating().ForEverybody);

    public async Task<IReadOnlyList<GivenRating>> All(MemberId? viewer, CancellationToken cancellationToken)
    {
        var all = await (await Shown(context.Ratings, cancellationToken)).Select(Given).ToListAsync(cancellationToken);
        if (viewer is not { } member)
            return all;
        var own = await context.Ratings.Where(rating => rating.MemberId == member.Value).Select(Given).ToListAsync(cancellationToken);
        return [.. all.Where(rating => rating.By != member), .. own];
    }

    public async Task<Slice<Rating>> By(MemberId member, PageRequest page, CancellationToken cancellationToken)
    {
        var slice = await LatestFirst((await Shown(WithNames, cancellationToken)).Where(rating => rating.MemberId == member.Value), page, cancellationToken);
        return slice with { Items = [.. slice.Items.Select(rating => rating.ForEverybody)] };
    }

    public Task<Slice<Rating>> Mine(MemberId member, PageRequest page, CancellationToken cancellationToken) =>
        LatestFirst(WithNames.Where(rating => rating.MemberId == member.Value), page, cancellationToken);

    public async Task<Slice<RankedFilm>> Top(PageRequest page, CancellationToken cancellationToken)
    {
        var shown = await Shown(context.Ratings, cancellationToken);
        var total = await shown.Select(rating => rating.FilmId).Distinct().CountAsync(cancellationToken);
        if (total == 0)
            return new([], 0);

        // Twice RatingSummary.WeightedAverage, which sorts the same way; in whole numbers up to the division, so that equal averages are equal numbers.
        const int prior = (int)(2 * RatingSummary.PriorWeight * RatingSummary.PriorStars);
        var sums = shown
            .GroupBy(rating => rating.FilmId)
            .Select(group => new { FilmId = group.Key, Sum = group.Sum(rating => rating.Halves), Count = group.Count() });
        var films = await context.Films
            .Join(sums, film => film.Id, sum => sum.FilmId, (film, sum) => new { Film = film, sum.Sum, sum.Count })
            .OrderByDescending(ranked => (double)(prior + ranked.Sum) / (RatingSummary.PriorWeight + ranked.Count))
            .ThenByDescending(ranked => ranked.Count)
            .ThenBy(ranked => ranked.Film.FoldedTitle).ThenBy(ranked => ranked.Film.Id)
            .Skip(page.Skip).Take(page.Size)
            .Select(ranked => ranked.Film)
            .ToListAsync(cancellationToken);

        return new(await Ranked(films, cancellationToken), total);
    }

    public async Task<Slice<RankedFilm>> Divisive(PageRequest page, CancellationToken cancellationToken)
    {
        var sums = (await Shown(context.Ratings, cancellationToken))
            .GroupBy(rating => rating.FilmId)
            .Select(group => new { FilmId = group.Key, Sum = group.Sum(rating => rating.Halves), Squares = group.Sum(rating => rating.Halves * rating.Halves), Count = group.Count() })
            .Where(sum => sum.Count >= RatingSummary.LeastForSpread);
        var total = await sums.CountAsync(cancellationToken);
        // Four times the square of RatingSummary.Spread, which sorts the same way; in whole numbers up to the division, so that equal spreads are equal numbers.
        var films = await context.Films
            .Join(sums, film => film.Id, sum => sum.FilmId, (film, sum) => new { Film = film, sum.Sum, sum.Squares, sum.Count })
            .OrderByDescending(ranked => (double)(((long)ranked.Count * ranked.Squares) - ((long)ranked.Sum * ranked.Sum)) / ((long)ranked.Count * ranked.Count))
            .ThenByDescending(ranked => ranked.Count)
            .ThenBy(ranked => ranked.Film.FoldedTitle).ThenBy(ranked => ranked.Film.Id)
            .Skip(page.Skip).Take(page.Size)
            .Select(ranked => ranked.Film)
            .ToListAsync(cancellationToken);
        return new(await Ranked(films, cancellationToken), total);
    }

    private static System.Linq.Expressions.Expression<Func<RatingRow, GivenRating>> Given =>
        row => new GivenRating(new MemberId(row.MemberId), new FilmId(row.FilmId), Stars.FromHalves(row.Halves), row.At);

    private IQueryable<RatingRow> WithNames => context.Ratings.Include(rating => rating.Film).Include(rating => rating.Member);

    // Hidden ratings are excluded from every answer that counts or names other members.
    private async Task<IQueryable<RatingRow>> Shown(IQueryable<RatingRow> ratings, CancellationToken cancellationToken) =>
        (await visibility.Hidden(cancellationToken)).Aggregate(ratings, (shown, hidden) =>
        {
            var (film, since) = (hidden.Key.Value, hidden.Value.Since);
            return shown.Where(rating => rating.FilmId != film || rating.At < since);
        });

    private async Task<List<RankedFilm>> Ranked(List<FilmRow> films, CancellationToken cancellationToken)
    {
        var summaries = await Summaries(films.ConvertAll(film => film.Id), cancellationToken);
        return films.ConvertAll(film => new RankedFilm(film.ToFilm(), summaries[film.Id], summaries[film.Id].WeightedAverage));
    }

    private static async Task<Slice<Rating>> LatestFirst(IQueryable<RatingRow> ratings, PageRequest page, CancellationToken cancellationToken)
    {
        var total = await ratings.CountAsync(cancellationToken);
        var rows = await ratings
            .OrderByDescending(rating => rating.At).ThenBy(rating => rating.FilmId).ThenBy(rating => rating.MemberId)
            .Skip(page.Skip).Take(page.Size)
            .ToListAsync(cancellationToken);
        return new(rows.ConvertAll(row => row.ToRating()), total);
    }

    private async Task<Dictionary<int, RatingSummary>> Summaries(IReadOnlyCollection<int> films, CancellationToken cancellationToken)
    {
        var counts = await (await Shown(context.Ratings, cancellationToken))
            .Where(rating => films.Contains(rating.FilmId))
            .GroupBy(rating => new { rating.FilmId, rating.Halves })
            .Select(group => new { group.Key.FilmId, group.Key.Halves, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.GroupBy(count => count.FilmId).ToDictionary(film => film.Key, film =>
        {
            var byHalves = new int[Stars.MaxHalves];
            foreach (var count in film)
                byHalves[count.Halves - 1] = count.Count;
            return new RatingSummary(byHalves);
        });
    }
}
