using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>A modal or a home tab, as one person sees it.</summary>
public sealed class WorkspaceView(string id, string user, JsonObject content)
{
    /// <summary>Such as <c>V0000001</c>.</summary>
    public string Id { get; } = id;

    /// <summary>Who sees it.</summary>
    public string User { get; } = user;

    /// <summary>What the app gave, each block with a block_id.</summary>
    public JsonObject Content { get; set; } = content;

    /// <summary>Changes with the content.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The view below it; null at the bottom.</summary>
    public WorkspaceView? Below { get; init; }

    /// <summary>Whether it is gone.</summary>
    public bool Closed { get; set; }

    /// <summary>What was filled in so far: block_id → action_id → the element's state.</summary>
    public JsonObject Values { get; set; } = [];

    /// <summary>The app's name for it.</summary>
    public string CallbackId => (string?)Content["callback_id"] ?? "";

    /// <summary>Its title.</summary>
    public string Title => (string?)Content["title"]?["text"] ?? "";

    /// <summary>Its blocks.</summary>
    public JsonArray Blocks => (JsonArray)Content["blocks"]!;

    /// <summary>Every element of its blocks that can be used.</summary>
    public IEnumerable<BlockElement> Elements => BlockElement.Of(Blocks);

    /// <summary>Every text in it, a line each.</summary>
    public string Shown => string.Join('\n', BlockElement.Texts(Blocks));

    /// <summary>As the Web API and payloads show it.</summary>
    public JsonObject Json(string team)
    {
        var json = (JsonObject)Content.DeepClone();
        json["id"] = Id;
        json["team_id"] = team;
        json["state"] = new JsonObject { ["values"] = Values.DeepClone() };
        json["hash"] = Hash;
        json["previous_view_id"] = Below?.Id;
        json["root_view_id"] = Root.Id;
        json["app_id"] = Workspace.AppId;
        json["bot_id"] = Workspace.BotId;
        json["private_metadata"] ??= "";
        json["callback_id"] ??= "";
        json["external_id"] ??= "";
        json["clear_on_close"] ??= false;
        json["notify_on_close"] ??= false;
        json["close"] ??= null;
        json["submit"] ??= null;
        return json;
    }

    /// <summary>The view at the bottom of its stack.</summary>
    public WorkspaceView Root => Below?.Root ?? this;

    /// <summary>How many lie in its stack.</summary>
    public int Depth => (Below?.Depth ?? 0) + 1;
}
