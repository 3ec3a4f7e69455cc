using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels for which moderators set rules. A channel without rules can be changed too: a change starts from empty rules.</summary>
public interface IChannelRules : IChangeable<DeliveryChannel, ChannelRules>
{
    /// <summary>All of them, in the order in which they were first set.</summary>
    Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken);

    /// <summary>Deletes a channel's rules.</summary>
    /// <returns>False when it had none.</returns>
    Task<bool> Forget(DeliveryChannel channel, CancellationToken cancellationToken);
}
