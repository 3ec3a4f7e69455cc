using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Stores a review's image as JSON: <c>{"address":"https://films.example/still.jpg","alternativeText":"Two people on a pier"}</c>.</summary>
internal sealed class ReviewImageConverter() : ValueConverter<ReviewImage, string>(
    image => Write(image),
    json => Read(json))
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static string Write(ReviewImage image) => JsonSerializer.Serialize(image, _options);

    private static ReviewImage Read(string json) => JsonSerializer.Deserialize<ReviewImage>(json, _options)!;
}
