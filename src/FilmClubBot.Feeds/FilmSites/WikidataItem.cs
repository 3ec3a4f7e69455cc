using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>An item of Wikidata in the Wikibase JSON format, and what its statements say of a film.</summary>
/// <param name="entity">The item.</param>
internal sealed partial class WikidataItem(JsonElement entity)
{
    // Properties of Wikidata.
    private const string InstanceOf = "P31", Director = "P57", CastMember = "P161", Imdb = "P345", Language = "P364", Country = "P495", Published = "P577", Title = "P1476", Length = "P2047", Tmdb = "P4947", Letterboxd = "P6127";

    private const int LeastPrecisionOfYear = 9;

    private static readonly Dictionary<string, decimal> _minutes = new(StringComparer.Ordinal) { ["Q7727"] = 1m, ["Q11574"] = 1m / 60, ["Q25235"] = 60m };

    /// <summary>Whether a text is an item's number.</summary>
    public static bool IsNumber(string text) => ItemNumber().IsMatch(text);

    /// <summary>The item's number: <c>Q788822</c>.</summary>
    public string? Id => entity.At("id").Text() is { } id && IsNumber(id) ? id : null;

    /// <summary>Whether it is an item that was found.</summary>
    public bool Exists => Id is not null && entity.At("missing") is null;

    /// <summary>Whether it seems to be a film: it has a director, or a kind of films.</summary>
    public bool IsFilm => Items(Director).Any() || Items(InstanceOf).Any(WikidataClient.Kinds.Contains);

    /// <summary>The film's ids, as far as they have the form of one.</summary>
    public ExternalFilmIds Ids => ExternalFilmIds.Of(new ExternalFilmId?[]
    {
        Id is { } id ? new ExternalFilmId(FilmSite.Wikidata, id) : null, IdOn(FilmSite.Imdb, Imdb), IdOn(FilmSite.Tmdb, Tmdb), IdOn(FilmSite.Letterboxd, Letterboxd),
    }.OfType<ExternalFilmId>());

    /// <summary>The years of all publications.</summary>
    public IReadOnlyList<int> Years =>
    [
        .. Values(Published).Where(value => value.At("precision").Number() >= LeastPrecisionOfYear).Select(value => Year().Match(value.At("time").Text() ?? ""))
            .Where(match => match.Success).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).Where(year => year is >= FilmYears.First and <= FilmYears.Last),
    ];

    /// <summary>Every title: labels, other names, and the stated titles.</summary>
    public IEnumerable<string> Titles =>
        entity.At("labels").Members().Select(label => label.At("value").Text())
            .Concat(entity.At("aliases").Members().SelectMany(aliases => ((JsonElement?)aliases).Items()).Select(alias => alias.At("value").Text()))
            .Append(OriginalTitle)
            .Select(title => SiteFacts.Text(title, FilmTitle.MaxLength)).OfType<string>();

    /// <summary>The items whose labels are needed.</summary>
    public IEnumerable<string> Named => Items(Director).Concat(Items(Country)).Concat(Items(Language)).Concat(Items(CastMember).Take(SiteFacts.MaxCast)).Distinct();

    private string? OriginalTitle => Values(Title).Select(value => SiteFacts.Text(value.At("text").Text(), FilmTitle.MaxLength)).OfType<string>().FirstOrDefault(FilmTitle.IsTitle);

    /// <summary>The facts.</summary>
    /// <param name="labels">The labels of <see cref="Named"/>.</param>
    public SiteFacts Facts(IReadOnlyDictionary<string, string> labels) => new()
    {
        OriginalTitle = OriginalTitle,
        Year = Years is { Count: > 0 } years ? years.Min() : null,
        Runtime = Runtime(),
        Directors = Labelled(labels, Director),
        Countries = Labelled(labels, Country),
        Languages = Labelled(labels, Language),
        Cast = [.. Labelled(labels, CastMember).Take(SiteFacts.MaxCast)],
        Ids = Ids,
    };

    private Runtime? Runtime()
    {
        foreach (var value in Values(Length))
        {
            var unit = ItemNumber().Match((value.At("unit").Text() ?? "").Split('/')[^1]).Value;
            if (decimal.TryParse(value.At("amount").Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 1_000_000 && _minutes.TryGetValue(unit, out var factor)
                && (int)Math.Round(amount * factor, MidpointRounding.AwayFromZero) is >= 1 and <= Domain.Films.Runtime.MaxMinutes and var minutes)
                return new(minutes);
        }

        return null;
    }

    private ExternalFilmId? IdOn(FilmSite site, string property) =>
        Statements(property).Select(statement => statement.At("mainsnak").At("datavalue").At("value").Text()).OfType<string>().Where(text => text.Length <= ExternalFilmId.MaxLength)
            .Select(text => ExternalFilmId.Of(site, text)).FirstOrDefault(id => id is not null);

    private IReadOnlyList<string> Labelled(IReadOnlyDictionary<string, string> labels, string property) =>
        [.. Items(property).Select(item => labels.GetValueOrDefault(item)).OfType<string>().Distinct(StringComparer.Ordinal).Take(FilmFacts.MaxEntries)];

    private IEnumerable<string> Items(string property) => Values(property).Select(value => value.At("id").Text()).OfType<string>().Where(IsNumber).Take(FilmFacts.MaxEntries);

    private IEnumerable<JsonElement?> Values(string property) => Statements(property).Select(statement => statement.At("mainsnak").At("datavalue").At("value"));

    // Those of the preferred rank, or else of the normal one: deprecated statements are known to be wrong.
    private IReadOnlyList<JsonElement> Statements(string property)
    {
        var all = entity.At("claims").At(property).Items().ToLookup(statement => statement.At("rank").Text() ?? "normal");
        return [.. all["preferred"].Any() ? all["preferred"] : all["normal"]];
    }

    [GeneratedRegex("^Q[0-9]{1,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"(?<=^\+)[0-9]{4}(?=-)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
