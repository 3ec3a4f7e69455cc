using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels that moderators gave rules of their own.</summary>
public interface IChannelRules
{
    /// <summary>All of them, in the order in which they were first set.</summary>
    Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken);

    /// <summary>Sets a channel's rules in place of those it had.</summary>
    Task Set(ChannelRules rules, CancellationToken cancellationToken);

    /// <summary>Forgets a channel's rules.</summary>
    /// <returns>False when it had none.</returns>
    Task<bool> Forget(DeliveryChannel channel, CancellationToken cancellationToken);
}
