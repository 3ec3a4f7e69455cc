using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>A call of a method, its token checked.</summary>
internal sealed class ApiCall(JsonObject arguments, Workspace workspace, Pointers pointers, Uri address)
{
    public Workspace Workspace => workspace;

    public Pointers Pointers => pointers;

    /// <summary>Where the simulator is.</summary>
    public Uri Address => address;

    /// <summary>What the answer warns of.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>A text, or a number or a truth value as one; null when it is not given.</summary>
    public string? Text(string name) => arguments[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonValue value => value.ToJsonString(),
        _ => throw new ApiRefusal("invalid_arguments", [$"[ERROR] must provide a string [json-pointer:/{name}]"]),
    };

    public string Needed(string name) => Text(name) is { Length: > 0 } text ? text : throw new ApiRefusal("invalid_arguments", [$"[ERROR] missing required field: {name}"]);

    public bool Flag(string name) => Text(name) is "true" or "1";

    public int Number(string name, int otherwise, int max) =>
        Text(name) is not { } text ? otherwise : int.TryParse(text, out var number) && number > 0 ? Math.Min(number, max) : throw new ApiRefusal("invalid_limit");

    /// <summary>JSON, or JSON in a text as forms have it.</summary>
    public JsonNode? Json(string name, string error = "invalid_arguments")
    {
        if (arguments[name] is not JsonValue value || !value.TryGetValue(out string? text))
            return arguments[name];
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ApiRefusal(error);
        }
    }

    /// <summary>A channel that the bot knows of.</summary>
    public WorkspaceChannel Channel(string name = "channel")
    {
        var id = Needed(name);
        if (Workspace.Users.ContainsKey(id) && id != Workspace.BotUserId)
            return Workspace.Direct(id);
        if (!Workspace.Channels.TryGetValue(id, out var channel) || (channel is { Private: true, BotIsMember: false }))
            throw new ApiRefusal("channel_not_found");
        return channel;
    }

    /// <summary>A channel that the bot can speak in.</summary>
    public WorkspaceChannel OpenChannel(string name = "channel")
    {
        var channel = Channel(name);
        if (channel.Archived)
            throw new ApiRefusal("is_archived");
        return channel.BotIsMember ? channel : throw new ApiRefusal("not_in_channel");
    }

    public WorkspaceUser User(string name = "user") => Workspace.Users.GetValueOrDefault(Needed(name)) ?? throw new ApiRefusal("user_not_found");

    /// <summary>One page of a list, by cursor.</summary>
    public JsonObject Page(string name, IReadOnlyList<JsonObject> all, int limit)
    {
        var from = Text("cursor") is { Length: > 0 } cursor ? int.TryParse(cursor, out var number) ? number : throw new ApiRefusal("invalid_cursor") : 0;
        var page = new JsonArray([.. all.Skip(from).Take(limit)]);
        var next = from + limit < all.Count ? (from + limit).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return new JsonObject { [name] = page, ["has_more"] = next.Length > 0, ["response_metadata"] = new JsonObject { ["next_cursor"] = next } };
    }
}
