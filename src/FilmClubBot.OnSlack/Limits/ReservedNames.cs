using System.Collections.Frozen;

namespace FilmClubBot.OnSlack.Limits;

/// <summary>
/// The slash commands of Slack itself; an app's command of the same name is never invoked. Source: Slack's help page "Slash commands in
/// Slack", its reference "Slash commands", built-in commands, and the commands that its clients have besides.
/// </summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> _all = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "active", "apps", "archive", "away", "call", "close", "collapse", "dm", "dnd", "expand", "feed", "feedback", "genie", "giphy", "huddle",
        "invite", "invite_people", "join", "keys", "kick", "leave", "me", "msg", "mute", "open", "part", "prefs", "pro", "remind", "remove",
        "rename", "search", "shortcuts", "shrug", "star", "status", "topic", "trigger", "unarchive", "unmute", "who");

    /// <summary>Whether Slack has a command of that name.</summary>
    public static bool Contains(string name) => _all.Contains(name);
}
