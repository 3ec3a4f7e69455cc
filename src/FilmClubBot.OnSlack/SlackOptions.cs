using FilmClubBot.Commands.Clubs;

namespace FilmClubBot.OnSlack;

/// <summary>The society's Slack workspace: section <c>Slack</c> of the configuration. If the section is empty, Slack is off.</summary>
public sealed class SlackOptions : IClubOptions<SlackOptions>
{
    /// <summary>The base address of Slack's Web API.</summary>
    public const string DefaultApiBaseUrl = "https://slack.com/api/";

    /// <summary>The bot's token, begins with <c>xoxb-</c>; from the page "OAuth &amp; Permissions" of the app. A secret. Default: none.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app's token, begins with <c>xapp-</c>; from "Basic Information", with the scope connections:write; needed for Socket Mode. A secret. Default: none.</summary>
    public string? AppToken { get; set; }

    /// <summary>The secret that Slack signs its requests with, from "Basic Information"; needed over HTTP. A secret. Default: none.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The app's id for installations by <c>/slack/install</c>, from "Basic Information"; with it and the secret no <see cref="BotToken"/> is needed. Default: none.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's secret for installations, from "Basic Information". A secret. Default: none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The society's workspace, begins with <c>T</c>, the only one that is heard. Default: none, the first one that an admin of it confirms.</summary>
    public string? TeamId { get; set; }

    /// <summary>The channel that new reviews are announced in. Default: none.</summary>
    public string? ReviewChannelId { get; set; }

    /// <summary>The channel that screenings are announced in. Default: none.</summary>
    public string? ScreeningChannelId { get; set; }

    /// <summary>The channel that problems are reported to moderators in; null for none.</summary>
    public string? ModeratorChannelId { get; set; }

    /// <summary>User groups whose members are moderators, in addition to the workspace's admins and owners. Default: none.</summary>
    // The default is empty because the binder appends the configured items to the items of a list.
    public IReadOnlyList<string> ModeratorGroupIds { get; set; } = [];

    /// <summary>What precedes every command's name, such as <c>film-</c> for <c>/film-rate</c>, where other apps have the plain names. Default: none.</summary>
    public string? CommandPrefix { get; set; }

    /// <summary>How events are received. Default: <see cref="SlackConnection.Http"/>.</summary>
    public SlackConnection Connection { get; set; }

    /// <summary>The base address of Slack's Web API; a local server can replace it. Default: <see cref="DefaultApiBaseUrl"/>.</summary>
    public string ApiBaseUrl { get; set; } = DefaultApiBaseUrl;

    /// <inheritdoc/>
    // The token is that of the settings' workspace.
    public SlackOptions OfFoundedClub()
    {
        var copy = (SlackOptions)MemberwiseClone();
        copy.BotToken = copy.TeamId = copy.ReviewChannelId = copy.ScreeningChannelId = copy.ModeratorChannelId = null;
        copy.ModeratorGroupIds = [];
        return copy;
    }

    /// <summary>Whether workspaces can install the app by a link.</summary>
    public bool CanBeInstalled => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);

    /// <summary>Whether any setting of the section is set.</summary>
    public bool IsOn =>
        ModeratorGroupIds.Count > 0
        || new[] { BotToken, AppToken, SigningSecret, ClientId, ClientSecret, TeamId, ReviewChannelId, ScreeningChannelId, ModeratorChannelId }.Any(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>How events are received.</summary>
public enum SlackConnection
{
    /// <summary>Slack posts signed requests to a public address.</summary>
    Http,

    /// <summary>The program opens a connection to Slack and needs no public address; only in a build with <c>-p:ChatSdks=true</c>.</summary>
    SocketMode,
}
