using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Missed;

/// <summary>What remains of a screening: a quote and the scores.</summary>
public sealed class FilmMemory(IQuotes quotes, IRatings ratings, AudienceSlips audience)
{
    private const int MostQuotes = 50, MaxQuote = 300;

    /// <summary>A verbatim line from a review, the members' ratings and the audience's score, each where there is one. What gives the film away is covered.</summary>
    /// <param name="screening">A screening that is over.</param>
    /// <param name="film">Its film.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<Block>> Of(Screening screening, Film film, Phrases say, CancellationToken cancellationToken)
    {
        var quote = await BestQuote(film, cancellationToken);
        var score = await audience.Announced(screening, cancellationToken);
        return
        [
            .. quote is null ? Array.Empty<Block>() : [Citation.Quotation(quote, say)],
            new Paragraph(RatingWords.Of(await ratings.Summary(film.Id, cancellationToken), say)),
            .. score is null ? Array.Empty<Block>() : [new Paragraph(SlipWords.Score(score, say))],
        ];
    }

    // One that gives nothing away, where there is one; a named person's words and the film's before the reviewer's. The same for all readers.
    private async Task<Quote?> BestQuote(Film film, CancellationToken cancellationToken) =>
        (await quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, MostQuotes), cancellationToken)).Items
            .Where(quote => quote.Passage.Text.Length <= MaxQuote)
            .OrderBy(quote => quote.Passage.Review.IsCovered)
            .ThenBy(quote => quote is { Kind: QuoteKind.Speech, Speaker: null } ? QuoteKind.Review : quote.Kind)
            .ThenBy(quote => quote.Id.Value)
            .FirstOrDefault();
}
