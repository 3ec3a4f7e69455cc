using FilmClubBot.Commands.Clubs;

namespace FilmClubBot.OnDiscord;

/// <summary>The society's Discord guild: section <c>Discord</c> of the configuration. If the section is empty, Discord is off.</summary>
public sealed class DiscordOptions : IClubOptions<DiscordOptions>
{
    /// <summary>The base address of Discord's API, version 10.</summary>
    public const string DefaultApiBaseUrl = "https://discord.com/api/v10";

    /// <summary>The bot's token, from the page "Bot" of the developer portal. A secret. Default: none.</summary>
    public string? Token { get; set; }

    /// <summary>The application's id, from the page "General Information". Default: none.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>The key that Discord signs interactions with, 64 hexadecimal digits from the same page; needed over HTTP. Default: none.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The society's guild, the only one that is heard. Default: none, the first one that a member who may manage it confirms.</summary>
    public string? GuildId { get; set; }

    /// <summary>The channel that new reviews are announced in, a text, announcement or forum channel. Default: none.</summary>
    public string? ReviewChannelId { get; set; }

    /// <summary>The channel that screenings are announced in. Default: none.</summary>
    public string? ScreeningChannelId { get; set; }

    /// <summary>The channel that problems are reported to moderators in; null for none.</summary>
    public string? ModeratorChannelId { get; set; }

    /// <summary>Roles whose members are moderators, in addition to everybody who may manage the guild. Default: none.</summary>
    // The default is empty because the binder appends the configured items to the items of a list.
    public IReadOnlyList<string> ModeratorRoleIds { get; set; } = [];

    /// <summary>How interactions are received. Default: <see cref="DiscordConnection.Http"/>.</summary>
    public DiscordConnection Connection { get; set; }

    /// <summary>How many gateway connections share the guilds; null for the number that Discord recommends. Default: null.</summary>
    public int? ShardCount { get; set; }

    /// <summary>Whether announced screenings are synchronised with the guild's scheduled events. Default: true.</summary>
    public bool Events { get; set; } = true;

    /// <summary>The base address of Discord's API; a local server can replace it. Default: <see cref="DefaultApiBaseUrl"/>.</summary>
    public string ApiBaseUrl { get; set; } = DefaultApiBaseUrl;

    /// <inheritdoc/>
    public DiscordOptions OfFoundedClub()
    {
        var copy = (DiscordOptions)MemberwiseClone();
        copy.GuildId = copy.ReviewChannelId = copy.ScreeningChannelId = copy.ModeratorChannelId = null;
        copy.ModeratorRoleIds = [];
        return copy;
    }

    /// <summary>Whether screenings are synchronised with the guild's scheduled events.</summary>
    public bool KeepsEvents => IsOn && Events;

    /// <summary>Whether any setting of the section is set.</summary>
    public bool IsOn =>
        ModeratorRoleIds.Count > 0
        || new[] { Token, ApplicationId, PublicKey, GuildId, ReviewChannelId, ScreeningChannelId, ModeratorChannelId }.Any(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>How interactions are received.</summary>
public enum DiscordConnection
{
    /// <summary>Discord posts signed interactions to a public address.</summary>
    Http,

    /// <summary>The program opens a connection to Discord and needs no public address; only in a build with <c>-p:ChatSdks=true</c>.</summary>
    Gateway,
}
