using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Writes a moment within a JSON value in the form of a column.</summary>
internal sealed class InstantJsonConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => InstantConverter.Pattern.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantConverter.Pattern.Format(value));
}
