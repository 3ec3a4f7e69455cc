using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>
/// Stores the tokens of an installation in the workspace's club. A workspace that is nobody's founds one where the program serves many clubs, and
/// becomes the one club's otherwise, if that has none yet.
/// </summary>
internal sealed class SlackInstaller(
    IClubs clubs, SocietyWorkspaces workspaces, OAuthAccess oauth, SlackInstallLink link, IOptions<SlackOptions> options, Locales locales, Club settings, ILogger<SlackInstaller> log)
{
    private const int MaxName = 100;

    /// <summary>Completes an installation with the code of Slack's redirect.</summary>
    public async Task<InstallOutcome> Complete(string code, CancellationToken cancellationToken)
    {
        try
        {
            var installation = await oauth.Exchange(code, link.Redirect!, cancellationToken);
            if (SlackScopes.WithLinks.Except(installation.Scopes, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            {
                log.LogWarning("Refused the installation in the Slack workspace {Team}: it lacks the scopes {Scopes}", installation.Team, string.Join(", ", missing));
                return InstallOutcome.Incomplete;
            }

            // The tokens exist now, so that a browser that goes away does not end it.
            return await Store(installation);
        }
        catch (SlackException failure)
        {
            log.LogWarning("An installation on Slack failed: {Problem}", failure.Message);
            return failure.Error is "invalid_code" or "code_already_used" ? InstallOutcome.Expired : InstallOutcome.Failed;
        }
        catch (Exception failure) when (failure is ConflictException or StorageUnavailableException)
        {
            log.LogCritical("An installation on Slack was not stored: {Problem}", failure.Message);
            return InstallOutcome.Failed;
        }
    }

    private async Task<InstallOutcome> Store(SlackInstallation installation)
    {
        if (await OwnerOf(installation) is var outcome && outcome != InstallOutcome.Installed)
            return outcome;
        using var club = await clubs.OfWorkspace(Platform.Slack, installation.Team, CancellationToken.None);
        await club.Services.GetRequiredService<SlackTokens>().Store(installation, CancellationToken.None);
        log.LogWarning("The app was installed in the Slack workspace {Team} of club {Club}, by {User}", installation.Team, club.Club, installation.User);
        return InstallOutcome.Installed;
    }

    // Makes sure that the workspace is a club's.
    private async Task<InstallOutcome> OwnerOf(SlackInstallation installation)
    {
        using (var known = await clubs.OfWorkspace(Platform.Slack, installation.Team, CancellationToken.None))
        {
            if (known.Club != ClubId.OfSettings)
                return InstallOutcome.Installed;
        }

        var hasToken = !string.IsNullOrWhiteSpace(options.Value.BotToken);
        switch (await workspaces.StatusOf(Platform.Slack, options.Value.TeamId, installation.Team, CancellationToken.None))
        {
            case WorkspaceStatus.Own:
                return hasToken ? InstallOutcome.InSettings : InstallOutcome.Installed;
            case WorkspaceStatus.Unconfirmed when workspaces.FoundsClubs:
                return Of((await Found(installation)).Outcome);
            case WorkspaceStatus.Unconfirmed when hasToken:
                return InstallOutcome.InSettings;
            case WorkspaceStatus.Unconfirmed:
                return Of(await workspaces.Confirm(Platform.Slack, installation.Team, By(installation), CancellationToken.None));
            default:
                log.LogWarning("Refused the installation in the Slack workspace {Team}: it is not the society's", installation.Team);
                return InstallOutcome.Elsewhere;
        }
    }

    private async Task<Founding> Found(SlackInstallation installation)
    {
        var (zone, locale) = await Preferences(installation);
        var name = HostileText.CleanName(installation.TeamName);
        var say = locale is null ? locales.For(settings.Locale) : locales.For(locale);
        return await workspaces.Found(
            Platform.Slack, installation.Team, name.Length > 0 ? Cut.AtWord(name, MaxName) : say["slack.found.name"], say.Locale, By(installation), CancellationToken.None,
            zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone));
    }

    // Of the one who founds it, because everybody's are not known.
    private async Task<(string? Zone, string? Locale)> Preferences(SlackInstallation installation)
    {
        try
        {
            return await oauth.Preferences(installation, CancellationToken.None);
        }
        catch (SlackException failure)
        {
            log.LogInformation("The time zone of the Slack user {User} is not known: {Problem}", installation.User, failure.Message);
            return (null, null);
        }
    }

    private static Account By(SlackInstallation installation) => new(Platform.Slack, installation.User, installation.User);

    private static InstallOutcome Of(BindingOutcome outcome) => outcome switch
    {
        BindingOutcome.Own => InstallOutcome.Installed,
        BindingOutcome.Elsewhere => InstallOutcome.Elsewhere,
        _ => InstallOutcome.Failed,
    };
}
