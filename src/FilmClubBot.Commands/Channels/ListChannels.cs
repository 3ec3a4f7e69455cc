using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>Lists where reviews are announced, and by which rules: <c>/channel list</c>.</summary>
[Command("channel list", Permission.Moderator, CommandTopic.Outlets, IsReading = true)]
internal sealed class ListChannels(ReviewChannels channels) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await channels.Listed(cancellationToken);
        if (all.Count == 0)
            return Card.Nothing(say["channel.list.title"], say["channel.list.none"]);
        return new Card
        {
            Title = say["channel.list.title"],
            Body =
            [
                .. all.SelectMany(rules => (Block[])
                [
                    new Heading([new ChannelMention(rules.Channel), .. channels.FromSettings.Contains(rules.Channel) ? [" – ", say["channel.list.settings"]] : Array.Empty<Inline>()]),
                    new BulletList([.. ChannelWords.Facts(rules, say).Select(fact => (IReadOnlyList<Inline>)[$"{Card.LabelIn(say, fact.Name)} ", .. fact.Value])]),
                ]),
            ],
            Audience = Audience.Caller,
        };
    }
}
