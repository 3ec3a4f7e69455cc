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
    private static readonly CompiledQuery<int, int, RatingRow> _toBeChanged = new((context, film, member) => context.Ratings.AsTracking()
        .Where(rating => rating.FilmId == film && rating.MemberId == member));

    private static readonly CompiledQuery<int[], StarsOfFilm> _stars = new((context, films) => context.Ratings.Where(rating => films.Contains(rating.FilmId))
        .GroupBy(rating => new { rating.FilmId, rating.Halves })
        .Select(group => new StarsOfFilm(group.Key.FilmId, group.Key.Halves, group.Count())));

    private LockedRating? _locked;

    public async Task<CommentState> Save(FilmId film, MemberId member, Stars stars, string? comment, bool isSpoiler, CancellationToken cancellationToken)
    {
        if (comment?.Length > Rating.MaxCommentLength)
            throw new ArgumentException($"A remark has at most {Rating.MaxCommentLength} characters; this one has {comment.Length}.", nameof(comment));

        var row = await Tracked(film, member, cancellationToken);
        if (row is null)
        {
            row = new() { FilmId = film.Value, MemberId = member.Value };
            context.Ratings.Add(row);
            _locked = null;
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
        if (await Tracked(film, member, cancellationToken) is not { } row || await Of(film, member, cancellationToken) is not { } removed)
            return null;
        context.Ratings.Remove(row);
        _locked = null;
        await work.Flush(cancellationToken);
        if (removed.ForEverybody.Comment is not null)
            await messages.Renew(film, cancellationToken);
        return removed;
    }

    public async Task<Rating?> Lock(Film film, Member member, CancellationToken cancellationToken) => (await Tracked(film.Id, member.Id, cancellationToken))?.ToRating(film, member);

    // A member's rating of a film under the write lock, so that it is read once by a command that locks and then saves it.
    private async Task<RatingRow?> Tracked(FilmId film, MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var transaction = context.Database.CurrentTransaction!.TransactionId;
        if (_locked is not { } locked || locked.Transaction != transaction || (locked.Film, locked.Member) != (film, member))
        {
            var rows = await _toBeChanged.Read(context, film.Value, member.Value, cancellationToken);
            _locked = locked = new(transaction, film, member, rows.SingleOrDefault());
        }

        return locked.Row;
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
            .Select(ranked => ranked.Film)
            .ReadPage(shown.Select(rating => rating.FilmId).Distinct(), page, cancellationToken);
        return await Ranked(films, cancellationToken);
    }

    public async Task<Slice<RankedFilm>> Divisive(PageRequest page, CancellationToken cancellationToken)
    {
        var sums = (await Shown(context.Ratings, cancellationToken))
            .GroupBy(rating => rating.FilmId)
            .Select(group => new { FilmId = group.Key, Sum = group.Sum(rating => rating.Halves), Squares = group.Sum(rating => rating.Halves * rating.Halves), Count = group.Count() })
            .Where(sum => sum.Count >= RatingSummary.LeastForSpread);
        // Four times the square of RatingSummary.Spread, which sorts the same way; in whole numbers up to the division, so that equal spreads are equal numbers.
        var films = await context.Films
            .Join(sums, film => film.Id, sum => sum.FilmId, (film, sum) => new { Film = film, sum.Sum, sum.Squares, sum.Count })
            .OrderByDescending(ranked => (double)(((long)ranked.Count * ranked.Squares) - ((long)ranked.Sum * ranked.Sum)) / ((long)ranked.Count * ranked.Count))
            .ThenByDescending(ranked => ranked.Count)
            .ThenBy(ranked => ranked.Film.FoldedTitle).ThenBy(ranked => ranked.Film.Id)
            .Select(ranked => ranked.Film)
            .ReadPage(sums, page, cancellationToken);
        return await Ranked(films, cancellationToken);
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

    private async Task<Slice<RankedFilm>> Ranked(Slice<FilmRow> films, CancellationToken cancellationToken)
    {
        var summaries = films.Items.Count == 0 ? [] : await Summaries([.. films.Items.Select(film => film.Id)], cancellationToken);
        return films.ConvertAll(film => new RankedFilm(film.ToFilm(), summaries[film.Id], summaries[film.Id].WeightedAverage));
    }

    private static async Task<Slice<Rating>> LatestFirst(IQueryable<RatingRow> ratings, PageRequest page, CancellationToken cancellationToken) =>
        (await ratings.OrderByDescending(rating => rating.At).ThenBy(rating => rating.FilmId).ThenBy(rating => rating.MemberId).ReadPage(ratings, page, cancellationToken))
        .ConvertAll(row => row.ToRating());

    private async Task<Dictionary<int, RatingSummary>> Summaries(int[] films, CancellationToken cancellationToken)
    {
        var hidden = (await visibility.Hidden(cancellationToken)).Where(hidden => films.Contains(hidden.Key.Value)).ToDictionary(hidden => hidden.Key.Value, hidden => hidden.Value.Since);
        var counts = await _stars.Read(context, [.. films.Where(film => !hidden.ContainsKey(film))], cancellationToken);
        foreach (var (film, since) in hidden)
        {
            counts.AddRange(await context.Ratings.Where(rating => rating.FilmId == film && rating.At < since)
                .GroupBy(rating => rating.Halves).Select(group => new StarsOfFilm(film, group.Key, group.Count())).ToListAsync(cancellationToken));
        }

        return counts.GroupBy(count => count.Film).ToDictionary(film => film.Key, film =>
        {
            var byHalves = new int[Stars.MaxHalves];
            foreach (var count in film)
                byHalves[count.Halves - 1] = count.Count;
            return new RatingSummary(byHalves);
        });
    }

    private sealed record StarsOfFilm(int Film, int Halves, int Count);

    // Null where there is no rating.
    private sealed record LockedRating(Guid Transaction, FilmId Film, MemberId Member, RatingRow? Row);
}
