using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Recording;

/// <summary>A request of the bot, and what became of it.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">The Web API's method, <c>response_url</c> or <c>upload_url</c>.</param>
/// <param name="Path">Where it was sent.</param>
/// <param name="Body">The arguments; JSON inside of a form as text.</param>
/// <param name="ContentType">How they were sent.</param>
/// <param name="Authorization">The header; null where it had none.</param>
public sealed record SlackRequest(DateTimeOffset At, string Method, string Path, JsonObject Body, string? ContentType, string? Authorization)
{
    /// <summary>HTTP's status of the answer; 0 while there is none.</summary>
    public int Status { get; set; }

    /// <summary>Slack's word for what was wrong; null when nothing was.</summary>
    public string? Error { get; set; }
}
