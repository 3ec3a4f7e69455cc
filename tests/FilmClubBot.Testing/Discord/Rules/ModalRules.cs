using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Rules;

/// <summary>The rules for a form. Source: Discord's documentation, "Receiving and Responding to Interactions", Modal; "Component Reference", Label.</summary>
internal static class ModalRules
{
    private const int Label = 18, TextInput = 4;

    /// <summary>What is wrong with a form; nothing when it is right.</summary>
    public static IReadOnlyList<string> Problems(JsonObject modal)
    {
        List<string> problems = [];
        if (((string?)modal["title"] ?? "").Length is 0 or > 45)
            problems.Add("title: 1 to 45 characters");
        if (((string?)modal["custom_id"] ?? "").Length is 0 or > 100)
            problems.Add("custom_id: 1 to 100 characters");
        var fields = (modal["components"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (fields.Count is 0 or > 5)
            problems.Add("components: 1 to 5");
        foreach (var field in fields)
        {
            if ((int?)field["type"] != Label || ((string?)field["label"] ?? "").Length is 0 or > 45 || ((string?)field["description"] ?? "").Length > 100)
                problems.Add("components: each is a label of 1 to 45 characters with a description of up to 100");
            if (field["component"] is not JsonObject inner || ((string?)inner["custom_id"] ?? "").Length is 0 or > 100)
                problems.Add("components: each has a component with a custom_id of 1 to 100 characters");
            else if ((int?)inner["type"] == TextInput && ((string?)inner["value"] ?? "").Length > ((int?)inner["max_length"] ?? 4000))
                problems.Add("components: a value is longer than may be typed");
        }

        return problems;
    }
}
