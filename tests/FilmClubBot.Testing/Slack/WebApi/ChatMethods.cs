using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Blocks;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary><c>chat.*</c></summary>
internal static class ChatMethods
{
    public static JsonObject PostMessage(ApiCall call)
    {
        var channel = call.OpenChannel();
        var message = Message(call, channel, onlyFor: null);
        if (message.ThreadTs is { } thread && channel.Messages.All(other => other.Ts != thread))
            throw new ApiRefusal("thread_not_found");
        channel.Messages.Add(message);
        call.Workspace.Show(SlackSeenKind.Message, message: message, user: channel.DirectWith);
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.Json(withMetadata: true) };
    }

    public static JsonObject PostEphemeral(ApiCall call)
    {
        var channel = call.OpenChannel();
        var user = call.User();
        if (!channel.Shows(user.Id))
            throw new ApiRefusal("user_not_in_channel");
        var message = Message(call, channel, user.Id);
        call.Workspace.Show(SlackSeenKind.Ephemeral, user.Id, message);
        return new JsonObject { ["message_ts"] = message.Ts };
    }

    public static JsonObject Update(ApiCall call)
    {
        var message = Own(call, "cant_update_message");
        var (text, blocks, metadata) = Content(call);
        message.Text = text ?? message.Text;
        // Text alone removes the blocks.
        message.Blocks = SlackMessageRules.Named(blocks);
        message.Metadata = metadata ?? message.Metadata;
        message.Edited = true;
        call.Workspace.Show(SlackSeenKind.Changed, message: message);
        return new JsonObject { ["channel"] = message.Channel.Id, ["ts"] = message.Ts, ["text"] = message.Text, ["message"] = message.Json(withMetadata: true) };
    }

    public static JsonObject Unfurl(ApiCall call)
    {
        var channel = call.Channel();
        var ts = call.Needed("ts");
        var message = channel.Messages.FirstOrDefault(message => message.Ts == ts) ?? throw new ApiRefusal("message_not_found");
        if (call.Json("unfurls") is not JsonObject { Count: > 0 } unfurls)
            throw new ApiRefusal("missing_unfurls");
        foreach (var (link, unfurl) in unfurls)
        {
            if (!message.Text.Contains(link, StringComparison.Ordinal))
                throw new ApiRefusal("cannot_unfurl_url");
            if (SlackMessageRules.Problem(link, unfurl?["blocks"], null) is { } problem)
                throw new ApiRefusal(problem.Error, problem.Messages);
            message.Unfurls[link] = SlackMessageRules.Named(unfurl!["blocks"]);
        }

        call.Workspace.Show(SlackSeenKind.Changed, message: message);
        return [];
    }

    public static JsonObject Delete(ApiCall call)
    {
        var message = Own(call, "cant_delete_message");
        message.Deleted = true;
        message.Channel.Messages.Remove(message);
        call.Workspace.Show(SlackSeenKind.Removed, message: message);
        return new JsonObject { ["channel"] = message.Channel.Id, ["ts"] = message.Ts };
    }

    public static JsonObject Permalink(ApiCall call)
    {
        var channel = call.Channel();
        var ts = call.Needed("message_ts");
        return channel.Messages.Exists(message => message.Ts == ts)
            ? new JsonObject { ["channel"] = channel.Id, ["permalink"] = $"https://film-society.slack.com/archives/{channel.Id}/p{ts.Replace(".", "", StringComparison.Ordinal)}" }
            : throw new ApiRefusal("message_not_found");
    }

    /// <summary>A message of the bot with a call's or an answer's words, judged.</summary>
    public static WorkspaceMessage Message(ApiCall call, WorkspaceChannel channel, string? onlyFor)
    {
        var (text, blocks, metadata) = Content(call);
        return new WorkspaceMessage(channel, call.Workspace.NextTs(), Workspace.BotUserId)
        {
            FromBot = true,
            OnlyFor = onlyFor,
            ThreadTs = call.Text("thread_ts"),
            Text = text ?? "",
            Blocks = SlackMessageRules.Named(blocks),
            Metadata = metadata,
        };
    }

    /// <summary>A call's words, judged.</summary>
    public static (string? Text, JsonNode? Blocks, JsonObject? Metadata) Content(ApiCall call)
    {
        var text = call.Text("text");
        var blocks = call.Json("blocks", "invalid_blocks_format");
        var metadata = call.Json("metadata", "invalid_metadata_format");
        if (SlackMessageRules.Problem(text, blocks, metadata) is { } problem)
            throw new ApiRefusal(problem.Error, problem.Messages);
        if (string.IsNullOrWhiteSpace(text))
            call.Warnings.Add("missing_text_in_message");
        foreach (var file in Files(blocks))
        {
            if (call.Workspace.Files.GetValueOrDefault(file) is not { Title: not null, LooksUntilReady: 0 })
                throw new ApiRefusal("invalid_blocks", [$"[ERROR] invalid slack file: {file}"]);
        }

        return (text, blocks, metadata as JsonObject);
    }

    private static IEnumerable<string> Files(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Files),
        JsonObject thing => thing.SelectMany(field => field.Key == "slack_file" && (string?)field.Value?["id"] is { } id ? [id] : Files(field.Value)),
        _ => [],
    };

    private static WorkspaceMessage Own(ApiCall call, string otherwise)
    {
        var channel = call.Channel();
        var ts = call.Needed("ts");
        var message = channel.Messages.FirstOrDefault(message => message.Ts == ts) ?? throw new ApiRefusal("message_not_found");
        return message.FromBot ? message : throw new ApiRefusal(otherwise);
    }
}
