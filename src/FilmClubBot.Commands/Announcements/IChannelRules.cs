using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels that moderators gave rules of their own. One without can be changed too: none is missing.</summary>
public interface IChannelRules : IChangeable<DeliveryChannel, ChannelRules>
{
    /// <summary>All of them, in the order in which they were first set.</summary>
    Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken);

    /// <summary>Forgets a channel's rules.</summary>
    /// <returns>False when it had none.</returns>
    Task<bool> Forget(DeliveryChannel channel, CancellationToken cancellationToken);
}
