using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a delivery's message from the current data, in the society's language.</summary>
public sealed class AnnouncementCards(ReviewMessage review, DigestMessage digest, DailyQuoteMessage dailyQuote, ScreeningMessage screening, BallotMessage ballot, ReviewChannels channels, Locales locales, Club club)
{
    /// <summary>The card; null when nothing is to be posted any longer.</summary>
    public async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken) => (await Of(delivery, cancellationToken))?.In(locales.For(club.Locale));

    /// <summary>The opening message of a message's thread.</summary>
    /// <returns>Null when there is nothing to discuss any longer.</returns>
    public async Task<Card?> WriteOpening(Subject subject, CancellationToken cancellationToken) => subject switch
    {
        Subject.Publication publication => await review.WriteOpening(publication.Review, cancellationToken),
        Subject.ScreeningNews news => await screening.WriteOpening(news, cancellationToken),
        _ => null,
    };

    private async Task<Card?> Of(Delivery delivery, CancellationToken cancellationToken) => delivery.Announcement.Subject switch
    {
        Subject.Publication publication => await review.Write(publication.Review, (await channels.Of(delivery.To, cancellationToken)).Template, delivery.Announcement, cancellationToken),
        Subject.Digest together => await digest.Write(together, cancellationToken),
        Subject.DailyQuote daily => await dailyQuote.Write(daily, cancellationToken),
        Subject.ScreeningNews news => await screening.Write(news, delivery, cancellationToken),
        Subject.BallotNews news => await ballot.Write(news, delivery, cancellationToken),
        Subject.Notice notice => new Card { Title = locales.For(club.Locale)["announcement.notice"], Body = [new Paragraph(notice.Text)] },
        var other => throw new InvalidOperationException($"A {other.GetType().Name} has no card; add one."),
    };
}
