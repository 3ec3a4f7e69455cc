using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Installing;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Has a founded club leave when the app was removed from its workspace. Slack's event may be late: the token decides whether it still applies.</summary>
internal sealed class AppRemoval(ISlackApi api, SlackTokens tokens, SocietyWorkspaces workspaces, DeferredReplies answers, ILogger<AppRemoval> log)
{
    /// <summary>Begins the work, after the event was acknowledged.</summary>
    public void Begin(SlackAct.Removed removed, string team) => answers.Later(stopping => Leave(removed, team, stopping));

    private async Task Leave(SlackAct.Removed removed, string team, CancellationToken cancellationToken)
    {
        if (await IsInstalled(removed, cancellationToken))
        {
            log.LogInformation("Slack reports {Event} of the workspace {Team}, and still accepts the token: nothing changes", removed.How, team);
            return;
        }

        await tokens.Delete(cancellationToken);
        if (await workspaces.Leave(Platform.Slack, team, removed.How, cancellationToken))
            return;
        log.LogWarning("The app was removed from the Slack workspace ({How}): install it again, and copy the new token into Slack:BotToken if there was one", removed.How);
    }

    private async Task<bool> IsInstalled(SlackAct.Removed removed, CancellationToken cancellationToken)
    {
        try
        {
            await api.Call("auth.test", [], cancellationToken);
            return true;
        }
        catch (SlackException failure)
        {
            // Revoked tokens may be others than the bot's: only a refusal of its own counts, not a failure of Slack. An uninstalled app is uninstalled.
            return removed.How != SlackAct.Removed.Uninstalled && !SlackReply.RefusesToken(failure.Error);
        }
    }
}
