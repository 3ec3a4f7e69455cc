using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Recording;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.Faults;

/// <summary>Makes a request go wrong.</summary>
internal static class Failing
{
    /// <summary>What goes wrong before anything is done.</summary>
    /// <returns>Whether the request is over.</returns>
    public static async Task<bool> Before(HttpContext context, SlackFault? fault, SlackRequest request)
    {
        switch (fault)
        {
            case SlackFault.Status status:
                context.Response.StatusCode = request.Status = status.Code;
                return true;
            case SlackFault.RateLimited limited:
                context.Response.StatusCode = request.Status = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = limited.Seconds.ToString(CultureInfo.InvariantCulture);
                request.Error = "ratelimited";
                await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = false, ["error"] = "ratelimited" });
                return true;
            case SlackFault.Error error:
                request.Error = error.Word;
                request.Status = StatusCodes.Status200OK;
                await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = false, ["error"] = error.Word });
                return true;
            case SlackFault.BreaksBefore:
                context.Abort();
                return true;
            case SlackFault.Silence:
                var aborted = new TaskCompletionSource();
                using (context.RequestAborted.Register(aborted.SetResult))
                    await aborted.Task;
                return true;
            default:
                return false;
        }
    }

    /// <summary>What goes wrong after it was done.</summary>
    /// <returns>Whether the request is over.</returns>
    public static async Task<bool> After(HttpContext context, SlackFault? fault)
    {
        switch (fault)
        {
            case SlackFault.BreaksAfter:
                context.Abort();
                return true;
            case SlackFault.StatusAfter status:
                context.Response.StatusCode = status.Code;
                return true;
            case SlackFault.PageAfter page:
                context.Response.StatusCode = page.Code;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>The proxy of the cinema is busy.</body></html>");
                return true;
            default:
                return false;
        }
    }
}
