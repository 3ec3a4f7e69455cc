using System.Text.RegularExpressions;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Doctoring;

/// <summary>What is connected, late or failing, for moderators: <c>/setup checkup</c>.</summary>
[Command("setup checkup", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed partial class ShowCheckup(IEnumerable<IDoctorCheck> checks, IFeeds feeds, IDeliveries deliveries, ReviewChannels channels, TopicChannels topics, ChannelNames names, IEnumerable<IMessenger> messengers, IClock clock) : ICommand<ShowCheckup.Options>
{
    // Of feeds, and of channels.
    private const int MostListed = 5;

    // What was never sent is no news any more after that.
    private static readonly Duration _unsentFor = Duration.FromDays(7);

    internal sealed record Options;

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        HashSet<(Platform, Topic)> served = [];
        foreach (var topic in Enum.GetValues<Topic>())
            served.UnionWith((await topics.For(topic, cancellationToken)).Select(channel => (channel.Platform, topic)));
        var platforms = await Task.WhenAll(checks.Where(check => check.ExaminedPlatform is not null).Select(check => Examine(check, served, say, cancellationToken)));
        var late = await deliveries.Late(cancellationToken);
        var unsent = await deliveries.Unsent(clock.GetCurrentInstant() - _unsentFor, cancellationToken);
        List<Feed> failing = [.. (await feeds.All(cancellationToken)).Where(feed => feed.State == FeedState.Gone || (feed.State == FeedState.Active && feed.Problem is not null))];

        List<(string Name, string Well, IReadOnlyList<IReadOnlyList<Inline>> Lines)> parts =
        [
            .. platforms,
            (say["setup.checkup.announcements"], say["setup.checkup.inorder"], [.. Late(late, say), .. Unsent(unsent, say), .. await Refused([.. late.Select(delivery => delivery.To)], caller.Platform, say, cancellationToken)]),
            (say["setup.checkup.feeds"], say["setup.checkup.inorder"], Failing(failing, say)),
        ];
        var problems = parts.Count(part => part.Lines.Count > 0);
        return new Card
        {
            Title = problems == 0 ? say["setup.checkup.well"] : say["setup.checkup.attention", ("n", problems)],
            Fields = [.. parts.Where(part => part.Lines.Count == 0).Select(part => new Field(part.Name, part.Well))],
            Body = [.. parts.Where(part => part.Lines.Count > 0).SelectMany(part => (Block[])[new Heading(part.Name), new BulletList(part.Lines)])],
            Actions = [new Button(say["setup.checkup.allfeeds"], new CommandCall("feeds list")), new Button(say["setup.checkup.channels"], new CommandCall("channel list"))],
            Audience = Audience.Caller,
        };
    }

    private static async Task<(string Name, string Well, IReadOnlyList<IReadOnlyList<Inline>> Lines)> Examine(
        IDoctorCheck check, HashSet<(Platform, Topic)> served, Phrases say, CancellationToken cancellationToken)
    {
        var findings = (await check.Examine(say, cancellationToken)).Where(finding => finding.Unset is not { } topic || !served.Contains((check.ExaminedPlatform!.Value, topic))).ToList();
        // A platform that is off says only that.
        var well = findings is [{ Level: FindingLevel.Ok } only] ? only.What : say["setup.checkup.inorder"];
        return (check.Name, well, [.. findings.Where(finding => finding.Level != FindingLevel.Ok).Select(Line)]);
    }

    private static IReadOnlyList<Inline> Line(Finding finding) => Linked(finding.Fix is { } fix ? finding.What + " " + fix : finding.What);

    // A finding is a line of text for the terminal too; here its addresses are links.
    private static List<Inline> Linked(string text)
    {
        List<Inline> line = [];
        var at = 0;
        foreach (Match match in Address.Matches(text))
        {
            if (!Uri.TryCreate(match.Value, UriKind.Absolute, out var address))
                continue;
            if (match.Index > at)
                line.Add(text[at..match.Index]);
            line.Add(new Anchor(match.Value, address));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            line.Add(text[at..]);
        return line;
    }

    [GeneratedRegex(@"https?://[^\s<>()\[\]""“”„]*[^\s<>()\[\]""“”„.,;:!?]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address { get; }

    private static List<IReadOnlyList<Inline>> Late(IReadOnlyList<Delivery> late, Phrases say) =>
        Shortened([.. late.Select(delivery => say.Rich("setup.checkup.late", ("channel", delivery.Announcement.Subject.Recipient is null && delivery.Platform != Platform.Mail ? delivery.To.ToString() : delivery.Platform.ToString()), ("problem", delivery.Error ?? ""), ("time", new Timestamp(delivery.NextTry, TimestampStyle.DateTime))))], say);

    // What is for one person is not the moderators' to mend.
    private static List<IReadOnlyList<Inline>> Unsent(IReadOnlyList<Delivery> unsent, Phrases say) =>
        Shortened([.. unsent.Where(delivery => delivery.Announcement.Subject.Recipient is null).Select(delivery => say.Rich("setup.checkup.unsent", ("channel", delivery.To.ToString()), ("problem", delivery.Error ?? ""), ("time", new Timestamp(delivery.Announcement.At, TimestampStyle.DateTime))))], say);

    // The checks of the platforms examine the channels of the settings alone.
    private async Task<List<IReadOnlyList<Inline>>> Refused(List<DeliveryChannel> reported, Platform reader, Phrases say, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<Inline>> lines = [];
        foreach (var rules in await channels.Listed(cancellationToken))
        {
            if (rules is { GetsReviews: false, GetsScreenings: false, GetsNotices: false } || channels.FromSettings.Contains(rules.Channel) || reported.Contains(rules.Channel))
                continue;
            try
            {
                await messengers.Single(one => one.Platform == rules.Channel.Platform).Examine(rules.Channel.Channel, cancellationToken);
            }
            catch (UndeliverableException failure)
            {
                lines.Add(Linked(failure.Problem is null ? failure.Message : $"{await names.Of(rules.Channel, reader, cancellationToken)}: {failure.Describe(say)}"));
            }
            catch (DelayedException failure)
            {
                lines.Add(Linked(failure.Message));
            }
        }

        return Shortened(lines, say);
    }

    private static List<IReadOnlyList<Inline>> Failing(List<Feed> failing, Phrases say) =>
        Shortened([.. failing.Select(feed => (IReadOnlyList<Inline>)[new Anchor(FeedWords.NameOf(feed), feed.Address), " – ", .. FeedWords.HealthOf(feed, say)])], say);

    private static List<IReadOnlyList<Inline>> Shortened(List<IReadOnlyList<Inline>> lines, Phrases say) =>
        lines.Count <= MostListed ? lines : [.. lines.Take(MostListed), [say["setup.checkup.more", ("n", lines.Count - MostListed)]]];
}
