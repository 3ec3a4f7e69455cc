using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>The options of an external select.</summary>
internal static class OptionList
{
    /// <summary>The response to a typed text. A value that is too long is left out, because cutting it would change its meaning; a label may be cut.</summary>
    public static JsonObject Of(IEnumerable<Choice> choices)
    {
        var options = new JsonArray();
        foreach (var choice in choices.Where(choice => Fits(choice.Value)).DistinctBy(choice => choice.Value, StringComparer.Ordinal).Take(SlackLimits.SelectOptions))
            options.Add(Option(choice.Label, choice.Value));
        return new JsonObject { ["options"] = options };
    }

    /// <summary>Whether a value is short enough for an option.</summary>
    public static bool Fits(string value) => value.Length is > 0 and <= SlackLimits.OptionValue;

    /// <summary>One option.</summary>
    public static JsonObject Option(string label, string value) => new()
    {
        ["text"] = BlockKitRenderer.Plain(string.IsNullOrWhiteSpace(label) ? "…" : Cut.AtWord(label.ReplaceLineEndings(" "), SlackLimits.OptionText)),
        ["value"] = value,
    };
}
