using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>Looks into a message's or a form's components.</summary>
internal static class Components
{
    /// <summary>Every component, those inside others after them.</summary>
    public static IEnumerable<JsonObject> Of(JsonNode? body)
    {
        foreach (var component in ((body as JsonObject)?["components"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return component;
            foreach (var inner in Of(component))
                yield return inner;
            foreach (var single in new[] { component["component"], component["accessory"] }.OfType<JsonObject>())
            {
                yield return single;
                foreach (var inner in Of(single))
                    yield return inner;
            }
        }
    }

    /// <summary>Every text that a person reads.</summary>
    public static IEnumerable<string> Texts(JsonObject body)
    {
        if ((string?)body["content"] is { Length: > 0 } content)
            yield return content;
        foreach (var embed in (body["embeds"] as JsonArray ?? []).OfType<JsonObject>())
            yield return $"{embed["title"]} {embed["description"]}";
        foreach (var component in Of(body))
        {
            foreach (var name in new[] { "content", "label", "placeholder", "description" })
            {
                if (component[name] is JsonValue value && value.TryGetValue<string>(out var text))
                    yield return text;
            }
        }
    }

    /// <summary>The components, each with an id, as Discord gives them back.</summary>
    public static JsonArray Numbered(JsonNode? components)
    {
        var numbered = (components?.DeepClone() as JsonArray) ?? [];
        var used = Of(new JsonObject { ["components"] = numbered.DeepClone() }).Select(component => (int?)component["id"]).OfType<int>().ToHashSet();
        var next = 1;
        foreach (var component in Of(new JsonObject { ["components"] = numbered }).ToList())
        {
            if (component["id"] is not null)
                continue;
            while (!used.Add(next))
                next++;
            component["id"] = next;
        }

        var owner = numbered.Parent as JsonObject;
        owner?.Remove("components");
        return numbered;
    }
}
