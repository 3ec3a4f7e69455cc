using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the question about entries of a followed diary to the member alone.</summary>
public sealed class DiaryMessage(IFeeds feeds, DiaryDoubts doubts, IEnumerable<IMessenger> messengers, MessageLanguage language, Club club)
{
    /// <summary>The card; null when there is nothing to ask any longer.</summary>
    public async Task<Card?> Write(Subject.DiaryQuestion question, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await feeds.DiaryOf(question.Member, cancellationToken) is not { } feed || await doubts.Of(feed, cancellationToken) is not { Count: > 0 } open)
            return null;
        var say = language.Say;
        return new Card
        {
            Title = say["diary.follow.question", ("club", club.Name)],
            Body = [.. DiaryDoubts.Body(open, say), new Paragraph(say["diary.follow.where"])],
            // A command that is pressed in a direct message on Discord does not say in which club.
            Actions = messengers.Any(messenger => messenger.Platform == delivery.Platform && messenger.DirectMessages == DirectMessages.WithButtons) ? [.. DiaryDoubts.Answers(open, say)] : [],
        };
    }
}
