using FilmClubBot.Commands.Signals;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>
/// Signals that the guild's scheduled events have changed. The list itself is then queried for the changes, so a frame that is lost,
/// repeated or out of order does no harm.
/// </summary>
internal sealed class GatewayEvents(EventsChangedSignal signal)
{
    // All five kinds: CREATE, UPDATE, DELETE, USER_ADD, USER_REMOVE.
    private const string Kind = "\"GUILD_SCHEDULED_EVENT_";

    /// <summary>Handles a frame. A frame that only quotes the event name signals too, which costs one query.</summary>
    public void Handle(string frame)
    {
        if (frame.Contains(Kind, StringComparison.Ordinal))
            signal.Raise();
    }
}
