using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using NodaTime;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a poll's announcements from its current state, in the language of its readers.</summary>
public sealed class PollMessage(IPolls polls, MessageLanguage language, Club club, IClock clock)
{
    /// <summary>The card; null when no message is to be posted.</summary>
    /// <param name="news">The subject.</param>
    /// <param name="delivery">The delivery; if its message is posted already, the card only updates it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card?> Write(Subject.PollNews news, Delivery delivery, CancellationToken cancellationToken)
    {
        var say = language.Say;
        if (await polls.Find(news.Poll, cancellationToken) is not { } poll)
            return null;
        if (news.Moment == VoteMoment.Closed)
            return poll.Published is { } published ? PollCards.Result(poll, published, isOpen: false, isForModerator: true, club, say) : null;
        if (poll.ClosedAt is not null)
            return delivery.Message is null ? null : PollCards.Over(poll, club, say);
        if (delivery.Message is null && !poll.TakesAnswersAt(clock.GetCurrentInstant()))
            return null;
        var answers = await polls.Answers(poll.Id, cancellationToken);
        var question = PollCards.Question(poll, club, say);
        return question with { Body = [.. question.Body, new Paragraph(say["poll.voted", ("n", answers.Count)])] };
    }
}
