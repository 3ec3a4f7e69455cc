using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Stores links as a JSON list: <c>[{"site":"imdb","id":"tt0012345","text":"Salt Roads"}]</c>.</summary>
internal sealed class LinkedFilmsConverter() : ValueConverter<IReadOnlyList<LinkedFilm>, string>(
    links => Write(links),
    json => Read(json))
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<FilmSite>(JsonNamingPolicy.CamelCase) } };

    private static string Write(IReadOnlyList<LinkedFilm> links) => JsonSerializer.Serialize(links.Select(link => new Entry(link.Id.Site, link.Id.Value, link.Text)), _options);

    private static LinkedFilm[] Read(string json) => [.. JsonSerializer.Deserialize<Entry[]>(json, _options)!.Select(entry => new LinkedFilm(new(entry.Site, entry.Id), entry.Text))];

    private sealed record Entry(FilmSite Site, string Id, string Text);
}

/// <summary>Compares lists of links by their elements. The lists are immutable, so each serves as its own snapshot.</summary>
internal sealed class LinkedFilmsComparer() : ValueComparer<IReadOnlyList<LinkedFilm>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    links => links.Aggregate(0, (hash, link) => HashCode.Combine(hash, link)),
    links => links);
