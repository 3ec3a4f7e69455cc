using System.Text;
using System.Text.Json.Nodes;
using static FilmClubBot.Testing.Slack.Blocks.Check;

namespace FilmClubBot.Testing.Slack.Blocks;

/// <summary>What a modal and a home tab may have. Source: Slack's reference, "Views".</summary>
internal static class ViewRules
{
    private const int MaxBytes = 250_000;

    private static readonly FieldRule[] Both =
    [
        new("type", OneOf("modal", "home"), Required: true), new("blocks", Any, Required: true), new("private_metadata", Text(3000)), new("callback_id", Text(255)), new("external_id", Text(255)),
    ];

    private static readonly FieldRule[] Modal =
    [
        .. Both, new("title", Plain(24), Required: true), new("submit", Plain(24)), new("close", Plain(24)),
        new("clear_on_close", Flag), new("notify_on_close", Flag), new("submit_disabled", Flag),
    ];

    /// <summary>Judges a view.</summary>
    /// <returns>Slack's word for what is wrong, and the words beside it; null when nothing is.</returns>
    public static (string Error, IReadOnlyList<string> Messages)? Problem(JsonObject view, string type)
    {
        if (Encoding.UTF8.GetByteCount(view.ToJsonString()) > MaxBytes)
            return ("view_too_large", []);
        var problems = new BlockProblems();
        if ((string?)view["type"] != type)
            problems.Add($"must be a {type}", "/view/type");
        Fields(view, "/view", problems, type == "modal" ? Modal : Both);
        if (view["blocks"] is JsonArray blocks)
        {
            BlockRules.Judge(blocks, BlockRules.MaxInView, inView: true, "/view/blocks", problems);
            if (type == "modal" && view["submit"] is null && blocks.OfType<JsonObject>().Any(block => (string?)block["type"] == "input"))
                problems.Add("must be specified for modals that contain input blocks", "/view/submit");
        }
        else
        {
            problems.Add("must provide an array", "/view/blocks");
        }

        return problems.All.Count == 0 ? null : ("invalid_arguments", problems.All);
    }
}
