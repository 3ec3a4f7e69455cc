using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Blocks;

namespace FilmClubBot.Testing.Slack.Acting;

/// <summary>What an app offers in an external select.</summary>
internal static class SuggestedOptions
{
    /// <exception cref="InvalidOperationException">Slack would show nothing of it.</exception>
    public static IReadOnlyList<(string Text, string Value)> Of(JsonNode? body)
    {
        var problems = new BlockProblems();
        var answer = body as JsonObject ?? throw new InvalidOperationException("The answer is no object with options.");
        Check.Fields(answer, "", problems, new("options", Check.List(ElementRules.PlainOption, ElementRules.MaxOptions, min: 0)), new("option_groups", Check.List(ElementRules.Group, 100, min: 0)));
        if (problems.All.Count > 0)
            throw new InvalidOperationException(string.Join("; ", problems.All));
        var options = answer["options"] as JsonArray ?? new JsonArray([.. ((JsonArray)answer["option_groups"]!).SelectMany(group => (JsonArray)group!["options"]!).Select(option => option!.DeepClone())]);
        return [.. options.Select(option => ((string)option!["text"]!["text"]!, (string)option["value"]!))];
    }
}
