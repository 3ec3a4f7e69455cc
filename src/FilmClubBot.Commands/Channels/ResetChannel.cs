using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>Takes one of a channel's rules away: <c>/channel reset</c>.</summary>
[Command("channel reset", Permission.Moderator)]
internal sealed class ResetChannel(ReviewChannels channels, IChannelRules rules, IAuditLog audit) : ICommand<ResetChannel.Options>
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
        Thread,
    }

    internal sealed record Options([Suggest<KnownChannels>] DeliveryChannel Channel, Rule Rule);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var before = await channels.Of(options.Channel, cancellationToken);
        var after = options.Rule switch
        {
            Rule.Author => before with { Authors = [] },
            Rule.Category => before with { Categories = [] },
            Rule.Words => before with { Words = [] },
            Rule.Template => before with { Template = null },
            Rule.Quiet => before with { Quiet = null },
            Rule.Digest => before with { Digest = null },
            Rule.Quote => before with { DailyQuote = null },
            _ => before with { OpensThread = false },
        };
        await rules.Set(after, cancellationToken);
        audit.Record(caller.Member.Id, "channel reset", $"{options.Channel}: {options.Rule.ToString().ToLowerInvariant()}");
        return new Card
        {
            Title = say["channel.set.done", ("channel", options.Channel)],
            Fields = ChannelWords.Facts(after, say),
            Actions = [new Button(say["channel.set.list"], new CommandCall("channel list"))],
            Audience = Audience.Caller,
        };
    }
}
