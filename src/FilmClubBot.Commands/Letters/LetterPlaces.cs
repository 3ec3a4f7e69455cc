using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Letters;

/// <summary>The parts of a letter about what is connected: channels, feeds, webhooks, pages, backups. Of addresses only what cannot be a key.</summary>
public sealed class LetterPlaces(ReviewChannels reviews, TopicChannels topics, IFeeds feeds, IWebhooks webhooks, ChannelNames names, SiteAddress site, DataPolicy policy)
{
    /// <summary>The sections.</summary>
    public async Task<IReadOnlyList<ReportSection>> Sections(Phrases say, CancellationToken cancellationToken) =>
    [
        LetterWords.Section(say["letter.running"], Running(say), say),
        LetterWords.Section(say["letter.channels"], await Channels(say, cancellationToken), say),
        LetterWords.Section(say["letter.feeds"], (await feeds.All(cancellationToken)).Select(feed => say["letter.item", ("name", feed.Title ?? feed.Address.Host), ("state", StateOf(feed, say))]), say),
        LetterWords.Section(say["letter.webhooks"], (await webhooks.All(cancellationToken)).Select(webhook => say["letter.item", ("name", WebhookWords.NameOf(webhook)), ("state", StateOf(webhook, say))]), say),
    ];

    private IEnumerable<string> Running(Phrases say)
    {
        if (policy.Operator is { } runs)
            yield return policy.Contact is { } contact ? say["letter.operatorwith", ("name", runs), ("contact", contact)] : say["letter.operator", ("name", runs)];
        if (!site.IsLocal && site.Root is { } root)
            yield return say["letter.site", ("address", root.AbsoluteUri)];
        if (policy.UsesDiscord)
            yield return say["letter.discord"];
        if (policy.UsesSlack)
            yield return say["letter.slack"];
        if (policy.Model is { } model)
            yield return say["letter.model", ("model", model)];
        yield return policy.BackupsFor is { } days ? say["letter.backups", ("n", (int)days.TotalDays)] : say["letter.nobackups"];
        yield return say["letter.archive"];
    }

    private async Task<IEnumerable<string>> Channels(Phrases say, CancellationToken cancellationToken)
    {
        List<(DeliveryChannel Channel, string Gets)> all =
        [
            .. (await reviews.All(cancellationToken)).Select(rules => (rules.Channel, say["channel.reviews"])),
            .. (await topics.For(Topic.Screenings, cancellationToken)).Select(channel => (channel, say["channel.screenings"])),
            .. (await topics.For(Topic.Moderation, cancellationToken)).Select(channel => (channel, say["channel.notices"])),
        ];
        List<string> lines = [];
        foreach (var channel in all.GroupBy(one => one.Channel))
            lines.Add(say["letter.item", ("name", await names.Of(channel.Key, Platform.CommandLine, cancellationToken)), ("state", string.Join(", ", channel.Select(one => one.Gets)))]);
        return lines;
    }

    private static string StateOf(Feed feed, Phrases say) => feed switch
    {
        { State: FeedState.Paused } => say["feedstate.paused"],
        { State: FeedState.Gone } => say["feedstate.gone"],
        { FailingSince: not null } => say["letter.feedfails"],
        _ => say["letter.works"],
    };

    private static string StateOf(Webhook webhook, Phrases say) => webhook switch
    {
        { IsEnabled: false } => say["letter.webhookoff"],
        { Failures: > 0 } => say["letter.webhookfails"],
        _ => say["letter.works"],
    };
}
