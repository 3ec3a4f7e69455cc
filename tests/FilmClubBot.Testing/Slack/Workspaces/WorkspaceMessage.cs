using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>The current state of a message.</summary>
public sealed record WorkspaceMessage(WorkspaceChannel Channel, string Ts, string User)
{
    /// <summary>Whether the bot sent it.</summary>
    public bool FromBot { get; init; }

    /// <summary>The one person who sees it; null when everyone does.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The message that it answers in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The text, or the fallback for the blocks in notifications.</summary>
    public string Text { get; set; } = "";

    /// <summary>Its blocks, each with a block_id; empty where it has none.</summary>
    public JsonArray Blocks { get; set; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<WorkspaceFile> Files { get; init; } = [];

    /// <summary>The cards of its links, each by the link.</summary>
    public Dictionary<string, JsonArray> Unfurls { get; } = new(StringComparer.Ordinal);

    /// <summary>The metadata that an app attached.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>Whether it was changed.</summary>
    public bool Edited { get; set; }

    /// <summary>Whether it was deleted.</summary>
    public bool Deleted { get; set; }

    /// <summary>Every element of its blocks that can be used.</summary>
    public IEnumerable<BlockElement> Elements => BlockElement.Of(Blocks);

    /// <summary>Every text in it, a line each: what a person reads.</summary>
    public string Shown => Blocks.Count == 0 ? Text : string.Join('\n', BlockElement.Texts(Blocks));

    /// <summary>As the Web API and payloads show it.</summary>
    public JsonObject Json(bool withMetadata = false)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = User, ["ts"] = Ts, ["text"] = Text };
        if (FromBot)
        {
            json["bot_id"] = Workspace.BotId;
            json["app_id"] = Workspace.AppId;
        }

        if (Blocks.Count > 0)
            json["blocks"] = Blocks.DeepClone();
        if (Files.Count > 0)
            json["files"] = new JsonArray([.. Files.Select(file => file.Json("T0", new Uri("https://files.slack.com/")))]);
        if (ThreadTs is not null)
            json["thread_ts"] = ThreadTs;
        if (Edited)
            json["edited"] = new JsonObject { ["user"] = User, ["ts"] = Ts };
        if (withMetadata && Metadata is not null)
            json["metadata"] = Metadata.DeepClone();
        return json;
    }
}
