using System.Globalization;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>A person of the guild.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What others see.</param>
public sealed record GuildUser(ulong Id, string Name)
{
    private const ulong ManageGuild = 1UL << 5, SendMessages = 1UL << 11;

    /// <summary>Whether they may manage the guild.</summary>
    public bool ManagesGuild { get; init; }

    /// <summary>Their roles.</summary>
    public IReadOnlyList<ulong> Roles { get; init; } = [];

    /// <summary>Whether they accept direct messages of the guild's bots.</summary>
    public bool TakesDirectMessages { get; set; } = true;

    /// <summary>The language of their client.</summary>
    public string Locale { get; init; } = "en-GB";

    /// <summary>What they may do, as Discord's bit set.</summary>
    public ulong Permissions => SendMessages | (ManagesGuild ? ManageGuild : 0);

    internal JsonObject Member() => new()
    {
        ["user"] = new JsonObject { ["id"] = GuildMessage.Text(Id), ["username"] = Name.ToLowerInvariant(), ["global_name"] = Name, ["discriminator"] = "0", ["avatar"] = null },
        ["nick"] = null,
        ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode)GuildMessage.Text(role))]),
        ["permissions"] = Permissions.ToString(CultureInfo.InvariantCulture),
        ["joined_at"] = "2024-01-01T00:00:00+00:00",
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
    };
}
