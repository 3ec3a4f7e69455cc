namespace FilmClubBot.OnSlack;

/// <summary>The society's Slack workspace: section <c>Slack</c> of the configuration. While nothing is set, Slack is off.</summary>
public sealed class SlackOptions
{
    /// <summary>Where Slack's Web API answers.</summary>
    public const string DefaultApiBaseUrl = "https://slack.com/api/";

    /// <summary>The bot's token, begins with <c>xoxb-</c>; from the page "OAuth &amp; Permissions" of the app. A secret. Default: none.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app's token, begins with <c>xapp-</c>; from "Basic Information", with the scope connections:write; needed for Socket Mode. A secret. Default: none.</summary>
    public string? AppToken { get; set; }

    /// <summary>What Slack signs its requests with, from "Basic Information"; needed over HTTP. A secret. Default: none.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The society's workspace, begins with <c>T</c>; what comes from another one is refused. Default: none, any workspace that the app is installed in.</summary>
    public string? TeamId { get; set; }

    /// <summary>The channel that new reviews are announced in. Default: none.</summary>
    public string? ReviewChannelId { get; set; }

    /// <summary>The channel that screenings are announced in. Default: none.</summary>
    public string? ScreeningChannelId { get; set; }

    /// <summary>The channel where moderators are told what they have to mend; null for nowhere.</summary>
    public string? ModeratorChannelId { get; set; }

    /// <summary>User groups whose members are moderators, beside the workspace's admins and owners. Default: none.</summary>
    // Empty means none: the binder appends what is configured to what already stands in a list.
    public IReadOnlyList<string> ModeratorGroupIds { get; set; } = [];

    /// <summary>How Slack reaches the program. Default: <see cref="SlackConnection.Http"/>.</summary>
    public SlackConnection Connection { get; set; }

    /// <summary>Where Slack's Web API answers, so that a server on this machine can stand in. Default: <see cref="DefaultApiBaseUrl"/>.</summary>
    public string ApiBaseUrl { get; set; } = DefaultApiBaseUrl;

    /// <summary>Whether any of it is set.</summary>
    public bool IsOn =>
        ModeratorGroupIds.Count > 0
        || new[] { BotToken, AppToken, SigningSecret, TeamId, ReviewChannelId, ScreeningChannelId, ModeratorChannelId }.Any(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>How Slack reaches the program.</summary>
public enum SlackConnection
{
    /// <summary>Slack posts signed requests to a public address.</summary>
    Http,

    /// <summary>The program keeps a connection to Slack open and needs no public address; only in a build with <c>-p:ChatSdks=true</c>.</summary>
    SocketMode,
}
