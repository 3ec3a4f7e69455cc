using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders what is voted on, a ballot or a poll.</summary>
public sealed class VoteMessage(BallotMessage ballots, PollMessage polls)
{
    /// <summary>The card of a ballot's event; null when no message is to be posted, or an existing one is to be deleted.</summary>
    public Task<Card?> Write(Subject.BallotNews news, Delivery delivery, CancellationToken cancellationToken) => ballots.Write(news, delivery, cancellationToken);

    /// <summary>The card of a poll's event; null as for a ballot's.</summary>
    public Task<Card?> Write(Subject.PollNews news, Delivery delivery, CancellationToken cancellationToken) => polls.Write(news, delivery, cancellationToken);
}
