using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>Lists where reviews are announced, and by which rules: <c>/channel list</c>.</summary>
[Command("channel list", Permission.Moderator, CommandTopic.Outlets, IsReading = true)]
internal sealed class ListChannels(ReviewChannels channels, ChannelNames names) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await channels.Listed(cancellationToken);
        if (all.Count == 0)
            return Card.Nothing(say["channel.list.title"], say["channel.list.none"]);
        List<Block> body = [];
        foreach (var rules in all)
        {
            body.Add(new Heading([await names.Mention(rules.Channel, caller.Platform, cancellationToken), .. channels.FromSettings.Contains(rules.Channel) ? [" – ", say["channel.list.settings"]] : Array.Empty<Inline>()]));
            body.Add(new BulletList([.. ChannelWords.Facts(rules, say).Select(fact => (IReadOnlyList<Inline>)[$"{Card.LabelIn(say, fact.Name)} ", .. fact.Value])]));
        }

        return new Card { Title = say["channel.list.title"], Body = body, Audience = Audience.Caller };
    }
}
