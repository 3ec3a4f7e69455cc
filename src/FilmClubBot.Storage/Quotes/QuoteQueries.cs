using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Schema;

namespace FilmClubBot.Storage.Quotes;

/// <summary>Selects the quotes that may be shown, and translates a filter into a query.</summary>
internal static class QuoteQueries
{
    /// <summary>Quotes that may be shown in an answer.</summary>
    public static IQueryable<QuoteRow> Visible(this IQueryable<QuoteRow> quotes) =>
        quotes.Where(quote => !quote.IsHidden && !quote.IsWithdrawn && !quote.Review.IsHidden);

    /// <summary>Quotes of visible reviews that a moderator hid.</summary>
    public static IQueryable<QuoteRow> Hidden(this IQueryable<QuoteRow> quotes) =>
        quotes.Where(quote => quote.IsHidden && !quote.IsWithdrawn && !quote.Review.IsHidden);

    public static IQueryable<QuoteRow> Fitting(this IQueryable<QuoteRow> quotes, QuoteFilter filter, IQueryable<ReviewFilmRow> films)
    {
        if (filter.Film is { } film)
            quotes = quotes.OfFilm(film, films);
        if (filter.Speaker is { } speaker)
        {
            var name = PersonName.Fold(speaker);
            var surname = PersonName.Surname(speaker);
            // "Gerwig" and "von Trier" match the end of a name at a word boundary; a first name alone would match too many people.
            var ending = " " + name;
            quotes = quotes.Where(quote => quote.SpeakerSurname == surname && (quote.FoldedSpeaker == name || quote.FoldedSpeaker!.EndsWith(ending)));
        }

        if (filter.Theme is { } theme)
        {
            var folded = FilmTitle.FoldWords(theme);
            quotes = quotes.Where(quote => quote.Themes.Any(touched => touched.FoldedName == folded));
        }

        return quotes;
    }

    /// <summary>The quotes of a film's reviews, without those of the other films of a review. The film's reviews come first in the query, so that SQLite does not scan every quote.</summary>
    public static IQueryable<QuoteRow> OfFilm(this IQueryable<QuoteRow> quotes, FilmId film, IQueryable<ReviewFilmRow> films)
    {
        var reviews = films.Where(row => row.FilmId == film.Value).Select(row => row.ReviewId);
        return quotes
            .Where(quote => reviews.Contains(quote.ReviewId))
            .Where(quote => quote.FilmOrdinal == null || films.Any(row => row.FilmId == film.Value && row.ReviewId == quote.ReviewId && row.Ordinal == quote.FilmOrdinal));
    }

    /// <summary>Loads what an answer needs of a quote; the review's long text is not loaded.</summary>
    public static IQueryable<QuoteView> ToViews(this IQueryable<QuoteRow> quotes) => quotes.Select(quote => new QuoteView(
        quote.Id, quote.ReviewId, quote.Start, quote.End, quote.Text, quote.Kind, quote.Speaker, quote.Source,
        quote.Review.Title, quote.Review.Author, quote.Review.Link, quote.Review.IsSpoiler, quote.Review.IsSample));
}

internal sealed record QuoteView(
    int Id, int ReviewId, int Start, int End, string Text, QuoteKind Kind, string? Speaker, string? Source,
    string Title, string? Author, string? Link, bool IsSpoiler, bool IsSample)
{
    public Quote ToQuote() => new(
        new(Id),
        new Passage(new(new(ReviewId), Title, Author, Link.ToUri()) { IsCovered = IsSpoiler, IsSample = IsSample }, new(Start, End), Text),
        Kind, Speaker, Source);
}
