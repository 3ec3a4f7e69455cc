using System.Globalization;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>A message of a channel, a thread or an answer that one person sees.</summary>
public sealed class GuildMessage
{
    internal GuildMessage(ulong id, GuildChannel channel, ulong author)
    {
        Id = id;
        Channel = channel;
        Author = author;
    }

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>Its channel.</summary>
    public GuildChannel Channel { get; }

    /// <summary>Who wrote it.</summary>
    public ulong Author { get; }

    /// <summary>Whether the bot wrote it.</summary>
    public bool FromBot { get; init; }

    /// <summary>The one who sees it; null when all of the channel do.</summary>
    public ulong? OnlyFor { get; init; }

    /// <summary>The nonce that prevents duplicates; null for none.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether the answer is still being thought about.</summary>
    public bool IsThinking { get; internal set; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; internal set; }

    /// <summary>Its content, as it was sent.</summary>
    public JsonObject Body { get; internal set; } = [];

    /// <summary>The names of its files.</summary>
    public IReadOnlyList<string> Files { get; internal set; } = [];

    /// <summary>Every text in it, a line each.</summary>
    public string Shown => string.Join('\n', Components.Texts(Body));

    internal JsonObject Json()
    {
        var json = new JsonObject
        {
            ["id"] = Text(Id),
            ["channel_id"] = Text(Channel.Id),
            ["author"] = Author == DiscordSimulator.Application ? DiscordSimulator.BotUser() : new JsonObject { ["id"] = Text(Author), ["username"] = "somebody", ["discriminator"] = "0", ["avatar"] = null },
            ["content"] = (string?)Body["content"] ?? "",
            ["timestamp"] = "2026-03-01T12:00:00+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray([.. Files.Select((name, n) => (JsonNode)new JsonObject { ["id"] = Text((ulong)n + 1), ["filename"] = name, ["size"] = 1, ["url"] = $"https://cdn.discordapp.com/{name}", ["proxy_url"] = $"https://media.discordapp.net/{name}" })]),
            ["embeds"] = Body["embeds"]?.DeepClone() ?? new JsonArray(),
            ["components"] = Components.Numbered(Body["components"]),
            ["pinned"] = false,
            ["type"] = 0,
            ["flags"] = ((int?)Body["flags"] ?? 0) | (OnlyFor is null ? 0 : 64),
        };
        if (Nonce is not null)
            json["nonce"] = Nonce;
        return json;
    }

    internal static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
