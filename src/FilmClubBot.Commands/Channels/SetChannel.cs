using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Channels;

/// <summary>Sets which reviews a channel gets, how and when; options that are not given stay unchanged: <c>/channel set</c>.</summary>
[Command("channel set", Permission.Moderator, CommandTopic.Outlets)]
internal sealed class SetChannel(IChannelRules rules, ReviewChannels channels, IEnumerable<IMessenger> messengers, ChannelNames names, IAuditLog audit, IClock clock) : ICommand<SetChannel.Options>
{
    private const int MaxListLength = 300;

    // Discord's limit; no other platform has tags.
    private const int MaxTags = 5;

    // A mention of a Slack group contains its name.
    private const int MaxPing = 120;

    internal sealed record Options(
        [Suggest<AnyChannels>] DeliveryChannel Channel,
        [Text(MaxListLength)] string? Author = null,
        [Text(MaxListLength)] string? Category = null,
        [Text(MaxListLength)] string? Words = null,
        [Text(AnnouncementTemplate.MaxLength, IsParagraph = true)] AnnouncementTemplate? Template = null,
        QuietHours? Quiet = null,
        [Suggest<DigestSuggestions>] DigestTimes? Digest = null,
        ClockTime? Quote = null,
        ClockTime? Anniversaries = null,
        bool? Thread = null,
        [Text(MaxListLength)] string? Tags = null,
        bool? Pictures = null,
        bool? Reviews = null,
        bool? Screenings = null,
        bool? Notices = null,
        [Text(MaxPing)] string? Ping = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (FromSettings(options) is { } kept)
            return Card.Refusal(say["refusal.title"], say["channel.remove.settings"]) with { RefusedOption = kept };
        // Checks now that the bot can post in the channel, rather than when the next review is due.
        var messenger = messengers.Single(one => one.Platform == options.Channel.Platform);
        MemberGroup? ping = null;
        if (options.Ping is not null && !MemberGroup.TryParse(options.Channel.Platform, options.Ping, out ping))
            return Card.Refusal(say["refusal.title"], say["channel.set.noping"]) with { RefusedOption = "ping" };
        IReadOnlyList<string>? tags = null;
        try
        {
            await messenger.Examine(options.Channel.Channel, cancellationToken);
            if (List(options.Tags) is { } wanted)
            {
                var offered = await messenger.Tags(options.Channel.Channel, cancellationToken);
                if (offered.Count == 0)
                    return Card.Refusal(say["refusal.title"], say["channel.set.notags"]) with { RefusedOption = "tags" };
                tags = [.. wanted.Select(name => offered.FirstOrDefault(tag => string.Equals(tag, name, StringComparison.OrdinalIgnoreCase))).OfType<string>()];
                if (tags.Count < wanted.Count)
                    return Card.Refusal(say["refusal.title"], say["channel.set.whichtags", ("tags", string.Join(", ", offered))]) with { RefusedOption = "tags" };
                if (tags.Count > MaxTags)
                    return Card.Refusal(say["refusal.title"], say["channel.set.toomanytags", ("most", MaxTags)]) with { RefusedOption = "tags" };
            }
        }
        catch (UndeliverableException refusal)
        {
            return Card.Refusal(say["refusal.title"], refusal.Describe(say));
        }
        catch (DelayedException later)
        {
            return Card.Refusal(say["refusal.title"], later.Message);
        }

        var isNew = (await rules.All(cancellationToken)).All(one => one.Channel != options.Channel);
        // A channel that is named first for something else is not one for reviews.
        var isForOthers = options is not { Screenings: null, Notices: null, Ping: null } && !channels.FromSettings.Contains(options.Channel);
        var isForReviews = !isForOthers && channels.Usual(options.Channel).GetsReviews;
        var after = await rules.Change(
            options.Channel,
            before => before with
            {
                GetsReviews = options.Reviews ?? (isNew ? isForReviews : before.GetsReviews),
                GetsScreenings = options.Screenings ?? before.GetsScreenings,
                GetsNotices = options.Notices ?? before.GetsNotices,
                Authors = List(options.Author) ?? before.Authors,
                Categories = List(options.Category) ?? before.Categories,
                Words = List(options.Words) ?? before.Words,
                Template = options.Template ?? before.Template,
                Quiet = options.Quiet ?? before.Quiet,
                Digest = options.Digest ?? before.Digest,
                DigestSince = options.Digest is null ? before.DigestSince : clock.GetCurrentInstant(),
                DailyQuote = options.Quote ?? before.DailyQuote,
                Anniversaries = options.Anniversaries ?? before.Anniversaries,
                ShowsPictures = options.Pictures ?? before.ShowsPictures,
                OpensThread = options.Thread ?? before.OpensThread,
                Tags = tags ?? before.Tags,
                Ping = ping ?? before.Ping,
            },
            cancellationToken);
        audit.Record(caller.Member.Id, "channel set", options.Channel.ToString());
        return new Card
        {
            Title = say["channel.set.done", ("channel", await names.Of(options.Channel, caller.Platform, cancellationToken))],
            Fields = ChannelWords.Facts(channels.Completed(after!), say),
            Actions = [new Button(say["channel.set.list"], new CommandCall("channel list"))],
            Audience = Audience.Caller,
        };
    }

    // The option that would end what the settings name the channel for.
    private string? FromSettings(Options options) => options switch
    {
        { Screenings: false } when channels.IsFromSettings(options.Channel, Topic.Screenings) => "screenings",
        { Notices: false } when channels.IsFromSettings(options.Channel, Topic.Moderation) => "notices",
        _ => null,
    };

    private static IReadOnlyList<string>? List(string? typed) =>
        typed is null ? null : [.. typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
