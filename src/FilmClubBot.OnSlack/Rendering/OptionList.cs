using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>What an external select offers.</summary>
internal static class OptionList
{
    /// <summary>The answer to what was typed so far. A value that is cut is another value, and is left out; a label may be cut.</summary>
    public static JsonObject Of(IEnumerable<Choice> choices)
    {
        var options = new JsonArray();
        foreach (var choice in choices.Where(choice => Fits(choice.Value)).DistinctBy(choice => choice.Value, StringComparer.Ordinal).Take(SlackLimits.SelectOptions))
            options.Add(Option(choice.Label, choice.Value));
        return new JsonObject { ["options"] = options };
    }

    /// <summary>Whether a value can be an option's.</summary>
    public static bool Fits(string value) => value.Length is > 0 and <= SlackLimits.OptionValue;

    /// <summary>One option.</summary>
    public static JsonObject Option(string label, string value) => new()
    {
        ["text"] = BlockKitRenderer.Plain(string.IsNullOrWhiteSpace(label) ? "…" : Cut.AtWord(label.ReplaceLineEndings(" "), SlackLimits.OptionText)),
        ["value"] = value,
    };
}
