using FilmClubBot.Commands.Workspaces;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>The two addresses of an installation. See docs/decisions/0068-installing.md.</summary>
internal sealed class InstallEndpoints(InstallState state, SlackInstaller installer, SlackInstallLink link)
{
    // Longer than Slack's codes.
    private const int MaxCode = 512;

    // Each is a request to Slack, which anybody can cause.
    private const int AtOnce = 4;

    private int _running;

    /// <summary>Redirects to Slack's page.</summary>
    public Task Begin(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(link.Authorise(state.Begin(context)).AbsoluteUri);
        return Task.CompletedTask;
    }

    /// <summary>Completes an installation, and redirects to the page that says how it went.</summary>
    public async Task End(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(InstallPage.After(await Complete(context)));
    }

    private async Task<InstallOutcome> Complete(HttpContext context)
    {
        var query = context.Request.Query;
        // Before anything else, so that a state is used once also where the person declines.
        if (!state.End(context, query["state"]))
            return InstallOutcome.Expired;
        if (query["code"].ToString() is not { Length: > 0 and <= MaxCode } code)
            return query.ContainsKey("error") ? InstallOutcome.Denied : InstallOutcome.Failed;
        try
        {
            return Interlocked.Increment(ref _running) > AtOnce ? InstallOutcome.Failed : await installer.Complete(code, context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
