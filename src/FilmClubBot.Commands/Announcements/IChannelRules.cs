using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The channels that moderators gave rules of their own.</summary>
public interface IChannelRules
{
    /// <summary>All of them, in the order in which they were first set.</summary>
    Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken);

    /// <summary>
    /// Changes a channel's rules as they are now: begins the write transaction, reads them, applies the function and stores the
    /// result; commit the unit of work. Whatever takes long, such as a request to the platform, is done before.
    /// </summary>
    /// <param name="channel">The channel; it need not have rules yet.</param>
    /// <param name="change">Gives the changed rules; null or the same ones change nothing. It runs again when the unit of work does.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The channel's rules afterwards.</returns>
    Task<ChannelRules> Change(DeliveryChannel channel, Func<ChannelRules, ChannelRules?> change, CancellationToken cancellationToken);

    /// <summary>Forgets a channel's rules.</summary>
    /// <returns>False when it had none.</returns>
    Task<bool> Forget(DeliveryChannel channel, CancellationToken cancellationToken);
}
