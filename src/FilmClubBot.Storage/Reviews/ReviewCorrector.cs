using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Applies a moderator's corrections to a tracked review and records them on it, so that a re-reading preserves them.</summary>
internal sealed class ReviewCorrector(FilmClubContext context, MentionedFilms matcher)
{
    public async Task Correct(ReviewRow review, ReviewCorrection correction, CancellationToken cancellationToken)
    {
        if (correction.Author.OrNull() is { } author)
        {
            review.Corrections.Author = author;
            await Attribute(review, author, cancellationToken);
        }

        review.IsSpoiler = correction.IsSpoiler ?? review.IsSpoiler;
        if (correction.Link is { } link)
        {
            review.Corrections.Link = review.Link = link.AbsoluteUri;
            review.CorrectedLinkKey = LinkKey.Of(link);
        }

        if (correction.FilmTitle.OrNull() is not null || correction.FilmYear is not null || correction.Directors is not null || correction.Film is not null)
            await CorrectFilm(review, correction, cancellationToken);
    }

    /// <summary>Sets a review's critic, and with it the speaker of the critic's own sentences.</summary>
    public async Task Attribute(ReviewRow review, string? author, CancellationToken cancellationToken)
    {
        review.Author = author;
        review.FoldedAuthor = author is null ? null : FilmTitle.FoldWords(author);
        var own = await context.Quotes.AsTracking()
            .Where(quote => quote.ReviewId == review.Id && quote.Kind == QuoteKind.Review)
            .ToListAsync(cancellationToken);
        foreach (var quote in own)
            quote.Attribute(author);
    }

    private async Task CorrectFilm(ReviewRow review, ReviewCorrection correction, CancellationToken cancellationToken)
    {
        var main = review.Films.OrderBy(row => row.Ordinal).FirstOrDefault()?.Film;
        var title = correction.FilmTitle.OrNull() ?? main?.Title;
        if (title is null)
            return;

        var isSameTitle = main is not null && main.FoldedTitle == FilmRow.Fold(title);
        var mention = new FilmMention(
            title,
            correction.FilmYear ?? (isSameTitle ? main!.Year : null),
            correction.Directors ?? (isSameTitle ? [.. main!.Directors] : []));
        var film = correction.Film is { } known
            ? await context.Films.AsTracking().SingleAsync(row => row.Id == known.Value, cancellationToken)
            : await Settle(review, main, isSameTitle, mention, cancellationToken);

        review.Corrections.FilmId = film.Id;
        review.Doubt = null;
        Reassign(review, [film, .. review.Films.OrderBy(row => row.Ordinal).Skip(1).Select(row => row.Film)]);
    }

    /// <summary>
    /// Corrects a film in place if only this review refers to it, because its ratings are ratings of the film that the review is about.
    /// A film that other reviews share is left unchanged: this review is assigned to the matching film, which is added if missing.
    /// </summary>
    private async Task<FilmRow> Settle(ReviewRow review, FilmRow? main, bool isSameTitle, FilmMention mention, CancellationToken cancellationToken)
    {
        var isShared = main is null || await context.ReviewFilms.AnyAsync(row => row.FilmId == main.Id && row.ReviewId != review.Id, cancellationToken);
        var fitting = await matcher.Find(mention, cancellationToken, isTyped: true);
        if (main is null || isShared || !isSameTitle || (fitting is not null && fitting != main))
            return await matcher.MatchOrMake(mention, cancellationToken, isTyped: true);

        // The keys of the title remain the same: only its case, accents or punctuation are corrected here.
        main.Title = mention.Title.Cut(FilmTitle.MaxLength);
        main.Year = mention.Year;
        main.Directors = [.. mention.Directors];
        return main;
    }

    /// <summary>Assigns these films to the review, the main one first.</summary>
    public void Reassign(ReviewRow review, IEnumerable<FilmRow> films)
    {
        var wanted = films.Distinct().ToList();
        foreach (var gone in review.Films.Where(row => !wanted.Contains(row.Film)).ToList())
        {
            review.Films.Remove(gone);
            context.Remove(gone);
        }

        for (var ordinal = 0; ordinal < wanted.Count; ordinal++)
        {
            var film = wanted[ordinal];
            var row = review.Films.Find(row => row.Film == film);
            if (row is null)
            {
                row = new() { Review = review, Film = film };
                review.Films.Add(row);
            }

            row.Ordinal = ordinal;
        }
    }
}
