using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a delivery's message from the current data, in the society's language.</summary>
public sealed class AnnouncementCards(ReviewMessage review, DigestMessage digest, ScreeningMessage screening, BallotMessage ballot, IReviews reviews, IQuotes quotes, ReviewChannels channels, Locales locales, Club club)
{
    /// <summary>The card; null when nothing is to be posted any longer.</summary>
    public async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken) => delivery.Announcement.Subject switch
    {
        Subject.Publication publication => await review.Write(publication.Review, (await channels.Of(delivery.To, cancellationToken)).Template, delivery.Announcement, cancellationToken),
        Subject.Digest together => await digest.Write(together, cancellationToken),
        Subject.DailyQuote daily => await QuoteOf(daily, cancellationToken),
        Subject.ScreeningNews news => await screening.Write(news, delivery, cancellationToken),
        Subject.BallotNews news => await ballot.Write(news, delivery, cancellationToken),
        Subject.Notice notice => new Card { Title = Say["announcement.notice"], Body = [new Paragraph(notice.Text)] },
        var other => throw new InvalidOperationException($"A {other.GetType().Name} has no card; add one."),
    };

    /// <summary>The opening message of a message's thread.</summary>
    /// <returns>Null when there is nothing to discuss any longer.</returns>
    public async Task<Card?> WriteOpening(Subject subject, CancellationToken cancellationToken) => subject switch
    {
        Subject.Publication publication => await OpeningOf(publication, cancellationToken),
        Subject.ScreeningNews news => await screening.WriteOpening(news, cancellationToken),
        _ => null,
    };

    // The first question that the review raises, if it raises one.
    private async Task<Card?> OpeningOf(Subject.Publication publication, CancellationToken cancellationToken)
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
