using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a quote of the day.</summary>
public sealed class DailyQuoteMessage(IQuotes quotes, Locales locales, Club club)
{
    /// <summary>The card; null when the quote is hidden or deleted.</summary>
    public async Task<Card?> Write(Subject.DailyQuote daily, CancellationToken cancellationToken)
    {
        var say = locales.For(club.Locale);
        return await quotes.Find(daily.Quote, cancellationToken) is { } quote
            ? new Card { Title = say["announcement.daily"], Body = [Citation.Quotation(quote, say)] }
            : null;
    }
}
