using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>A channel or a direct conversation.</summary>
public sealed class WorkspaceChannel(string id, string name, bool isPrivate, string? directWith)
{
    /// <summary>Such as <c>C0000001</c>; <c>D…</c> for a direct conversation.</summary>
    public string Id { get; } = id;

    /// <summary>Without the #.</summary>
    public string Name { get; } = name;

    /// <summary>Whether only its members know it.</summary>
    public bool Private { get; } = isPrivate;

    /// <summary>The person that the bot talks to alone; null in a channel.</summary>
    public string? DirectWith { get; } = directWith;

    /// <summary>Whether the bot is in it.</summary>
    public bool BotIsMember { get; set; }

    /// <summary>Whether it is closed for good.</summary>
    public bool Archived { get; set; }

    /// <summary>Who is in it; everybody when empty.</summary>
    public HashSet<string> Members { get; } = [];

    /// <summary>Its public messages, oldest first, without deleted ones.</summary>
    public List<WorkspaceMessage> Messages { get; } = [];

    /// <summary>Whether a user sees the messages here.</summary>
    public bool Shows(string user) => DirectWith is { } person ? person == user : Members.Count == 0 || Members.Contains(user);

    /// <summary>As <c>conversations.info</c> shows it.</summary>
    public JsonObject Json() => DirectWith is { } person
        ? new JsonObject { ["id"] = Id, ["is_im"] = true, ["is_archived"] = Archived, ["user"] = person }
        : new JsonObject
        {
            ["id"] = Id,
            ["name"] = Name,
            ["is_channel"] = !Private,
            ["is_group"] = Private,
            ["is_im"] = false,
            ["is_private"] = Private,
            ["is_archived"] = Archived,
            ["is_member"] = BotIsMember,
        };
}
