using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>The addresses of an installation: ours, where it begins and ends, and Slack's in between.</summary>
internal sealed class SlackInstallLink(IOptions<SlackOptions> options, IOptions<HostingOptions> hosting, SlackAccess access, SiteAddress site) : IInstallLink
{
    /// <summary>Where an installation begins.</summary>
    public const string Path = "/slack/install";

    /// <summary>Where Slack's page redirects to.</summary>
    public const string RedirectPath = "/slack/oauth";

    /// <inheritdoc/>
    public Platform Platform => Platform.Slack;

    /// <inheritdoc/>
    public Uri? Address => options.Value.CanBeInstalled && site.Root is { } root ? new Uri(root, Path) : null;

    // Where there is one club, a link for everybody would only lead to a refusal.
    /// <inheritdoc/>
    public bool IsForEverybody => hosting.Value.ManyClubs;

    /// <summary>Whether the settings have a token, which is that of the society's own workspace.</summary>
    public bool HasOwnToken => !string.IsNullOrWhiteSpace(options.Value.BotToken);

    /// <summary>The society's own workspace, if the settings name it.</summary>
    public string? OwnTeam => options.Value.TeamId;

    /// <summary>The address that Slack redirects to; it must be among the app's redirect URLs.</summary>
    public Uri? Redirect => site.Root is { } root ? new Uri(root, RedirectPath) : null;

    /// <summary>Slack's page that asks for permission.</summary>
    public Uri Authorise(string state) => new(QueryHelpers.AddQueryString(new Uri(access.ApiBaseUrl, "/oauth/v2/authorize").AbsoluteUri, new Dictionary<string, string?>
    {
        ["client_id"] = options.Value.ClientId,
        ["scope"] = string.Join(',', SlackScopes.WithLinks),
        ["redirect_uri"] = Redirect?.AbsoluteUri,
        ["state"] = state,
    }));
}
