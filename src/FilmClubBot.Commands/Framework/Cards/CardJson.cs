using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>Converts cards to JSON and back: for scripts, and for storing messages.</summary>
public static class CardJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new InstantConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A database that stores JSON by its meaning (PostgreSQL's jsonb) does not preserve the order of members.
        AllowOutOfOrderMetadataProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions _indented = new(_options) { WriteIndented = true };

    /// <summary>The card on one line.</summary>
    public static string Write(Card card) => JsonSerializer.Serialize(card, _options);

    /// <summary>The card over several lines, with its plain-text rendering added as <c>text</c>.</summary>
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
            // The serialiser reports a part without a discriminator by this exception.
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
