using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels that the settings name for a topic, at most one on each platform.</summary>
public sealed class TopicChannels(IEnumerable<IMessenger> messengers)
{
    /// <summary>The channels of a topic; empty where no platform has one for it.</summary>
    public IReadOnlyList<DeliveryChannel> For(Topic topic) =>
    [
        .. from messenger in messengers
           let channel = messenger.ChannelFor(topic)
           where channel is not null
           select new DeliveryChannel(messenger.Platform, channel),
    ];
}
