using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Ids;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Messaging;

/// <summary>Threads and forum posts of a guild, without events (<see cref="Events.DiscordEventBoard"/>). Methods throw <see cref="DiscordException"/>.</summary>
internal sealed class DiscordGuild(IDiscordApi api, HomeGuild home, ForumTags tags)
{
    private const int Forum = 15, Media = 16;

    private readonly ConcurrentDictionary<string, bool> _forums = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a channel is a forum. A channel never changes that, so the result is cached. Everything that is done with a channel asks this
    /// first: the bot may be able to post in channels of other clubs' guilds.
    /// </summary>
    /// <exception cref="UndeliverableException">The channel is in another guild.</exception>
    public async Task<bool> IsForum(string channel, CancellationToken cancellationToken)
    {
        if (_forums.TryGetValue(channel, out var known))
            return known;
        var found = await api.Send(new DiscordRequest(HttpMethod.Get, "channels/{channel.id}", [channel]), cancellationToken);
        if (found.TryGetProperty("guild_id", out var guild) && await home.Id(cancellationToken) is { } own && guild.GetString() != own)
            throw new UndeliverableException($"Channel {channel} is not in this server. Name a channel of the server {own}.");
        return _forums[channel] = found.GetProperty("type").GetInt32() is Forum or Media;
    }

    /// <summary>Starts a post in a forum channel.</summary>
    /// <returns>The thread's id, which is also the id of its first message.</returns>
    /// <exception cref="UndeliverableException">The tags that moderators chose do not fit the forum.</exception>
    public async Task<string> StartPost(string forum, string name, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["name"] = ThreadName(name), ["message"] = message.Body };
        if (await tags.Ids(forum, cancellationToken) is { Count: > 0 } applied)
            body["applied_tags"] = new JsonArray([.. applied.Select(tag => (JsonNode)tag)]);
        try
        {
            return IdOf(await api.Send(
                new DiscordRequest(HttpMethod.Post, "channels/{channel.id}/threads", [forum], body, message.Files.Count == 0 ? null : message.Files), cancellationToken));
        }
        catch (DiscordException refusal) when (refusal.Code == DiscordFailures.TagRequired)
        {
            throw await tags.Missing(forum, refusal, cancellationToken);
        }
    }

    /// <summary>The names of the tags that a channel's posts can have.</summary>
    public Task<IReadOnlyList<string>> Tags(string channel, CancellationToken cancellationToken) => tags.Names(channel, cancellationToken);

    /// <summary>Starts a thread on a message.</summary>
    /// <returns>The thread's id.</returns>
    public async Task<string> StartThread(string channel, string message, string name, CancellationToken cancellationToken) =>
        IdOf(await api.Send(
            new DiscordRequest(HttpMethod.Post, "channels/{channel.id}/messages/{message.id}/threads", [channel, message], new JsonObject { ["name"] = ThreadName(name) }), cancellationToken));

    /// <summary>Opens an archived thread, in which nothing can be edited.</summary>
    public Task Reopen(string thread, CancellationToken cancellationToken) =>
        api.Send(new DiscordRequest(HttpMethod.Patch, "channels/{channel.id}", [thread], new JsonObject { ["archived"] = false }), cancellationToken);

    /// <summary>The web address of a thread; null while the guild is not known.</summary>
    public async Task<Uri?> AddressOf(string thread, CancellationToken cancellationToken) =>
        await home.Id(cancellationToken) is { } guild ? new($"https://discord.com/channels/{guild}/{thread}") : null;

    /// <summary>The posts of a forum channel with a larger id: open ones and the latest archived ones.</summary>
    public async Task<IReadOnlyList<string>> Posts(string forum, ulong after, CancellationToken cancellationToken)
    {
        List<string> posts = [];
        if (await home.Id(cancellationToken) is { } guild)
            Collect(await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}/threads/active", [guild]), cancellationToken));
        Collect(await api.Send(new DiscordRequest(HttpMethod.Get, "channels/{channel.id}/threads/archived/public", [forum]), cancellationToken));
        return posts;

        void Collect(JsonElement answer) => posts.AddRange(answer.GetProperty("threads").EnumerateArray()
            .Where(thread => thread.TryGetProperty("parent_id", out var parent) && parent.GetString() == forum && Snowflake.Of(IdOf(thread)) > after)
            .Select(IdOf));
    }

    private static string ThreadName(string name) => Cut.AtWord(string.IsNullOrWhiteSpace(name) ? "…" : Markdown.OneLine(name), DiscordLimits.ThreadName);

    private static string IdOf(JsonElement made) => made.GetProperty("id").GetString()!;
}
