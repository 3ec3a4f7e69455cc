using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Reviews;

internal sealed class StoredReviews(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, IReviewReader reader, ISearchIndex index) : IReviews
{
    private static readonly CompiledQuery<int, AskedQuestion> _questions = new((context, film) => context.Questions
        .Where(question => context.ReviewFilms.Where(row => row.FilmId == film).Select(row => row.ReviewId).Contains(question.ReviewId) && !question.Review.IsHidden
            && question.Review.Films.Any(row => row.FilmId == film && (question.FilmOrdinal == null || question.FilmOrdinal == row.Ordinal)))
        .OrderByDescending(question => question.Review.ListedAt).ThenByDescending(question => question.ReviewId).ThenBy(question => question.Start)
        .Select(question => new AskedQuestion(question.ReviewId, question.Review.Title, question.Review.Author, question.Review.Link, question.Review.IsSample, question.Start, question.End, question.Text)));

    private readonly ReviewSummaries _summaries = new(context);

    public async Task<Review?> Find(ReviewId review, CancellationToken cancellationToken)
    {
        if (await context.Reviews.SingleOrDefaultAsync(row => row.Id == review.Value, cancellationToken) is not { } row)
            return null;
        var films = await _summaries.Films([row.Id], cancellationToken);
        return new(review, row.ToText(), row.Author, row.Link.ToUri(), row.PublishedAt, row.Revision, films[row.Id].ToList(), row.IsHidden)
        {
            Categories = row.Categories,
            Image = row.Image,
            IsSpoiler = row.IsSpoiler,
            IsDoubtful = row.Doubt is not null,
            IsSample = row.IsSample,
            RevisedAt = row.Revision == 1 ? null : await context.ReviewRevisions.Where(old => old.ReviewId == row.Id).MaxAsync(old => (Instant?)old.ReplacedAt, cancellationToken),
        };
    }

    public Task<int> Count(CancellationToken cancellationToken) => context.Reviews.CountAsync(cancellationToken);

    public Task<Slice<ReviewSummary>> Latest(PageRequest page, CancellationToken cancellationToken) =>
        _summaries.Page(Visible, page, cancellationToken);

    public Task<Slice<ReviewSummary>> OfFilm(FilmId film, PageRequest page, CancellationToken cancellationToken) =>
        _summaries.Page(Visible.OfFilm(film, context.ReviewFilms), page, cancellationToken);

    public async Task<IReadOnlyList<ReviewReference>> MainlyAbout(FilmId film, CancellationToken cancellationToken) =>
        (await Visible.Where(review => review.Films.Any(row => row.FilmId == film.Value && row.Ordinal == 0))
            .OrderByDescending(review => review.ListedAt).ThenByDescending(review => review.Id)
            .Select(review => new { review.Id, review.Title, review.Author, review.Link, review.IsSample })
            .ToListAsync(cancellationToken))
        .ConvertAll(row => new ReviewReference(new(row.Id), row.Title, row.Author, row.Link.ToUri()) { IsSample = row.IsSample });

    public async Task<Slice<ReviewSummary>> Search(string words, PageRequest page, CancellationToken cancellationToken)
    {
        var search = new ReviewSearch(context, index);
        var sought = SearchTerm.Words(words);
        var (reviews, total) = await search.Find(sought, page.Skip, page.Size, cancellationToken);
        var excerpts = await search.BestSentences(reviews, sought, cancellationToken);
        return new(await _summaries.Of(reviews, excerpts, cancellationToken), total);
    }

    public async Task<IReadOnlyList<ReviewSummary>> Choose(string typed, int limit, CancellationToken cancellationToken)
    {
        var words = FilmTitle.FoldWords(typed);
        var title = FilmTitle.Fold(typed);
        var reviews = await context.Reviews
            // A sample that has gone does not come back by a choice.
            .Where(review => !review.IsHidden || !review.IsSample)
            .Where(review => review.FoldedTitle.Contains(words) || review.FoldedAuthor!.Contains(words) || review.Films.Any(row => row.Film.FoldedTitle.Contains(title)))
            .OrderByDescending(review => review.ListedAt).ThenByDescending(review => review.Id)
            .Take(limit)
            .Select(review => review.Id)
            .ToListAsync(cancellationToken);
        return await _summaries.Of(reviews, null, cancellationToken);
    }

    public async Task<IReadOnlyList<Passage>> Questions(FilmId film, CancellationToken cancellationToken) =>
        (await _questions.Read(context, film.Value, cancellationToken))
        .ConvertAll(row => new Passage(new(new(row.ReviewId), row.Title, row.Author, row.Link.ToUri()) { IsSample = row.IsSample }, new(row.Start, row.End), row.Text));

    public async Task<ReviewVisibility?> SetHidden(ReviewId review, bool hidden, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await Tracked(review, cancellationToken) is not { } row)
            return null;
        var before = row.IsWithdrawn ? ReviewVisibility.Withdrawn : row.IsHidden ? ReviewVisibility.Hidden : ReviewVisibility.Shown;
        var isChanged = row.IsHidden != hidden;
        row.IsHidden = hidden;
        // Whoever hides a withdrawn review wants it hidden also when its source publishes it again.
        row.IsWithdrawn &= !hidden;
        await work.Flush(cancellationToken);
        if (isChanged)
            await announcements.Renew(review.Value, cancellationToken);
        return before;
    }

    public Task<bool> Withdraw(ReviewId review, string origin, CancellationToken cancellationToken) =>
        new ReviewWithdrawal(context, work, announcements).Withdraw(review.Value, origin, cancellationToken);

    public Task Restore(ReviewId review, CancellationToken cancellationToken) =>
        new ReviewWithdrawal(context, work, announcements).Restore(review.Value, cancellationToken);

    public async Task<bool> Correct(ReviewId review, ReviewCorrection correction, CancellationToken cancellationToken)
    {
        var first = await ReadForFirstFilm(review, correction, cancellationToken);
        await work.Begin(cancellationToken);
        if (await Tracked(review, cancellationToken) is not { } row)
            return false;
        await new ReviewCorrector(context, new MentionedFilms(context, work)).Correct(row, correction, cancellationToken);
        await work.Flush(cancellationToken);
        if (first is not null && row.Revision == first.Revision && row.StatedFilms.Count == 0)
        {
            row.StatedFilms = first.Text.StatedFilms;
            await new ReviewDerivation(context, work).Make(row, first.Reading, cancellationToken);
            await work.Flush(cancellationToken);
        }

        await announcements.Renew(review.Value, cancellationToken);
        return true;
    }

    public Task<bool> IsAnyKnown(CancellationToken cancellationToken) => context.Reviews.AnyAsync(cancellationToken);

    public async Task<int> RemoveSamples(CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await new SampleRemoval(context, work, announcements).Run(cancellationToken);
    }

    public async Task<Slice<DoubtfulReview>> Doubtful(PageRequest page, CancellationToken cancellationToken)
    {
        var doubtful = Visible.Where(review => review.Doubt != null && !review.IsSample);
        var found = await doubtful
            .OrderBy(review => review.Doubt).ThenByDescending(review => review.ListedAt).ThenByDescending(review => review.Id)
            .Select(review => new { review.Id, Doubt = review.Doubt!.Value })
            .ReadPage(doubtful, page, cancellationToken);
        var summaries = await _summaries.Of([.. found.Items.Select(review => review.Id)], null, cancellationToken);
        return new([.. summaries.Zip(found.Items, (summary, review) => new DoubtfulReview(summary, review.Doubt))], found.Total);
    }

    public async Task<bool> SettleDoubt(ReviewId review, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await Tracked(review, cancellationToken) is not { } row)
            return false;
        row.Doubt = null;
        row.Corrections.IsChecked = true;
        await work.Flush(cancellationToken);
        await announcements.Renew(review.Value, cancellationToken);
        return true;
    }

    /// <summary>
    /// Reads a review again whose first film a moderator names: of a text without a film, no themes and quotes are stored. As with a
    /// new review, it is read before the write lock is acquired.
    /// </summary>
    private async Task<FirstReading?> ReadForFirstFilm(ReviewId review, ReviewCorrection correction, CancellationToken cancellationToken)
    {
        if (correction.FilmTitle.OrNull() is not { } title || await context.Reviews.SingleOrDefaultAsync(row => row.Id == review.Value && row.Films.Count == 0, cancellationToken) is not { } row)
            return null;
        var text = row.ToText() with { StatedFilms = [new(title, correction.FilmYear, correction.Directors ?? [])] };
        return new(text, await reader.Read(text, cancellationToken), row.Revision);
    }

    private sealed record AskedQuestion(int ReviewId, string Title, string? Author, string? Link, bool IsSample, int Start, int End, string Text);

    private sealed record FirstReading(ReviewText Text, Reading Reading, int Revision);

    private IQueryable<ReviewRow> Visible => context.Reviews.Where(review => !review.IsHidden);

    private Task<ReviewRow?> Tracked(ReviewId review, CancellationToken cancellationToken) =>
        context.Reviews.AsTracking().Include(row => row.Films).ThenInclude(row => row.Film)
            .SingleOrDefaultAsync(row => row.Id == review.Value, cancellationToken);
}
