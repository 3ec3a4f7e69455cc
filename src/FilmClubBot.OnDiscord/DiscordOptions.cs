namespace FilmClubBot.OnDiscord;

/// <summary>The society's Discord guild: section <c>Discord</c> of the configuration. While nothing is set, Discord is off.</summary>
public sealed class DiscordOptions
{
    /// <summary>Where Discord's API, version 10, answers.</summary>
    public const string DefaultApiBaseUrl = "https://discord.com/api/v10";

    /// <summary>The bot's token, from the page "Bot" of the developer portal. A secret. Default: none.</summary>
    public string? Token { get; set; }

    /// <summary>The application's id, from the page "General Information". Default: none.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>The key that Discord signs interactions with, 64 hexadecimal digits from the same page; needed over HTTP. Default: none.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The society's guild; interactions from another one are refused. Default: none, commands are registered for every guild.</summary>
    public string? GuildId { get; set; }

    /// <summary>The channel that new reviews are announced in, a text, announcement or forum channel. Default: none.</summary>
    public string? ReviewChannelId { get; set; }

    /// <summary>The channel that screenings are announced in. Default: none.</summary>
    public string? ScreeningChannelId { get; set; }

    /// <summary>The channel where moderators are told what they have to mend; null for nowhere.</summary>
    public string? ModeratorChannelId { get; set; }

    /// <summary>Roles whose holders are moderators, beside everybody who may manage the guild. Default: none.</summary>
    // Empty means none: the binder appends what is configured to what already stands in a list.
    public IReadOnlyList<string> ModeratorRoleIds { get; set; } = [];

    /// <summary>How Discord reaches the program. Default: <see cref="DiscordConnection.Http"/>.</summary>
    public DiscordConnection Connection { get; set; }

    /// <summary>How many gateway connections share the guilds; null for as many as Discord proposes. Default: null.</summary>
    public int? ShardCount { get; set; }

    /// <summary>Whether announced screenings stand in the guild's list of scheduled events, both ways; it needs <see cref="GuildId"/>. Default: true.</summary>
    public bool Events { get; set; } = true;

    /// <summary>Where Discord's API answers, so that a server on this machine can stand in. Default: <see cref="DefaultApiBaseUrl"/>.</summary>
    public string ApiBaseUrl { get; set; } = DefaultApiBaseUrl;

    /// <summary>Whether screenings are kept in the guild's list of events.</summary>
    public bool KeepsEvents => IsOn && Events && !string.IsNullOrWhiteSpace(GuildId);

    /// <summary>Whether any of it is set.</summary>
    public bool IsOn =>
        ModeratorRoleIds.Count > 0
        || new[] { Token, ApplicationId, PublicKey, GuildId, ReviewChannelId, ScreeningChannelId, ModeratorChannelId }.Any(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>How Discord reaches the program.</summary>
public enum DiscordConnection
{
    /// <summary>Discord posts signed interactions to a public address.</summary>
    Http,

    /// <summary>The program keeps a connection to Discord open and needs no public address; only in a build with <c>-p:ChatSdks=true</c>.</summary>
    Gateway,
}
