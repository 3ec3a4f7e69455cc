using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>Notifies moderators, once, of problems that they have to fix.</summary>
public sealed class Notices(IAnnouncements announcements, TopicChannels channels)
{
    /// <summary>Queues a notice, within the unit of work.</summary>
    /// <param name="about">A stable key of the problem: a notice with the same key is not sent again.</param>
    /// <param name="text">What is wrong and how to fix it.</param>
    /// <param name="except">A channel that cannot be posted to.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task Notify(string about, string text, DeliveryChannel? except, CancellationToken cancellationToken) =>
        await announcements.Announce(new Subject.Notice(about, text), [.. (await channels.For(Topic.Moderation, cancellationToken)).Where(channel => channel != except)], cancellationToken);
}
