using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>A method of the Web API and its calling rules.</summary>
/// <param name="Name">Such as <c>chat.postMessage</c>.</param>
/// <param name="PerMinute">The calls that a workspace allows this app in any minute.</param>
internal sealed record SlackMethod(string Name, int PerMinute)
{
    /// <summary>Whether the method accepts its arguments as JSON; as a form otherwise.</summary>
    public bool TakesJson { get; init; }

    /// <summary>Whether the method is idempotent, so that a call whose response was lost can be retried.</summary>
    public bool Repeatable { get; init; }

    /// <summary>The arguments that form the key of a queue, whose calls are sent one at a time in order; none if no order is required.</summary>
    public IReadOnlyList<string> OrderedBy { get; init; } = [];

    /// <summary>The minimum time between two calls of one queue; zero for none.</summary>
    public TimeSpan Spacing { get; init; }

    /// <summary>The longest wait for a turn; null for any. A trigger is valid for three seconds.</summary>
    public TimeSpan? Worth { get; init; }

    /// <summary>The queue of a call; null for none.</summary>
    public string? Line(JsonObject arguments) =>
        OrderedBy.Count == 0 ? null : Name + OrderedBy.Aggregate("", (line, name) => $"{line}\n{arguments[name]}");
}
