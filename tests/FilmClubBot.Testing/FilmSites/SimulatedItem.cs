using System.Globalization;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.FilmSites;

/// <summary>An item of Wikidata.</summary>
/// <param name="Id">Its number: <c>Q9000001</c>.</param>
/// <param name="Label">Its label in English.</param>
public sealed record SimulatedItem(string Id, string Label)
{
    private const string Film = "Q11424";

    /// <summary>Other names in English.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its label in German; null for none, so that the English one is its fallback.</summary>
    public string? German { get; init; }

    /// <summary>Its statements: the properties with their values, as a JSON value each.</summary>
    public IReadOnlyList<(string Property, JsonNode Value, string Rank)> Statements { get; init; } = [];

    /// <summary>A film's item.</summary>
    public static SimulatedItem OfFilm(string id, string label, int year) => new SimulatedItem(id, label).With("P31", Item(Film)).With("P577", Time(year));

    /// <summary>The same with a further statement.</summary>
    public SimulatedItem With(string property, JsonNode value, string rank = "normal") => this with { Statements = [.. Statements, (property, value, rank)] };

    /// <summary>The value that is an item.</summary>
    public static JsonNode Item(string id) => new JsonObject { ["entity-type"] = "item", ["numeric-id"] = int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture), ["id"] = id };

    /// <summary>The value that is a year.</summary>
    public static JsonNode Time(int year) => new JsonObject { ["time"] = $"+{year}-00-00T00:00:00Z", ["timezone"] = 0, ["before"] = 0, ["after"] = 0, ["precision"] = 9, ["calendarmodel"] = "http://www.wikidata.org/entity/Q1985727" };

    /// <summary>The value that is a number of units.</summary>
    public static JsonNode Quantity(string amount, string unit) => new JsonObject { ["amount"] = amount, ["unit"] = $"http://www.wikidata.org/entity/{unit}" };

    /// <summary>The value that is a text in a language.</summary>
    public static JsonNode Text(string language, string text) => new JsonObject { ["text"] = text, ["language"] = language };

    /// <summary>Whether it has a statement, as a search for <c>P345=tt9000001</c> understands it.</summary>
    public bool Has(string property, string value) => Statements.Any(statement => statement.Property == property && (statement.Value is JsonValue text ? text.GetValue<string>() : (string?)statement.Value["id"]) == value);

    /// <summary>The item in the Wikibase JSON format.</summary>
    /// <param name="properties">The parts that are asked for.</param>
    /// <param name="languages">The languages that are asked for.</param>
    public JsonObject Document(IReadOnlyCollection<string> properties, IReadOnlyCollection<string> languages)
    {
        var document = new JsonObject { ["type"] = "item", ["id"] = Id };
        if (properties.Contains("labels"))
            document["labels"] = new JsonObject(languages.Where(language => language is "en" or "de").Select(language => KeyValuePair.Create(language, (JsonNode?)Term(language, language == "de" ? German ?? Label : Label))));
        if (properties.Contains("aliases"))
            document["aliases"] = new JsonObject { ["en"] = new JsonArray([.. Aliases.Select(alias => Term("en", alias))]) };
        if (properties.Contains("claims"))
            document["claims"] = new JsonObject(Statements.GroupBy(statement => statement.Property).Select(of => KeyValuePair.Create(of.Key, (JsonNode?)new JsonArray([.. of.Select(Statement)]))));
        return document;
    }

    private static JsonObject Term(string language, string value) => new() { ["language"] = language, ["value"] = value };

    private JsonObject Statement((string Property, JsonNode Value, string Rank) statement) => new()
    {
        ["mainsnak"] = new JsonObject { ["snaktype"] = "value", ["property"] = statement.Property, ["datavalue"] = new JsonObject { ["value"] = statement.Value.DeepClone(), ["type"] = "value" } },
        ["type"] = "statement",
        ["id"] = $"{Id}$1",
        ["rank"] = statement.Rank,
    };
}
