using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Faults;
using FilmClubBot.Testing.Slack.Limits;
using FilmClubBot.Testing.Slack.Recording;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>Answers <c>/api/…</c>: what goes wrong on demand, the token, the limits, the scopes, and then the method.</summary>
internal sealed class ApiServer(SlackSimulatorSettings settings, SlackTokens tokens, AppTokens installed, Workspace workspace, Pointers pointers, SlackRates rates, SlackFaults faults, SlackRecording recording, Func<Uri> socketAddress)
{
    public async Task Answer(HttpContext context, string name)
    {
        JsonObject arguments = [];
        ApiRefusal? unread = null;
        try
        {
            arguments = await RequestBody.Read(context.Request);
        }
        catch (ApiRefusal refusal)
        {
            unread = refusal;
        }

        var request = new SlackRequest(settings.Time.GetUtcNow(), name, context.Request.Path + context.Request.QueryString, arguments, context.Request.ContentType, context.Request.Headers.Authorization);
        recording.Request(request, context.Request.Method);
        var fault = faults.Dequeue(name);
        if (await Failing.Before(context, fault, request))
            return;
        JsonObject answer;
        try
        {
            if (unread is not null)
                throw unread;
            answer = Run(context, name, arguments, request);
        }
        catch (ApiRefusal refusal)
        {
            answer = Refused(refusal);
            request.Error = refusal.Error;
        }

        if (await Failing.After(context, fault))
            return;
        if (request.Status == 0)
            request.Status = context.Response.StatusCode;
        await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }

    private JsonObject Run(HttpContext context, string name, JsonObject arguments, SlackRequest request)
    {
        // With the app's secret, not with a token.
        if (name == "oauth.v2.access")
        {
            var granted = installed.Access(context.Request, arguments);
            granted["ok"] = true;
            return granted;
        }

        if (!ApiMethods.All.TryGetValue(name, out var method))
            throw new ApiRefusal("unknown_method");
        if (name != "api.test")
            Authorise(context.Request, arguments, method);
        var channel = method.SpacedByChannel ? arguments["channel"]?.ToString() : null;
        if (rates.Acquire(name, method.PerMinute, channel) is { } wait && settings.RefusesTooMany)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            throw new ApiRefusal("ratelimited");
        }

        var json = RequestBody.IsJson(context.Request);
        if (json && method.FormOnly)
            throw new ApiRefusal("invalid_arguments", [$"[ERROR] {name} takes no application/json"]);
        var call = new ApiCall(arguments, workspace, pointers, new Uri($"{context.Request.Scheme}://{context.Request.Host}"));
        if (json && context.Request.ContentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) != true)
            call.Warnings.Add("missing_charset");
        JsonObject answer;
        lock (workspace.Lock)
            answer = method.AppToken ? new JsonObject { ["url"] = socketAddress().AbsoluteUri } : method.Run(call);
        answer["ok"] = true;
        if (call.Warnings.Count > 0)
        {
            answer["warning"] = string.Join(',', call.Warnings);
            var metadata = answer["response_metadata"] as JsonObject ?? [];
            metadata["warnings"] = new JsonArray([.. call.Warnings.Select(warning => (JsonNode)warning)]);
            answer["response_metadata"] ??= metadata;
        }

        return answer;
    }

    private void Authorise(HttpRequest request, JsonObject arguments, ApiMethod method)
    {
        var token = request.Headers.Authorization.ToString() is { Length: > 0 } header
            ? header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : throw new ApiRefusal("invalid_auth")
            // A form may carry the token; JSON may not.
            : RequestBody.IsJson(request) ? null : (string?)arguments["token"];
        if (token is null)
            throw new ApiRefusal("not_authed");
        var scopes = installed.ScopesOf(token) ?? (token == tokens.Bot || token == tokens.App ? settings.Scopes : throw new ApiRefusal("invalid_auth"));
        if (method.AppToken != (token == tokens.App))
            throw new ApiRefusal("not_allowed_token_type");
        if (!method.AppToken && method.Scopes.Length > 0 && !method.Scopes.Any(scopes.Contains))
            throw new ApiRefusal("missing_scope", needed: method.Scopes[0]);
    }

    private JsonObject Refused(ApiRefusal refusal)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Error };
        if (refusal.Needed is { } needed)
        {
            answer["needed"] = needed;
            answer["provided"] = string.Join(',', settings.Scopes);
        }

        if (refusal.Messages.Count > 0)
            answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. refusal.Messages.Select(message => (JsonNode)message)]) };
        return answer;
    }
}

/// <summary>The tokens of the app.</summary>
internal sealed record SlackTokens(string Bot, string App);
