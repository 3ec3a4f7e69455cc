using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Stores stated films as a JSON list: <c>[{"title":"Salt Roads","year":2022,"directors":["Mara Okoye"]}]</c>.</summary>
internal sealed class StatedFilmsConverter() : ValueConverter<IReadOnlyList<StatedFilm>, string>(
    films => Write(films),
    json => Read(json))
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) 
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ExternalFilmIdsConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutNoIds),
    };

    private static void LeaveOutNoIds(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(ExternalFilmIds)))
            property.ShouldSerialize = (_, ids) => ids is ExternalFilmIds known && known.Any();
    }

    private static string Write(IReadOnlyList<StatedFilm> films) => JsonSerializer.Serialize(films, _options);

    private static StatedFilm[] Read(string json) => JsonSerializer.Deserialize<StatedFilm[]>(json, _options)!;
}

/// <summary>Compares lists of stated films by their elements. The lists are immutable, so each serves as its own snapshot.</summary>
internal sealed class StatedFilmsComparer() : ValueComparer<IReadOnlyList<StatedFilm>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    films => films.Aggregate(0, (hash, film) => HashCode.Combine(hash, film)),
    films => films);
