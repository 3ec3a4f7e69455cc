using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Queues the announcements of a ballot or a poll, within the current unit of work: the opening by mail too, the result to webhooks where it is an event.</summary>
internal sealed class VoteAnnouncer(IAnnouncements announcements, TopicChannels channels, MailRecipients mail, WebhookChannels webhooks)
{
    /// <summary>Announces an event of a vote, once.</summary>
    public async Task Announce(Subject news, VoteMoment moment, CancellationToken cancellationToken) => await announcements.Announce(
        news,
        [
            .. await channels.For(Topic.Screenings, cancellationToken),
            .. moment == VoteMoment.Opened ? await mail.All(cancellationToken) : [],
            .. await webhooks.For(news, cancellationToken),
        ],
        cancellationToken);
}
