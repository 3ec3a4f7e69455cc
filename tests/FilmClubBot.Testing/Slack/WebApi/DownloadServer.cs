using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>Answers <c>/files-pri/…</c>: a file for a token with the scope; to anyone else, the page for signing in.</summary>
internal sealed class DownloadServer(SlackSimulatorSettings settings, SlackTokens tokens, Workspace workspace)
{
    /// <param name="context">The request.</param>
    /// <param name="path">Such as <c>T0-F0/download/ratings.csv</c>.</param>
    public async Task Answer(HttpContext context, string path)
    {
        if (context.Request.Headers.Authorization != $"Bearer {tokens.Bot}" || !settings.Scopes.Contains("files:read"))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync("<html><body>Sign in to your workspace</body></html>");
            return;
        }

        var id = path.Split('/')[0].Split('-')[^1];
        if (!workspace.Files.TryGetValue(id, out var file) || file.Content is not { } content)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/csv";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
