using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>Removes one of a channel's rules: <c>/channel reset</c>.</summary>
[Command("channel reset", Permission.Moderator, CommandTopic.Outlets)]
internal sealed class ResetChannel(IChannelRules rules, ChannelNames names, IAuditLog audit) : ICommand<ResetChannel.Options>
{
    internal enum Rule
    {
        Author,
        Category,
        Words,
        Template,
        Quiet,
        Digest,
        Quote,
        Anniversaries,
        Thread,
        Tags,
        Ping,
    }

    internal sealed record Options([Suggest<KnownChannels>] DeliveryChannel Channel, Rule Rule);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        // Null, so that resetting a rule of a channel that is not listed does not list it.
        var after = await rules.Change(options.Channel, before => Without(before, options.Rule) is var changed && changed == before ? null : changed, cancellationToken);
        audit.Record(caller.Member.Id, "channel reset", $"{options.Channel}: {options.Rule.ToString().ToLowerInvariant()}");
        return new Card
        {
            Title = say["channel.set.done", ("channel", await names.Of(options.Channel, caller.Platform, cancellationToken))],
            Fields = ChannelWords.Facts(after!, say),
            Actions = [new Button(say["channel.set.list"], new CommandCall("channel list"))],
            Audience = Audience.Caller,
        };
    }

    private static ChannelRules Without(ChannelRules rules, Rule rule) => rule switch
    {
        Rule.Author => rules with { Authors = [] },
        Rule.Category => rules with { Categories = [] },
        Rule.Words => rules with { Words = [] },
        Rule.Template => rules with { Template = null },
        Rule.Quiet => rules with { Quiet = null },
        Rule.Digest => rules with { Digest = null },
        Rule.Quote => rules with { DailyQuote = null },
        Rule.Anniversaries => rules with { Anniversaries = null },
        Rule.Thread => rules with { OpensThread = false },
        Rule.Tags => rules with { Tags = [] },
        Rule.Ping => rules with { Ping = null },
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Add how the rule is removed."),
    };
}
