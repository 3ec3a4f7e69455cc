using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>A method of the Web API, and how it wants to be called.</summary>
/// <param name="Name">Such as <c>chat.postMessage</c>.</param>
/// <param name="PerMinute">How many calls a workspace allows this app in any minute.</param>
internal sealed record SlackMethod(string Name, int PerMinute)
{
    /// <summary>Whether it takes its arguments as JSON; as a form otherwise.</summary>
    public bool TakesJson { get; init; }

    /// <summary>Whether doing it twice is the same as once, so that a call whose answer was lost can be made again.</summary>
    public bool Repeatable { get; init; }

    /// <summary>The arguments that say whose calls are made one after the other, in the order they came; none where no order is kept.</summary>
    public IReadOnlyList<string> OrderedBy { get; init; } = [];

    /// <summary>The least time between two calls of one line; zero where there is none.</summary>
    public TimeSpan Spacing { get; init; }

    /// <summary>How long a call may wait for its turn; null where waiting does no harm. A trigger lives three seconds.</summary>
    public TimeSpan? Worth { get; init; }

    /// <summary>The line that a call stands in; null where it stands in none.</summary>
    public string? Line(JsonObject arguments) =>
        OrderedBy.Count == 0 ? null : Name + OrderedBy.Aggregate("", (line, name) => $"{line}\n{arguments[name]}");
}
