using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Reviews;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Quotes;

internal sealed class StoredQuotes(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements) : IQuotes
{
    public async Task<Slice<Quote>> Search(QuoteFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var fitting = context.Quotes.Visible().Fitting(filter, context.ReviewFilms);
        var ordered = fitting.OrderByDescending(quote => quote.Review.ListedAt).ThenByDescending(quote => quote.ReviewId).ThenBy(quote => quote.Start);
        return (await ordered.ToViews().ReadPage(fitting, page, cancellationToken)).ConvertAll(view => view.ToQuote());
    }

    public async Task<Quote?> Random(QuoteFilter filter, QuoteId? except, CancellationToken cancellationToken)
    {
        var fitting = context.Quotes.Visible().Fitting(filter, context.ReviewFilms);
        return except is { } last && await Choose(fitting.Where(quote => quote.Id != last.Value), cancellationToken) is { } other
            ? other
            : await Choose(fitting, cancellationToken);
    }

    public Task<IReadOnlyList<string>> Speakers(FilmId? film, CancellationToken cancellationToken) => Speakers(film, context.Quotes.Visible(), cancellationToken);

    public Task<IReadOnlyList<string>> Speakers(FilmId? film, IReadOnlyCollection<string> surnames, CancellationToken cancellationToken) =>
        Speakers(film, context.Quotes.Visible().Where(quote => surnames.Contains(quote.SpeakerSurname!)), cancellationToken);

    private async Task<IReadOnlyList<string>> Speakers(FilmId? film, IQueryable<QuoteRow> quotes, CancellationToken cancellationToken)
    {
        if (film is { } only)
            quotes = quotes.OfFilm(only, context.ReviewFilms);
        return await quotes
            .Where(quote => quote.FoldedSpeaker != null)
            .GroupBy(quote => quote.FoldedSpeaker)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Max(quote => quote.Speaker)!)
            .ToListAsync(cancellationToken);
    }

    public async Task<Quote?> Find(QuoteId quote, CancellationToken cancellationToken) =>
        (await context.Quotes.Visible().Where(row => row.Id == quote.Value).ToViews().SingleOrDefaultAsync(cancellationToken))?.ToQuote();

    public async Task<Quote?> Add(FilmId film, string words, string? speaker, string? source, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await new FilmTexts(context).Locate(film, words, cancellationToken) is not { } passage)
            return null;

        var review = passage.Review.Id.Value;
        var printed = VerbatimMatcher.Fold(passage.Text);
        var ofReview = await context.Quotes.AsTracking().Include(quote => quote.Themes)
            .Where(quote => quote.ReviewId == review).ToListAsync(cancellationToken);
        var row = ofReview.Find(quote => VerbatimMatcher.Fold(quote.Text) == printed);
        if (row is null)
        {
            row = new() { ReviewId = review, Text = passage.Text };
            context.Quotes.Add(row);
        }

        // Words of another film of the review become words of both.
        var ordinal = await Ordinal(film, review, cancellationToken);
        row.FilmOrdinal = row.Id == 0 || row.FilmOrdinal == ordinal ? ordinal : null;
        row.Start = passage.Span.Start;
        row.End = passage.Span.End;
        row.Text = passage.Text;
        row.IsHidden = false;
        row.IsWithdrawn = false;
        // Adding a known quote without a speaker only makes it visible again: its speaker is left unchanged.
        if (row.Id == 0 || speaker.OrNull() is not null)
        {
            row.Kind = speaker.OrNull() is null ? QuoteKind.Review : row.Id != 0 && row.Kind == QuoteKind.Film ? QuoteKind.Film : QuoteKind.Speech;
            row.Attribute(speaker.OrNull() ?? passage.Review.Author);
        }

        row.Source = source.OrNull() ?? row.Source;
        row.IsCurated = true;
        await work.Flush(cancellationToken);
        return new(new(row.Id), passage, row.Kind, row.Speaker, row.Source);
    }

    public async Task<bool> Hide(QuoteId quote, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await Change(context.Quotes.Visible(), quote, true, cancellationToken);
    }

    public async Task<bool> Show(QuoteId quote, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await Change(context.Quotes.Hidden(), quote, false, cancellationToken);
    }

    public async Task<IReadOnlyList<Quote>> Hidden(int most, CancellationToken cancellationToken) =>
        (await context.Quotes.Hidden()
            .OrderByDescending(quote => quote.Review.ListedAt).ThenByDescending(quote => quote.ReviewId).ThenBy(quote => quote.Start)
            .Take(most).ToViews().ToListAsync(cancellationToken))
        .ConvertAll(view => view.ToQuote());

    private async Task<bool> Change(IQueryable<QuoteRow> among, QuoteId quote, bool isHidden, CancellationToken cancellationToken)
    {
        if (await among.AsTracking().SingleOrDefaultAsync(row => row.Id == quote.Value, cancellationToken) is not { } row)
            return false;
        row.IsHidden = isHidden;
        await work.Flush(cancellationToken);
        await announcements.RenewPosted(new ReviewId(row.ReviewId), cancellationToken);
        return true;
    }

    // The film among several of a review; null if it is the only one.
    private async Task<int?> Ordinal(FilmId film, int review, CancellationToken cancellationToken)
    {
        var films = await context.ReviewFilms.Where(row => row.ReviewId == review).ToListAsync(cancellationToken);
        return films.Count > 1 ? films.Find(row => row.FilmId == film.Value)?.Ordinal : null;
    }

    // The texts of the chosen one only are read, and not those of all that might have been chosen.
    private async Task<Quote?> Choose(IQueryable<QuoteRow> quotes, CancellationToken cancellationToken)
    {
        var chosen = quotes.OrderBy(_ => EF.Functions.Random()).Select(quote => quote.Id).Take(1);
        return (await context.Quotes.Where(quote => chosen.Contains(quote.Id)).ToViews().SingleOrDefaultAsync(cancellationToken))?.ToQuote();
    }
}
