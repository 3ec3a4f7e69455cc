using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Films;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Stores a film's facts as JSON: <c>{"originalTitle":"Sollyaris","countries":["Soviet Union"]}</c>.</summary>
internal sealed class FilmFactsConverter() : ValueConverter<FilmFacts, string>(
    facts => Write(facts),
    json => Read(json))
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    private static string Write(FilmFacts facts) => JsonSerializer.Serialize(facts, _options);

    private static FilmFacts Read(string json) => JsonSerializer.Deserialize<FilmFacts>(json, _options)!;
}
