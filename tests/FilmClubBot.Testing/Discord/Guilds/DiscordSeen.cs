using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>What kind of thing somebody sees.</summary>
public enum DiscordSeenKind
{
    /// <summary>A message that everyone in the channel sees.</summary>
    Message,

    /// <summary>A message for one person.</summary>
    Ephemeral,

    /// <summary>A message was changed, or what was being thought about is there.</summary>
    Changed,

    /// <summary>A message was deleted.</summary>
    Removed,

    /// <summary>A form opened.</summary>
    Modal,

    /// <summary>Discord's own words that the application did not respond.</summary>
    Failed,
}

/// <summary>One thing that came before somebody's eyes.</summary>
/// <param name="Number">Counts all of them.</param>
/// <param name="Kind">What it is.</param>
public sealed record DiscordSeen(int Number, DiscordSeenKind Kind)
{
    /// <summary>The one who sees it; null when all of the channel do.</summary>
    public ulong? User { get; init; }

    /// <summary>The message; null for other kinds.</summary>
    public GuildMessage? Message { get; init; }

    /// <summary>The form, as the bot sent it; null for other kinds.</summary>
    public JsonObject? Modal { get; init; }

    /// <summary>Why nothing came; null for other kinds.</summary>
    public string? Failure { get; init; }

    /// <summary>Its current text.</summary>
    public string Shown => Message?.Shown ?? (Modal is not null ? string.Join('\n', Components.Texts(Modal)) : Failure ?? "");
}
