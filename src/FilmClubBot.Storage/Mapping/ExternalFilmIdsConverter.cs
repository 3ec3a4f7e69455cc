using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Writes a film's ids as an object: <c>{"imdb":"tt1798709","letterboxd":"her"}</c>.</summary>
internal sealed class ExternalFilmIdsConverter : JsonConverter<ExternalFilmIds>
{
    public override ExternalFilmIds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ExternalFilmIds.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!.Select(entry => new ExternalFilmId(Enum.Parse<FilmSite>(entry.Key, ignoreCase: true), entry.Value)));

    public override void Write(Utf8JsonWriter writer, ExternalFilmIds value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var id in value)
            writer.WriteString(id.Site.ToString().ToLowerInvariant(), id.Value);
        writer.WriteEndObject();
    }
}
