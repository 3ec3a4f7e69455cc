using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a delivery's message from the current data, in the society's language.</summary>
public sealed class AnnouncementCards(ReviewMessage review, TimedMessage timed, ScreeningMessage screening, VoteMessage votes, DiaryMessage diary, NoticeMessage notices, ReviewChannels channels)
{
    /// <summary>The card; null when nothing is to be posted any longer.</summary>
    public async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken) => delivery.Announcement.Subject switch
    {
        Subject.Publication publication => await review.Write(publication.Review, await channels.Of(delivery.To, cancellationToken), delivery.Announcement, cancellationToken),
        Subject.Digest digest => await timed.Write(digest, cancellationToken),
        Subject.DailyQuote daily => await timed.Write(daily, cancellationToken),
        Subject.Anniversary anniversary => await timed.Write(anniversary, cancellationToken),
        Subject.ScreeningNews news => Pinging(await screening.Write(news, delivery, cancellationToken), news, await channels.Of(delivery.To, cancellationToken)),
        Subject.BallotNews news => await votes.Write(news, delivery, cancellationToken),
        Subject.PollNews news => await votes.Write(news, delivery, cancellationToken),
        Subject.DiaryQuestion question => await diary.Write(question, delivery, cancellationToken),
        Subject.Notice notice => notices.Write(notice),
        var other => throw new InvalidOperationException($"A {other.GetType().Name} has no card; add one."),
    };

    // An edit notifies nobody, so that the mention stays in the message.
    private static Card? Pinging(Card? card, Subject.ScreeningNews news, ChannelRules rules) =>
        card is not null && rules.Ping is { } group && news.Step is ScreeningStep.Announced or ScreeningStep.Reminder
            ? card with { Body = [new Paragraph(new GroupMention(group)), .. card.Body] }
            : card;

    /// <summary>The opening message of a message's thread.</summary>
    /// <returns>Null when there is nothing to discuss any longer.</returns>
    public async Task<Card?> WriteOpening(Subject subject, CancellationToken cancellationToken) => subject switch
    {
        Subject.Publication publication => await review.WriteOpening(publication.Review, cancellationToken),
        Subject.ScreeningNews news => await screening.WriteOpening(news, cancellationToken),
        _ => null,
    };
}
