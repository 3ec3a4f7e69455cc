using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Discord.Limits;
using FilmClubBot.Testing.Discord.Recording;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Discord.Rest;

/// <summary>Takes the bot's requests: who asks, how often, what goes wrong; then the route.</summary>
internal sealed class RestServer(TimeProvider time, string token, DiscordRates rates, DiscordFaults faults, DiscordRecording recording, RestRoutes routes)
{
    public async Task Answer(HttpContext context, string path)
    {
        RestCall call;
        try
        {
            call = await RestCall.Read(context, path);
        }
        catch (RestRefusal refusal)
        {
            await Write(context, refusal.Status, refusal.Body);
            return;
        }

        var seen = new DiscordRequestSeen(time.GetUtcNow(), call.Verb, "/" + string.Join('/', call.Parts), call.Body);
        recording.Request(seen, context.Request.QueryString.Value ?? "");
        var fault = faults.Dequeue(call.Route);
        if (await Before(context, fault))
            return;
        var (status, body) = Judge(context, call);
        seen.Status = status;
        rates.Answered(status);
        if (fault == DiscordFault.BreaksAfter)
        {
            context.Abort();
            return;
        }

        if (fault == DiscordFault.SilenceAfter)
        {
            await Gone(context);
            return;
        }

        if (fault is DiscordFault.PageAfter or DiscordFault.RefusingPageAfter)
        {
            context.Response.StatusCode = fault == DiscordFault.PageAfter ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body>The proxy of the cinema is busy.</body></html>");
        }
        else if (fault == DiscordFault.FailsAfter)
            await Write(context, StatusCodes.Status502BadGateway, null);
        else
            await Write(context, status, body);
    }

    private (int Status, JsonNode? Body) Judge(HttpContext context, RestCall call)
    {
        try
        {
            var isAnonymous = call.Parts is ["webhooks" or "interactions", _, _, ..];
            if (!isAnonymous && context.Request.Headers.Authorization != "Bot " + token)
                throw RestRefusal.Unauthorized();
            if (rates.Acquire(call.Route, call.Resource, isGlobal: !isAnonymous, context.Response.Headers) is var (wait, isGlobal))
            {
                context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return (StatusCodes.Status429TooManyRequests, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = Math.Round(wait.TotalSeconds, 3), ["global"] = isGlobal });
            }

            var answer = routes.Answer(call);
            return (answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, answer);
        }
        catch (RestRefusal refusal)
        {
            return (refusal.Status, refusal.Body);
        }
    }

    private static async Task<bool> Before(HttpContext context, DiscordFault? fault)
    {
        switch (fault)
        {
            case DiscordFault.Fails:
                await Write(context, StatusCodes.Status500InternalServerError, new JsonObject { ["message"] = "500: Internal Server Error", ["code"] = 0 });
                return true;
            case DiscordFault.BreaksBefore:
                context.Abort();
                return true;
            case DiscordFault.Silence:
                await Gone(context);
                return true;
            default:
                return false;
        }
    }

    private static async Task Gone(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        using (context.RequestAborted.Register(aborted.SetResult))
            await aborted.Task;
    }

    private static async Task Write(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        if (body is null)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
