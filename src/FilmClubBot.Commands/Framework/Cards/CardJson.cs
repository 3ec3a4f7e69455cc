using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>A card as JSON and back: for scripts, and for saving what was said.</summary>
public static class CardJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new InstantConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A database that keeps JSON by its meaning (PostgreSQL's jsonb) gives members back in an order of its own.
        AllowOutOfOrderMetadataProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions _indented = new(_options) { WriteIndented = true };

    /// <summary>The card on one line.</summary>
    public static string Write(Card card) => JsonSerializer.Serialize(card, _options);

    /// <summary>The card over several lines, with its plain-text rendering beside it as <c>text</c>.</summary>
    public static string WriteForReading(Card card, string text)
    {
        var node = JsonSerializer.SerializeToNode(card, _options)!.AsObject();
        node["text"] = text;
        return node.ToJsonString(_indented);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a card.</exception>
    public static Card Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Card>(json, _options) ?? throw new JsonException("The text is \"null\", not a card.");
        }
        catch (NotSupportedException problem)
        {
            // How the serialiser says that a part does not name its kind.
            throw new JsonException($"The text is not a card: {problem.Message}", problem);
        }
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } parsed
                ? parsed.Value
                : throw new JsonException("A time is written as 2026-11-27T19:00:00Z.");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
