using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>What Slack is told within its three seconds.</summary>
/// <param name="Body">A message, suggestions or what becomes of a modal; null for no more than that it arrived.</param>
internal sealed record Acknowledgement(JsonObject? Body)
{
    /// <summary>That it arrived.</summary>
    public static readonly Acknowledgement Empty = new((JsonObject?)null);

    /// <summary>What the verification asks for.</summary>
    public static Acknowledgement Of(string challenge) => new(new JsonObject { ["challenge"] = challenge });

    /// <summary>Another view in the place of the one that was submitted.</summary>
    public static Acknowledgement Update(JsonObject view) => new(new JsonObject { ["response_action"] = "update", ["view"] = view });

    /// <summary>Words at a field of the form that was submitted, which stays open with all that was entered.</summary>
    public static Acknowledgement Error(string field, string words) =>
        new(new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = words } });
}
