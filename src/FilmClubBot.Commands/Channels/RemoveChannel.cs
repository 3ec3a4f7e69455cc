using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>Stops announcing in a channel: <c>/channel remove</c>.</summary>
[Command("channel remove", Permission.Moderator, CommandTopic.Outlets, Confirmation = Confirmation.WithReply)]
internal sealed class RemoveChannel(ReviewChannels channels, IChannelRules rules, ChannelNames names, IAuditLog audit) : ICommand<RemoveChannel.Options>
{
    internal sealed record Options([Suggest<KnownChannels>] DeliveryChannel Channel);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (channels.FromSettings.Contains(options.Channel))
            return Card.Refusal(say["refusal.title"], say["channel.remove.settings"]);
        var name = await names.Of(options.Channel, caller.Platform, cancellationToken);
        if (!await rules.Forget(options.Channel, cancellationToken))
            return Card.Refusal(say["refusal.title"], say["channel.remove.none", ("channel", name)]);
        audit.Record(caller.Member.Id, "channel remove", options.Channel.ToString());
        return new Card { Title = say["channel.remove.done", ("channel", name)], Audience = Audience.Caller };
    }
}
