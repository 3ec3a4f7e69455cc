using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>Tells moderators, once, of what they have to mend.</summary>
public sealed class Notices(IAnnouncements announcements, TopicChannels channels)
{
    /// <summary>Tells them; part of the unit of work.</summary>
    /// <param name="about">What it is about, in a word that lasts: the same again is not said again.</param>
    /// <param name="text">What is wrong and how to mend it.</param>
    /// <param name="except">A channel that cannot be spoken to.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task Notify(string about, string text, DeliveryChannel? except, CancellationToken cancellationToken) =>
        announcements.Announce(new Subject.Notice(about, text), [.. channels.For(Topic.Moderation).Where(channel => channel != except)], cancellationToken);
}
