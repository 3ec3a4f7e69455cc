using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels of a topic: those that the settings name, at most one on each platform, and those that moderators chose.</summary>
public sealed class TopicChannels(IEnumerable<IMessenger> messengers, IChannelRules rules)
{
    /// <summary>The channels of a topic; empty where there is none for it.</summary>
    public async Task<IReadOnlyList<DeliveryChannel>> For(Topic topic, CancellationToken cancellationToken) =>
    [
        .. FromSettings(topic)
            .Concat((await rules.All(cancellationToken)).Where(one => Gets(one, topic) && messengers.Any(messenger => messenger.Platform == one.Channel.Platform)).Select(one => one.Channel))
            .Distinct(),
    ];

    /// <summary>The channels that the settings name for a topic.</summary>
    public IReadOnlyList<DeliveryChannel> FromSettings(Topic topic) =>
    [
        .. from messenger in messengers
           let channel = messenger.ChannelFor(topic)
           where channel is not null
           select new DeliveryChannel(messenger.Platform, channel),
    ];

    private static bool Gets(ChannelRules rules, Topic topic) => topic switch
    {
        Topic.Reviews => rules.GetsReviews,
        Topic.Screenings => rules.GetsScreenings,
        _ => rules.GetsNotices,
    };
}
