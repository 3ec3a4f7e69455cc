using System.Globalization;
using System.Text.Json;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>Asks Wikidata about films, with its documented API: <c>wbgetentities</c>, and a search for statements (<c>haswbstatement</c>).</summary>
/// <param name="site">The requests.</param>
/// <param name="api">The address of the API.</param>
public sealed class WikidataClient(SiteClient site, Uri api) : IFactSite
{
    // Manual:Maxlag parameter: 5 seconds for programs that nobody waits for. wbgetentities takes 50 items at once.
    private const string Polite = "&format=json&formatversion=2&maxlag=5";
    private const int MostCandidates = 10, MostItems = 50;
    private const string Names = "labels|aliases", Everything = Names + "|claims";

    /// <summary>The kinds of items that are films: film, short, feature, animated, documentary, silent, television, and animated feature and short film.</summary>
    internal static readonly HashSet<string> Kinds = new(["Q11424", "Q24862", "Q24869", "Q202866", "Q93204", "Q226730", "Q506240", "Q29168811", "Q17517379"], StringComparer.Ordinal);

    private static readonly (FilmSite Site, string Property)[] _properties = [(FilmSite.Imdb, "P345"), (FilmSite.Tmdb, "P4947"), (FilmSite.Letterboxd, "P6127")];

    /// <inheritdoc/>
    public FactSource Source => FactSource.Wikidata;

    /// <inheritdoc/>
    public Duration Wait => site.Wait;

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    /// <summary>Finds what is stated about a film: by its ids or, where it has none, by its title and year if exactly one film has both.</summary>
    /// <inheritdoc/>
    public async Task<SiteFacts?> Find(Film film, string language, CancellationToken cancellationToken)
    {
        if (await Item(film, language, cancellationToken) is not { } item)
            return null;
        var named = item.Named.Take(MostItems).ToList();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in named.Count == 0 ? [] : await Entities(named, "labels", language, cancellationToken))
        {
            if (entity.At("id").Text() is { } id && SiteFacts.Text(entity.At("labels").At(language).At("value").Text(), FilmFacts.MaxEntryLength) is { } label)
                labels[id] = label;
        }

        return item.Facts(labels);
    }

    private async Task<WikidataItem?> Item(Film film, string language, CancellationToken cancellationToken)
    {
        if (film.Ids.On(FilmSite.Wikidata) is { } number)
            return await Items([number], Everything, language, cancellationToken) is [var item] ? item : null;
        var stated = _properties.Select(known => film.Ids.On(known.Site) is { } id ? $"{known.Property}={id}" : null).OfType<string>().ToList();
        if (stated.Count == 0)
            return film.Year is { } year ? await Titled(film, year, language, cancellationToken) : null;
        var found = await Items(await Search($"haswbstatement:{string.Join('|', stated)}", MostCandidates, cancellationToken), Everything, language, cancellationToken);
        return found.Where(item => !item.Ids.Contradict(film.Ids)).ToList() is [var single] ? single : null;
    }

    // Of the many films whose titles contain a word, the statements of those alone are requested that are called so.
    private async Task<WikidataItem?> Titled(Film film, int year, string language, CancellationToken cancellationToken)
    {
        var keys = film.Facts.Titles.Prepend(film.Title).SelectMany(TitleKeys.Of).ToHashSet(StringComparer.Ordinal);
        var kinds = string.Join('|', Kinds.Select(kind => $"P31={kind}"));
        var hits = await Items(await Search($"\"{film.Title.Replace('"', ' ')}\" haswbstatement:{kinds}", MostItems, cancellationToken), Names, language, cancellationToken);
        List<string> called = [.. hits.Where(item => item.Titles.SelectMany(TitleKeys.Of).Any(keys.Contains)).Select(item => item.Id!)];
        if (called.Count > MostCandidates)
            return null;
        return (await Items(called, Everything, language, cancellationToken)).Where(item => item.IsFilm && item.Years.Contains(year)).ToList() is [var single] ? single : null;
    }

    private async Task<IReadOnlyList<string>> Search(string query, int limit, CancellationToken cancellationToken)
    {
        var document = await Get(string.Create(CultureInfo.InvariantCulture, $"?action=query&list=search&srnamespace=0&srlimit={limit}&srprop=&srsearch={Uri.EscapeDataString(query)}"), cancellationToken);
        return [.. document.At("query").At("search").Items().Select(hit => hit.At("title").Text()).OfType<string>().Where(WikidataItem.IsNumber).Take(limit)];
    }

    private async Task<IReadOnlyList<WikidataItem>> Items(IReadOnlyList<string> numbers, string properties, string language, CancellationToken cancellationToken) => numbers.Count == 0
        ? []
        : [.. (await Entities(numbers, properties, language, cancellationToken)).Select(entity => new WikidataItem(entity)).Where(item => item.Exists)];

    // A label that is the same in all languages is stated once, as "mul"; the fallback finds it, and other names have none.
    private async Task<IEnumerable<JsonElement>> Entities(IReadOnlyList<string> numbers, string properties, string language, CancellationToken cancellationToken)
    {
        var (ids, languages) = (string.Join('|', numbers), string.Join('|', new[] { language, "en", "mul" }.Distinct()));
        var document = await Get(
            $"?action=wbgetentities&ids={Uri.EscapeDataString(ids)}&props={Uri.EscapeDataString(properties)}&languages={Uri.EscapeDataString(languages)}&languagefallback=1", cancellationToken);
        return document.At("entities").Members();
    }

    private async Task<JsonElement?> Get(string query, CancellationToken cancellationToken) => await site.Get(
        new Uri(api, query + Polite), document => document.At("error").At("code").Text() is { } code ? SiteFacts.Text(code, FilmFacts.MaxEntryLength) ?? "an error" : null, cancellationToken);
}
