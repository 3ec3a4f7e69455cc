using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>What kind of thing somebody sees.</summary>
public enum SlackSeenKind
{
    /// <summary>A message that everyone in the channel sees.</summary>
    Message,

    /// <summary>A message for one person.</summary>
    Ephemeral,

    /// <summary>A message was changed.</summary>
    Changed,

    /// <summary>A message was deleted.</summary>
    Removed,

    /// <summary>A modal opened, was pushed or changed.</summary>
    View,

    /// <summary>A modal closed.</summary>
    Closed,

    /// <summary>A modal was refused, with words at its fields.</summary>
    Errors,

    /// <summary>The home tab.</summary>
    Home,

    /// <summary>Slack's own words that the app failed.</summary>
    Failed,
}

/// <summary>One thing that came before somebody's eyes.</summary>
/// <param name="Number">Counts all of them.</param>
/// <param name="Kind">What it is.</param>
public sealed record SlackSeen(int Number, SlackSeenKind Kind)
{
    /// <summary>The one who sees it; null when all of the channel do.</summary>
    public string? User { get; init; }

    /// <summary>The message; null for other kinds.</summary>
    public WorkspaceMessage? Message { get; init; }

    /// <summary>The modal or home tab; null for other kinds.</summary>
    public WorkspaceView? View { get; init; }

    /// <summary>The error of each block; null for other kinds.</summary>
    public JsonObject? Errors { get; init; }

    /// <summary>Slack's error when the app failed, such as <c>operation_timeout</c>.</summary>
    public string? Failure { get; init; }

    /// <summary>Its current text.</summary>
    public string Shown => Message?.Shown ?? View?.Shown ?? Errors?.ToJsonString() ?? Failure ?? "";
}
