using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>Known channels for a command that names new ones too, as far as the platform lists them; where it has a picker, a form offers all of its channels.</summary>
internal sealed class AnyChannels(ReviewChannels channels, ChannelNames names, IEnumerable<IMessenger> messengers) : KnownChannels(channels, names, messengers), IPicksChannels
{
    /// <inheritdoc/>
    protected override async Task<IEnumerable<DeliveryChannel>> Offered(Platform reader, CancellationToken cancellationToken) =>
        (await base.Offered(reader, cancellationToken)).Concat((await Names.On(reader, cancellationToken)).Select(one => new DeliveryChannel(reader, one.Id))).Distinct();
}
