using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Recording;

/// <summary>A request of the bot, and what became of it.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">HTTP's.</param>
/// <param name="Path">Below the version: <c>/channels/1/messages</c>.</param>
/// <param name="Body">Its JSON, also that of a multipart form; null for none.</param>
public sealed record DiscordRequestSeen(DateTimeOffset At, string Method, string Path, JsonNode? Body)
{
    /// <summary>HTTP's status of the answer; 0 while there is none.</summary>
    public int Status { get; set; }
}
