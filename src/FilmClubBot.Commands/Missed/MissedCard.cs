using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Missed;

/// <summary>Shows what somebody missed who was not at a screening: a quote, the scores, the way to the discussion.</summary>
public sealed class MissedCard(IQuotes quotes, IRatings ratings, AudienceSlips audience, SiteAddress site, Club club)
{
    private const int MostQuotes = 50, MaxQuote = 300;

    /// <summary>The card, for the reader alone. What gives the film away is covered.</summary>
    /// <param name="screening">A screening that is over and has a film.</param>
    /// <param name="film">Its film.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card> Of(Screening screening, Film film, Phrases say, CancellationToken cancellationToken)
    {
        var quote = await BestQuote(film, cancellationToken);
        var score = await audience.Announced(screening, cancellationToken);
        return new Card
        {
            Title = say["missed.title", ("film", film.Label)],
            Link = site.IsLocal ? null : site.At(SiteAddress.FilmPath(film)),
            Body =
            [
                new Paragraph(ScreeningWords.WallTime(screening.Start, club, say)),
                .. quote is null ? Array.Empty<Block>() : [Citation.Quotation(quote, say)],
                new Paragraph(RatingWords.Of(await ratings.Summary(film.Id, cancellationToken), say)),
                .. score is null ? Array.Empty<Block>() : [new Paragraph(SlipWords.Score(score, say))],
            ],
            Actions = [FilmButtons.Discuss(film, say), FilmButtons.Quotes(film, say), Again(film, say)],
            Audience = Audience.Caller,
        };
    }

    // The watchlist is what the next ballot is made of.
    private static Button Again(Film film, Phrases say) => new(say["missed.again"], new CommandCall("suggest", ("film", film.Label), ("again", "yes")));

    // One that gives nothing away, where there is one; a named person's words and the film's before the reviewer's. The same for all who missed it.
    private async Task<Quote?> BestQuote(Film film, CancellationToken cancellationToken) =>
        (await quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, MostQuotes), cancellationToken)).Items
            .Where(quote => quote.Passage.Text.Length <= MaxQuote)
            .OrderBy(quote => quote.Passage.Review.IsCovered)
            .ThenBy(quote => quote is { Kind: QuoteKind.Speech, Speaker: null } ? QuoteKind.Review : quote.Kind)
            .ThenBy(quote => quote.Id.Value)
            .FirstOrDefault();
}
