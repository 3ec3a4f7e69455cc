using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Blocks;
using FilmClubBot.Testing.Slack.Faults;
using FilmClubBot.Testing.Slack.Recording;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>Answers <c>/response/…</c>: messages that an app sends to a <c>response_url</c>.</summary>
internal sealed class ResponseServer(TimeProvider time, Workspace workspace, Pointers pointers, SlackFaults faults, SlackRecording recording)
{
    private static readonly string[] Known =
        ["text", "blocks", "response_type", "replace_original", "delete_original", "thread_ts", "metadata", "unfurl_links", "unfurl_media", "mrkdwn"];

    public async Task Answer(HttpContext context, string id)
    {
        JsonObject body;
        try
        {
            body = await RequestBody.Read(context.Request);
        }
        catch (ApiRefusal refusal)
        {
            await Refuse(context, refusal, StatusCodes.Status400BadRequest);
            return;
        }

        var request = new SlackRequest(time.GetUtcNow(), "response_url", context.Request.Path, body, context.Request.ContentType, context.Request.Headers.Authorization);
        recording.Request(request, context.Request.Method);
        var fault = faults.Dequeue("response_url");
        if (await Failing.Before(context, fault, request))
            return;
        try
        {
            lock (workspace.Lock)
            {
                var (error, address) = pointers.Use(id);
                Post(workspace, body, address ?? throw new ApiRefusal(error!));
            }

            if (!await Failing.After(context, fault))
                await context.Response.WriteAsync("ok");
        }
        catch (ApiRefusal refusal)
        {
            request.Error = refusal.Error;
            await Refuse(context, refusal, refusal.Error.EndsWith("_url", StringComparison.Ordinal) ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
        }

        request.Status = context.Response.StatusCode;
    }

    /// <summary>Applies a response, be it to a response address or to the request itself.</summary>
    public static void Post(Workspace workspace, JsonObject body, Pointers.ResponseAddress address)
    {
        if (body.FirstOrDefault(field => !Known.Contains(field.Key)).Key is { } unknown)
            throw new ApiRefusal("invalid_arguments", [$"[ERROR] invalid additional property: {unknown}"]);
        if ((bool?)body["delete_original"] == true)
        {
            Remove(workspace, address);
            return;
        }

        if (SlackMessageRules.Problem((string?)body["text"], body["blocks"], body["metadata"]) is { } problem)
            throw new ApiRefusal(problem.Error, problem.Messages);
        if ((bool?)body["replace_original"] == true && address.Source is { Deleted: false } source)
        {
            source.Text = (string?)body["text"] ?? "";
            source.Blocks = SlackMessageRules.Named(body["blocks"]);
            source.Edited = true;
            workspace.Show(SlackSeenKind.Changed, source.OnlyFor, source);
            return;
        }

        var everyone = (string?)body["response_type"] == "in_channel";
        var message = new WorkspaceMessage(address.Channel, workspace.NextTs(), Workspace.BotUserId)
        {
            FromBot = true,
            OnlyFor = everyone ? null : address.User,
            Text = (string?)body["text"] ?? "",
            Blocks = SlackMessageRules.Named(body["blocks"]),
            ThreadTs = (string?)body["thread_ts"],
        };
        if (everyone)
            address.Channel.Messages.Add(message);
        workspace.Show(everyone ? SlackSeenKind.Message : SlackSeenKind.Ephemeral, message.OnlyFor, message);
    }

    private static void Remove(Workspace workspace, Pointers.ResponseAddress address)
    {
        if (address.Source is not { Deleted: false } source)
            throw new ApiRefusal("message_not_found");
        source.Deleted = true;
        source.Channel.Messages.Remove(source);
        workspace.Show(SlackSeenKind.Removed, source.OnlyFor, source);
    }

    private static async Task Refuse(HttpContext context, ApiRefusal refusal, int status)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = false, ["error"] = refusal.Error, ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. refusal.Messages.Select(message => (JsonNode)message)]) } });
    }
}
