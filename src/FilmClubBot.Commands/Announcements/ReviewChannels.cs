using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels that reviews are announced in: those of the settings and those that moderators added, each with its rules.</summary>
public sealed class ReviewChannels(TopicChannels topics, IEnumerable<IMessenger> messengers, IChannelRules rules)
{
    /// <summary>All of them, those of the settings first.</summary>
    public async Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken) => [.. (await Listed(cancellationToken)).Where(rules => rules.GetsReviews)];

    /// <summary>The same, and the channels that get something else alone.</summary>
    public async Task<IReadOnlyList<ChannelRules>> Listed(CancellationToken cancellationToken)
    {
        var ruled = await rules.All(cancellationToken);
        return
        [
            .. FromSettings.Select(channel => Completed(ruled.FirstOrDefault(one => one.Channel == channel) ?? Usual(channel))),
            .. ruled.Where(one => !FromSettings.Contains(one.Channel) && messengers.Any(messenger => messenger.Platform == one.Channel.Platform)),
        ];
    }

    /// <summary>The rules of one channel; empty rules where it has none.</summary>
    public async Task<ChannelRules> Of(DeliveryChannel channel, CancellationToken cancellationToken) =>
        (await rules.All(cancellationToken)).FirstOrDefault(one => one.Channel == channel) ?? new ChannelRules(channel);

    /// <summary>The rules for a delivery: for a message to one member, those of the platform's first channel for screenings; by mail, those of the first of any.</summary>
    public async Task<ChannelRules> For(Delivery delivery, CancellationToken cancellationToken) => delivery.Announcement.Subject.Recipient is null
        ? await Of(delivery.To, cancellationToken)
        : (await topics.For(Topic.Screenings, cancellationToken)).FirstOrDefault(channel => channel.Platform == delivery.Platform || delivery.Platform == Platform.Mail) is { } shared
            ? await Of(shared, cancellationToken)
            : new ChannelRules(delivery.To);

    /// <summary>The channels that the settings name for anything, those for reviews first; only the settings can remove them.</summary>
    public IReadOnlyList<DeliveryChannel> FromSettings => [.. Enum.GetValues<Topic>().SelectMany(topics.FromSettings).Distinct()];

    /// <summary>Whether the settings name a channel for a topic.</summary>
    public bool IsFromSettings(DeliveryChannel channel, Topic topic) => topics.FromSettings(topic).Contains(channel);

    /// <summary>The rules of a channel before anybody sets any: reviews, unless the settings name it for something else alone.</summary>
    public ChannelRules Usual(DeliveryChannel channel) => new(channel) { GetsReviews = IsFromSettings(channel, Topic.Reviews) || !FromSettings.Contains(channel) };

    /// <summary>A channel's rules with what it gets because the settings name it.</summary>
    public ChannelRules Completed(ChannelRules own) => own with
    {
        GetsScreenings = own.GetsScreenings || IsFromSettings(own.Channel, Topic.Screenings),
        GetsNotices = own.GetsNotices || IsFromSettings(own.Channel, Topic.Moderation),
    };
}
