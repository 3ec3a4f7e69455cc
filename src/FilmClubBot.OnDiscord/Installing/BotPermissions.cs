using System.Collections.Frozen;

namespace FilmClubBot.OnDiscord.Installing;

/// <summary>The permissions that the bot's requests need, and no others; docs/discord.md states the purpose of each.</summary>
internal static class BotPermissions
{
    // Names and bits. Source: Discord's documentation, "Permissions".
    private static readonly (string Name, GuildPermissions Permission)
        _view = ("View Channels", new(1UL << 10)),
        _send = ("Send Messages", new(1UL << 11)),
        _attach = ("Attach Files", new(1UL << 15)),
        _history = ("Read Message History", new(1UL << 16)),
        _manageThreads = ("Manage Threads", new(1UL << 34)),
        _openThreads = ("Create Public Threads", new(1UL << 35)),
        _sendInThreads = ("Send Messages in Threads", new(1UL << 38)),
        _createEvents = ("Create Events", GuildPermissions.CreateEvents);

    /// <summary>
    /// Every request that the bot makes, by method and route, with the permissions that it needs. Sources: the pages of the routes in Discord's
    /// documentation. Routes with a token of their own (replies to interactions) need none. A test compares it with the code.
    /// </summary>
    public static readonly FrozenDictionary<string, IReadOnlyList<(string Name, GuildPermissions Permission)>> OfRequests = new Dictionary<string, IReadOnlyList<(string, GuildPermissions)>>(StringComparer.Ordinal)
    {
        ["GET applications/@me"] = [],
        ["GET users/@me"] = [],
        ["POST users/@me/channels"] = [],
        ["GET applications/{application.id}/commands"] = [],
        ["PUT applications/{application.id}/commands"] = [],
        ["GET applications/{application.id}/guilds/{guild.id}/commands"] = [],
        ["PUT applications/{application.id}/guilds/{guild.id}/commands"] = [],
        ["GET guilds/{guild.id}"] = [],
        ["GET guilds/{guild.id}/channels"] = [],
        ["GET guilds/{guild.id}/members/{user.id}"] = [],
        ["GET guilds/{guild.id}/threads/active"] = [_view],
        ["GET channels/{channel.id}"] = [_view],
        // Of a forum's post, which is a thread; one that a moderator has locked is opened by the last permission only.
        ["PATCH channels/{channel.id}"] = [_view, _sendInThreads, _manageThreads],
        ["DELETE channels/{channel.id}"] = [_view, _manageThreads],
        ["GET channels/{channel.id}/messages"] = [_view, _history],
        // Also in the thread of an announcement.
        ["POST channels/{channel.id}/messages"] = [_view, _send, _sendInThreads, _attach],
        ["GET channels/{channel.id}/messages/{message.id}"] = [_view, _history],
        ["PATCH channels/{channel.id}/messages/{message.id}"] = [_view, _attach],
        ["DELETE channels/{channel.id}/messages/{message.id}"] = [_view],
        // A forum's post, with its first message.
        ["POST channels/{channel.id}/threads"] = [_view, _send, _attach],
        ["POST channels/{channel.id}/messages/{message.id}/threads"] = [_view, _openThreads],
        ["GET channels/{channel.id}/threads/archived/public"] = [_view, _history],
        ["GET guilds/{guild.id}/scheduled-events"] = [],
        ["POST guilds/{guild.id}/scheduled-events"] = [_createEvents],
        ["GET guilds/{guild.id}/scheduled-events/{guild_scheduled_event.id}"] = [],
        ["PATCH guilds/{guild.id}/scheduled-events/{guild_scheduled_event.id}"] = [_createEvents],
        ["GET guilds/{guild.id}/scheduled-events/{guild_scheduled_event.id}/users"] = [],
        ["POST interactions/{interaction.id}/{interaction.token}/callback"] = [],
        ["POST webhooks/{application.id}/{interaction.token}"] = [],
        ["PATCH webhooks/{application.id}/{interaction.token}/messages/@original"] = [],
        ["DELETE webhooks/{application.id}/{interaction.token}/messages/@original"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<(string Name, GuildPermissions Permission)> All = [.. OfRequests.Values.SelectMany(needed => needed).Distinct().OrderBy(one => one.Permission.Bits)];

    /// <summary>All of them as Discord's number.</summary>
    /// <param name="withEvents">Whether screenings are synchronised with the guild's events.</param>
    public static ulong Number(bool withEvents = true) => All.Where(one => withEvents || one.Permission != GuildPermissions.CreateEvents).Aggregate(0UL, (sum, one) => sum | one.Permission.Bits);

    /// <summary>The address that invites the bot with these permissions.</summary>
    public static string InviteLink(string applicationId, bool withEvents = true) =>
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands&permissions={Number(withEvents)}";
}
