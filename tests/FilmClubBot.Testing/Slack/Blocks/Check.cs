using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Blocks;

/// <summary>Judges one value.</summary>
internal delegate void FieldCheck(JsonNode value, string at, BlockProblems problems);

/// <summary>A field of a block, an element or an object.</summary>
internal sealed record FieldRule(string Name, FieldCheck Check, bool Required = false);

/// <summary>What is wrong, in Slack's form.</summary>
internal sealed class BlockProblems
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    /// <summary>How long all texts are together.</summary>
    public int TotalText { get; set; }

    public void Add(string problem, string at) => _all.Add($"[ERROR] {problem} [json-pointer:{at}]");
}

/// <summary>The kinds of values.</summary>
internal static class Check
{
    public static FieldCheck Text(int max, int min = 0) => (value, at, problems) =>
    {
        if (value is not JsonValue || value.GetValueKind() != System.Text.Json.JsonValueKind.String)
            problems.Add("must provide a string", at);
        else if (value.GetValue<string>().Length > max)
            problems.Add($"must be less than {max + 1} characters", at);
        else if (value.GetValue<string>().Length < min)
            problems.Add($"must be more than {min - 1} characters", at);
    };

    public static FieldCheck Flag => (value, at, problems) =>
    {
        if (value.GetValueKind() is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False))
            problems.Add("must provide a boolean", at);
    };

    public static FieldCheck Number(int min, int max) => (value, at, problems) =>
    {
        if (value is not JsonValue number || !number.TryGetValue(out int found) || found < min || found > max)
            problems.Add($"must be a number from {min} to {max}", at);
    };

    public static FieldCheck OneOf(params string[] words) => (value, at, problems) =>
    {
        if (value is not JsonValue word || !word.TryGetValue(out string? found) || !words.Contains(found))
            problems.Add($"must be one of {string.Join(", ", words)}", at);
    };

    public static FieldCheck Url(int max) => (value, at, problems) =>
    {
        Text(max, 1)(value, at, problems);
        if (value is JsonValue text && text.TryGetValue(out string? found) && !(Uri.TryCreate(found, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" or "mailto" or "slack"))
            problems.Add("invalid url", at);
    };

    /// <summary>A text object.</summary>
    public static FieldCheck Words(int max, params string[] types) => (value, at, problems) =>
    {
        string[] allowed = types.Length == 0 ? ["plain_text", "mrkdwn"] : types;
        if (value is not JsonObject words)
        {
            problems.Add("must provide an object", at);
            return;
        }

        var type = (string?)words["type"];
        if (type is null || !allowed.Contains(type))
        {
            problems.Add(type is null ? "missing required field: type" : $"unsupported type: {type}", at);
            return;
        }

        Fields(words, at, problems, new("type", Any), new("text", Text(max, 1), Required: true), type == "plain_text" ? new("emoji", Flag) : new("verbatim", Flag));
        if (words["text"] is JsonValue text && text.TryGetValue(out string? found))
            problems.TotalText += found.Length;
    };

    public static FieldCheck Plain(int max) => Words(max, "plain_text");

    /// <summary>A list, each item by one rule.</summary>
    public static FieldCheck List(FieldCheck item, int max, int min = 1) => (value, at, problems) =>
    {
        if (value is not JsonArray list)
        {
            problems.Add("must provide an array", at);
            return;
        }

        if (list.Count > max)
            problems.Add($"no more than {max} items allowed", at);
        if (list.Count < min)
            problems.Add($"no fewer than {min} items allowed", at);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } entry)
                item(entry, $"{at}/{i}", problems);
            else
                problems.Add("must not be null", $"{at}/{i}");
        }
    };

    /// <summary>An object of given fields.</summary>
    public static FieldCheck Object(params FieldRule[] rules) => (value, at, problems) =>
    {
        if (value is JsonObject thing)
            Fields(thing, at, problems, rules);
        else
            problems.Add("must provide an object", at);
    };

    /// <summary>Judged elsewhere, or not at all.</summary>
    public static FieldCheck Any => (_, _, _) => { };

    public static void Fields(JsonObject thing, string at, BlockProblems problems, params IReadOnlyList<FieldRule> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Required && thing[rule.Name] is null))
            problems.Add($"missing required field: {rule.Name}", at);
        foreach (var (name, value) in thing)
        {
            if (rules.FirstOrDefault(rule => rule.Name == name) is not { } rule)
                problems.Add($"invalid additional property: {name}", at);
            else if (value is null)
                problems.Add("must not be null", $"{at}/{name}");
            else
                rule.Check(value, $"{at}/{name}", problems);
        }
    }
}
