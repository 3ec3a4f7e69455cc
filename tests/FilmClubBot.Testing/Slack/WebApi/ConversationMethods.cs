using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary><c>conversations.*</c></summary>
internal static class ConversationMethods
{
    public static JsonObject Info(ApiCall call) => new() { ["channel"] = call.Channel().Json() };

    public static JsonObject List(ApiCall call)
    {
        var types = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        var channels = call.Workspace.Channels.Values
            .Where(channel => types.Contains(channel.DirectWith is not null ? "im" : channel.Private ? "private_channel" : "public_channel"))
            .Where(channel => !channel.Private || channel.BotIsMember)
            .Where(channel => !channel.Archived || !call.Flag("exclude_archived"))
            .OrderBy(channel => channel.Id, StringComparer.Ordinal);
        return call.Page("channels", [.. channels.Select(channel => channel.Json())], call.Number("limit", 100, 1000));
    }

    public static JsonObject History(ApiCall call)
    {
        var channel = Readable(call);
        // Answers in threads are not in a channel's history.
        return Page(call, channel.Messages.Where(message => message.ThreadTs is null || message.ThreadTs == message.Ts).Reverse());
    }

    public static JsonObject Replies(ApiCall call)
    {
        var channel = Readable(call);
        var ts = call.Needed("ts");
        if (channel.Messages.All(message => message.Ts != ts))
            throw new ApiRefusal("thread_not_found");
        return Page(call, channel.Messages.Where(message => message.Ts == ts || message.ThreadTs == ts));
    }

    public static JsonObject Join(ApiCall call)
    {
        var channel = call.Channel();
        if (channel.Private || channel.DirectWith is not null)
            throw new ApiRefusal("method_not_supported_for_channel_type");
        if (channel.Archived)
            throw new ApiRefusal("is_archived");
        if (channel.BotIsMember)
            call.Warnings.Add("already_in_channel");
        channel.BotIsMember = true;
        return new JsonObject { ["channel"] = channel.Json() };
    }

    public static JsonObject Open(ApiCall call)
    {
        var users = call.Needed("users").Split(',');
        if (users.Length > 1)
            throw new ApiRefusal("method_not_supported_for_channel_type");
        if (!call.Workspace.Users.TryGetValue(users[0], out var user))
            throw new ApiRefusal("user_not_found");
        if (user.Bot)
            throw new ApiRefusal("cannot_dm_bot");
        if (user.Deactivated)
            throw new ApiRefusal("user_disabled");
        return new JsonObject { ["channel"] = new JsonObject { ["id"] = call.Workspace.Direct(user.Id).Id } };
    }

    private static WorkspaceChannel Readable(ApiCall call) => call.Channel() is { BotIsMember: true } channel ? channel : throw new ApiRefusal("not_in_channel");

    private static JsonObject Page(ApiCall call, IEnumerable<WorkspaceMessage> messages)
    {
        var (oldest, latest, inclusive) = (Time(call, "oldest") ?? 0, Time(call, "latest") ?? decimal.MaxValue, call.Flag("inclusive"));
        var found = messages.Where(message => Stamp(message.Ts) is var at && (inclusive ? at >= oldest && at <= latest : at > oldest && at < latest));
        return call.Page("messages", [.. found.Select(message => message.Json(call.Flag("include_all_metadata")))], call.Number("limit", 100, 999));
    }

    private static decimal? Time(ApiCall call, string name) => call.Text(name) is not { Length: > 0 } text ? null : Stamp(text);

    private static decimal Stamp(string text) =>
        decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var time) ? time : throw new ApiRefusal("invalid_ts_oldest");
}
