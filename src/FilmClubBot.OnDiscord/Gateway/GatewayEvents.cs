using FilmClubBot.Commands.Signals;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>
/// Hears that something has changed in the guild's list of scheduled events. What, the list itself tells: a frame that was lost, or came
/// twice, or out of order, changes nothing.
/// </summary>
internal sealed class GatewayEvents(EventsChangedSignal signal)
{
    // Of all its five kinds: CREATE, UPDATE, DELETE, USER_ADD, USER_REMOVE.
    private const string Kind = "\"GUILD_SCHEDULED_EVENT_";

    /// <summary>Takes a frame. One that only quotes the words rings too, which costs one look.</summary>
    public void Handle(string frame)
    {
        if (frame.Contains(Kind, StringComparison.Ordinal))
            signal.Raise();
    }
}
