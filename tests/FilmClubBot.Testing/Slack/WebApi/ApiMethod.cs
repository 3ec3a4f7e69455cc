using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>A method of the Web API.</summary>
/// <param name="Name">Such as <c>chat.postMessage</c>.</param>
/// <param name="PerMinute">How many calls are permitted in any minute.</param>
/// <param name="Scopes">Any one of them is needed; none when empty.</param>
/// <param name="Run">Does it. It runs under the workspace's lock.</param>
internal sealed record ApiMethod(string Name, int PerMinute, string[] Scopes, Func<ApiCall, JsonObject> Run)
{
    /// <summary>Whether JSON is not read.</summary>
    public bool FormOnly { get; init; }

    /// <summary>Whether it wants the app-level token.</summary>
    public bool AppToken { get; init; }

    /// <summary>Whether it permits one call a second a channel.</summary>
    public bool SpacedByChannel { get; init; }
}
