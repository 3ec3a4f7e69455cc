using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.FilmSites;

/// <summary>A film of The Movie Database.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
public sealed record SimulatedMovie(int Id, string Title)
{
    /// <summary>Its id on IMDb; null for none.</summary>
    public string? Imdb { get; init; }

    /// <summary>Its number on Wikidata; null for none.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The path of its poster; null for none.</summary>
    public string? Poster { get; init; }

    /// <summary>Where it can be watched: the country, the kind of offer, and the service.</summary>
    public IReadOnlyList<(string Country, string Kind, string Service)> Offers { get; init; } = [];

    /// <summary>The document of a failure.</summary>
    public static JsonObject Failure(int code, string message) => new() { ["success"] = false, ["status_code"] = code, ["status_message"] = message };

    /// <summary>The film's document.</summary>
    public JsonObject Document(bool withOffers)
    {
        var document = new JsonObject { ["adult"] = false, ["id"] = Id, ["imdb_id"] = Imdb, ["original_title"] = Title, ["poster_path"] = Poster, ["title"] = Title };
        if (withOffers)
            document["watch/providers"] = new JsonObject { ["results"] = new JsonObject(Offers.GroupBy(offer => offer.Country).Select(of => KeyValuePair.Create(of.Key, (JsonNode?)InCountry(of.Key, [.. of])))) };
        return document;
    }

    private JsonObject InCountry(string country, IReadOnlyList<(string Country, string Kind, string Service)> offers)
    {
        var document = new JsonObject { ["link"] = $"https://www.themoviedb.org/movie/{Id}/watch?locale={country}" };
        foreach (var kind in offers.GroupBy(offer => offer.Kind))
        {
            document[kind.Key] = new JsonArray([.. kind.Select((offer, index) => new JsonObject { ["logo_path"] = "/logo.jpg", ["provider_id"] = index + 1, ["provider_name"] = offer.Service, ["display_priority"] = index })]);
        }

        return document;
    }
}
