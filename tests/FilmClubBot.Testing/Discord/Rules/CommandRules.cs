using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FilmClubBot.Testing.Discord.Rules;

/// <summary>What an application's commands may be. Source: Discord's documentation, "Application Commands".</summary>
internal static partial class CommandRules
{
    private const int ChatInput = 1, MemberEntry = 2, MessageEntry = 3;
    private const int MaxChatInput = 100, MaxMessageEntries = 5, MaxText = 8000;

    /// <summary>What is wrong with a list of commands; nothing when it is right.</summary>
    public static IReadOnlyList<string> Problems(JsonArray commands)
    {
        List<string> problems = [];
        var all = commands.OfType<JsonObject>().ToList();
        foreach (var kind in all.CountBy(command => (int?)command["type"] ?? ChatInput))
        {
            if (kind.Value > (kind.Key == ChatInput ? MaxChatInput : MaxMessageEntries))
                problems.Add($"{kind.Value} commands of type {kind.Key}");
        }

        foreach (var repeated in all.CountBy(command => $"{(int?)command["type"] ?? ChatInput} {command["name"]}").Where(count => count.Value > 1))
            problems.Add($"APPLICATION_COMMANDS_DUPLICATE_NAME: {repeated.Key}");
        foreach (var command in all)
        {
            var name = (string?)command["name"] ?? "";
            if (((int?)command["type"] ?? ChatInput) is MemberEntry or MessageEntry)
            {
                if (name.Length is 0 or > 32 || command["options"] is not null)
                    problems.Add($"{name}: an entry of a menu has a name of 1 to 32 characters and no options");
                continue;
            }

            if (Length(command) > MaxText)
                problems.Add($"{name}: more than {MaxText} characters in all");
            Judge(command, name, problems);
        }

        return problems;
    }

    private static void Judge(JsonObject command, string at, List<string> problems)
    {
        if (!NamePattern.IsMatch((string?)command["name"] ?? ""))
            problems.Add($"{at}: name does not match");
        if (((string?)command["description"] ?? "").Length is 0 or > 100)
            problems.Add($"{at}: description has 1 to 100 characters");
        var options = (command["options"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (options.Count > 25)
            problems.Add($"{at}: more than 25 options");
        if (options.SkipWhile(option => (bool?)option["required"] == true).Any(option => (bool?)option["required"] == true))
            problems.Add($"{at}: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: required options come first");
        if (((command["choices"] as JsonArray)?.Count ?? 0) > 25)
            problems.Add($"{at}: more than 25 choices");
        foreach (var option in options)
            Judge(option, $"{at} {option["name"]}", problems);
    }

    private static int Length(JsonObject command) =>
        ((string?)command["name"] ?? "").Length + ((string?)command["description"] ?? "").Length
        + ((command["choices"] as JsonArray)?.OfType<JsonObject>().Sum(choice => $"{choice["name"]}{choice["value"]}".Length) ?? 0)
        + ((command["options"] as JsonArray)?.OfType<JsonObject>().Sum(Length) ?? 0);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern { get; }
}
