using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>
/// Stores a record of facts as one JSON value without those that are not stated:
/// <c>{"version":"Subtitled","subtitles":"English","access":"StepFree, HearingLoop"}</c>.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class FactsConverter<T>() : ValueConverter<T, string>(facts => Write(facts), json => Read(json))
    where T : class
{
    // A converter is constructed for each column; the serialiser's options are shared.
    private static JsonSerializerOptions Options => FactsJson.Options;

    private static string Write(T facts) => JsonSerializer.Serialize(facts, Options);

    private static T Read(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

/// <summary>How facts are written as JSON.</summary>
internal static class FactsJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new InstantJsonConverter(), new ExternalFilmIdsConverter() },
    };
}
