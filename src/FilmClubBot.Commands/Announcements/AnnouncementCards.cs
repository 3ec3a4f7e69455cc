using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Announcements;

/// <summary>Makes what a delivery says, in the society's language, of what is known now.</summary>
public sealed class AnnouncementCards(ReviewMessage review, DigestMessage digest, IReviews reviews, IQuotes quotes, ReviewChannels channels, Locales locales, Club club)
{
    /// <summary>The card; null when nothing is to be said any more.</summary>
    public async Task<Card?> Write(Announcement announcement, DeliveryChannel channel, CancellationToken cancellationToken) => announcement.Subject switch
    {
        Subject.Publication publication => await review.Write(publication.Review, (await channels.Of(channel, cancellationToken)).Template, announcement, cancellationToken),
        Subject.Digest together => await digest.Write(together, cancellationToken),
        Subject.DailyQuote daily => await QuoteOf(daily, cancellationToken),
        Subject.Notice notice => new Card { Title = Say["announcement.notice"], Body = [new Paragraph(notice.Text)] },
        var other => throw new InvalidOperationException($"Nobody writes a {other.GetType().Name}."),
    };

    /// <summary>What a review's thread begins with: a question that the review raises, where it raises one.</summary>
    /// <returns>Null when the review is hidden or gone.</returns>
    public async Task<Card?> WriteOpening(Subject.Publication publication, CancellationToken cancellationToken)
    {
        if (await reviews.Find(publication.Review, cancellationToken) is not { IsHidden: false } found)
            return null;
        var question = found.Films is [var film, ..]
            ? (await reviews.Questions(film.Id, cancellationToken)).FirstOrDefault(passage => passage.Review.Id == found.Id)
            : null;
        return new Card { Title = found.Text.Title, Body = question is null ? [new Paragraph(Say["announcement.thread"])] : [Citation.Quotation(question, Say)] };
    }

    private Phrases Say => locales.For(club.Locale);

    private async Task<Card?> QuoteOf(Subject.DailyQuote daily, CancellationToken cancellationToken) =>
        await quotes.Find(daily.Quote, cancellationToken) is { } quote
            ? new Card { Title = Say["announcement.daily"], Body = [Citation.Quotation(quote, Say)] }
            : null;
}
