using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders what a channel gets at its own times.</summary>
public sealed class TimedMessage(DigestMessage digest, DailyQuoteMessage dailyQuote, AnniversaryMessage anniversary)
{
    /// <summary>The card of a digest; null when all of its reviews are hidden or deleted.</summary>
    public Task<Card?> Write(Subject.Digest together, CancellationToken cancellationToken) => digest.Write(together, cancellationToken);

    /// <summary>The card of a quote of the day; null when the quote is hidden or deleted.</summary>
    public Task<Card?> Write(Subject.DailyQuote daily, CancellationToken cancellationToken) => dailyQuote.Write(daily, cancellationToken);

    /// <summary>The card of a screening of round years ago; null when there is none any more.</summary>
    public Task<Card?> Write(Subject.Anniversary remembered, CancellationToken cancellationToken) => anniversary.Write(remembered, cancellationToken);
}
