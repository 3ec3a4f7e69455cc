using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>Asks The Movie Database, version 3 of its API, for posters and for where films can be watched.</summary>
/// <param name="site">The requests, with the operator's token.</param>
/// <param name="api">The address of the API.</param>
public sealed partial class TmdbClient(SiteClient site, Uri api) : IFactSite
{
    private const string Posters = "https://image.tmdb.org/t/p/w500", OwnHost = "www.themoviedb.org";

    /// <summary>The code of the country whose services are asked for, such as <c>DE</c>; null for none.</summary>
    public string? Country { get; init; }

    /// <inheritdoc/>
    public FactSource Source => FactSource.Tmdb;

    /// <inheritdoc/>
    public Duration Wait => site.Wait;

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    /// <summary>Finds a film by its ids; a film without ids that it knows is not found.</summary>
    /// <inheritdoc/>
    public async Task<SiteFacts?> Find(Film film, string language, CancellationToken cancellationToken)
    {
        if (film.Ids.On(FilmSite.Tmdb) is not { } number && (number = await Number(film, cancellationToken)) is null)
            return null;
        var document = await site.Get(new Uri(api, $"movie/{number}?append_to_response=watch%2Fproviders"), Problem, cancellationToken);
        return document is not { } found ? null : Facts(found);
    }

    private async Task<string?> Number(Film film, CancellationToken cancellationToken)
    {
        foreach (var (id, source) in new[] { (film.Ids.On(FilmSite.Imdb), "imdb_id"), (film.Ids.On(FilmSite.Wikidata), "wikidata_id") })
        {
            if (id is null || await site.Get(new Uri(api, $"find/{Uri.EscapeDataString(id)}?external_source={source}"), Problem, cancellationToken) is not { } document)
                continue;
            if (document.At("movie_results").Items().Select(result => result.At("id").Number()).OfType<int>().Where(found => found > 0).Distinct().ToList() is [var single])
                return single.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }

    private SiteFacts Facts(JsonElement document) => new()
    {
        Ids = ExternalFilmIds.Of(new[]
        {
            document.At("id").Number() is > 0 and var id ? ExternalFilmId.Of(FilmSite.Tmdb, id.ToString(CultureInfo.InvariantCulture)) : null,
            document.At("imdb_id").Text() is { Length: <= ExternalFilmId.MaxLength } imdb ? ExternalFilmId.Of(FilmSite.Imdb, imdb) : null,
        }.OfType<ExternalFilmId>()),
        Poster = document.At("poster_path").Text() is { } path && PosterPath().IsMatch(path) ? new Uri(Posters + path) : null,
        Watch = Country is null ? null : Offers(document.At("watch/providers").At("results").At(Country)),
    };

    private static WatchOffers? Offers(JsonElement? offers)
    {
        if (!Uri.TryCreate(offers.At("link").Text(), UriKind.Absolute, out var page) || page.Scheme != Uri.UriSchemeHttps || page.Host != OwnHost || page.AbsoluteUri.Length > 300)
            return null;
        var watch = new WatchOffers(page, Services(offers, "flatrate", "free", "ads"), Services(offers, "rent"), Services(offers, "buy"));
        return watch.Stream.Count + watch.Rent.Count + watch.Buy.Count == 0 ? null : watch;
    }

    private static IReadOnlyList<string> Services(JsonElement? offers, params string[] kinds) =>
    [
        .. kinds.SelectMany(kind => offers.At(kind).Items()).OrderBy(service => service.At("display_priority").Number() ?? int.MaxValue)
            .Select(service => SiteFacts.Text(service.At("provider_name").Text(), FilmFacts.MaxEntryLength)).OfType<string>().Distinct(StringComparer.Ordinal).Take(WatchOffers.MaxServices),
    ];

    private static string? Problem(JsonElement document) =>
        document.ValueKind != JsonValueKind.Object ? "no object" : document.At("success") is { ValueKind: JsonValueKind.False } ? SiteFacts.Text(document.At("status_message").Text(), FilmFacts.MaxEntryLength) ?? "no success" : null;

    [GeneratedRegex(@"^/[A-Za-z0-9_-]{1,100}\.(?:jpg|jpeg|png|webp)$", RegexOptions.CultureInvariant)]
    private static partial Regex PosterPath();
}
