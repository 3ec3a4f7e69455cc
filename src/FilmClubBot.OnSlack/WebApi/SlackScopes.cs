using System.Collections.Frozen;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>
/// The scopes that the bot asks for: those of the methods that it calls, and no others. A test compares the list with the calls. Source: each
/// method's page in Slack's reference. docs/slack.md states the purpose of each.
/// </summary>
internal static class SlackScopes
{
    private const string Write = "chat:write", Links = "links:write";
    private static readonly string[] _reading = ["channels:read", "groups:read"], _history = ["channels:history", "groups:history"];

    /// <summary>The scopes of each method that the bot calls; empty for methods that every token may call.</summary>
    public static readonly FrozenDictionary<string, string[]> OfMethods = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["auth.test"] = [],
        ["chat.postMessage"] = [Write],
        ["chat.update"] = [Write],
        ["chat.delete"] = [Write],
        ["chat.unfurl"] = [Links],
        ["chat.getPermalink"] = [],
        ["conversations.info"] = _reading,
        ["conversations.open"] = ["im:write"],
        // Also of the conversation with one member.
        ["conversations.history"] = [.. _history, "im:history"],
        ["conversations.replies"] = _history,
        ["files.info"] = ["files:read"],
        ["files.getUploadURLExternal"] = ["files:write"],
        ["files.completeUploadExternal"] = ["files:write"],
        ["usergroups.users.list"] = ["usergroups:read"],
        ["users.info"] = ["users:read"],
        ["views.open"] = [],
        ["views.push"] = [],
        ["views.update"] = [],
        ["views.publish"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The scopes that show a link's card, besides, where the program has public pages: the method's and the event's.</summary>
    public static readonly IReadOnlyList<string> ForLinks = ["links:read", Links];

    /// <summary>The scopes without those for links; "commands" is that of slash commands and shortcuts.</summary>
    public static readonly IReadOnlyList<string> All = [.. OfMethods.Values.SelectMany(scopes => scopes).Append("commands").Except(ForLinks).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>All of them, where the program has a public address.</summary>
    public static readonly IReadOnlyList<string> WithLinks = [.. All.Concat(ForLinks).Order(StringComparer.Ordinal)];
}
