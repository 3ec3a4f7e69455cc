using System.Collections.Frozen;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Feeds.Headers;

/// <summary>The keys under which headers state films, in English, German, French and Spanish, as <see cref="HeaderFields.Key"/> writes them.</summary>
internal static class FilmKeys
{
    /// <summary>Keys of a title, of a mapping that describes a film, or of a list of either.</summary>
    public static IReadOnlyList<string> Films { get; } =
    [
        "film", "movie", "filmtitle", "movietitle", "filmname", "moviename", "titleoffilm", "itemreviewed", "reviewof", "revieweditem", "films", "movies",
        "filmtitel", "titelfilm", "filme",
        "titredufilm", "titrefilm",
        "pelicula", "peliculas", "titulodelapelicula", "titulopelicula",
    ];

    /// <summary>Keys of the title within such a mapping.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["title", "name", "titel", "titre", "nom", "titulo", "nombre", "filmtitle", "movietitle"];

    /// <summary>Keys of the year of release.</summary>
    public static IReadOnlyList<string> Years { get; } =
    [
        "year", "filmyear", "movieyear", "releaseyear", "yearreleased", "yearofrelease", "releasedate", "released", "release", "filmrelease", "years",
        "jahr", "filmjahr", "erscheinungsjahr", "produktionsjahr", "kinostart", "herstellungsjahr",
        "annee", "anneedesortie", "anneefilm", "sortie", "datedesortie",
        "ano", "anodeestreno", "anio", "estreno",
    ];

    /// <summary>Keys of the directors.</summary>
    public static IReadOnlyList<string> Directors { get; } =
    [
        "director", "directors", "directedby", "filmdirector", "moviedirector",
        "regie", "regisseur", "regisseurin", "regisseure", "regisseurinnen", "filmregie",
        "realisateur", "realisatrice", "realisateurs", "realisation", "realisepar", "miseenscene",
        "directora", "directores", "direccion", "realizador", "realizadora", "dirigidapor",
    ];

    /// <summary>Keys of a rating or of a film's number in a catalogue: the text reviews one film, and a bare year is that film's.</summary>
    public static IReadOnlyList<string> Ratings { get; } =
    [
        "rating", "ratings", "stars", "score", "grade", "starrating", "filmrating", "movierating", "imdb", "imdbid", "imdblink", "imdburl", "tmdb", "tmdbid", "letterboxd",
        "bewertung", "wertung", "sterne", "note", "notes", "etoiles", "puntuacion", "nota", "valoracion", "calificacion", "estrellas",
    ];

    /// <summary>Keys of the film's id on another site. A bare number or word under another key, such as "tmdb", may be a rating.</summary>
    public static IReadOnlyDictionary<string, FilmSite> Ids { get; } = new Dictionary<string, FilmSite>(StringComparer.Ordinal)
    {
        ["imdb"] = FilmSite.Imdb,
        ["imdbid"] = FilmSite.Imdb,
        ["tmdbid"] = FilmSite.Tmdb,
        ["wikidata"] = FilmSite.Wikidata,
        ["wikidataid"] = FilmSite.Wikidata,
        ["letterboxdslug"] = FilmSite.Letterboxd,
    };

    /// <summary>Keys of the film's address on another site, besides those of <see cref="Films"/>.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        ["imdb", "imdblink", "imdburl", "tmdb", "tmdblink", "tmdburl", "themoviedb", "wikidata", "letterboxd", "letterboxdlink", "letterboxdurl"];

    /// <summary>Keys of a warning of spoilers.</summary>
    public static IReadOnlyList<string> Spoilers { get; } =
    [
        "spoiler", "spoilers", "hasspoilers", "hasspoiler", "containsspoilers", "containsspoiler", "spoilerwarning", "spoileralert", "isspoiler", "spoilery",
        "spoilerwarnung", "enthaltspoiler", "mitspoilern",
        "divulgacheur", "divulgacheurs", "contientspoilers", "revelations",
        "destripe", "destripes", "contienespoilers", "conspoilers",
    ];

    /// <summary>Keys that games, books, albums and series have and films have not.</summary>
    public static IReadOnlyList<string> OtherThings { get; } =
    [
        "developer", "developers", "publisher", "publishers", "platform", "platforms", "players", "isbn", "isbn13", "pages", "artist", "artists", "album", "band", "label", "season", "seasons", "episodes", "network", "showrunner",
        "entwickler", "plattform", "plattformen", "verlag", "seitenzahl", "kunstler",
        "developpeur", "plateforme", "plateformes", "editeur", "artiste",
        "desarrollador", "desarrolladora", "plataforma", "plataformas", "editorial", "artista",
    ];

    /// <summary>Keys of mappings whose fields count as the header's own: Hugo's and Zola's places for a site's own fields.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["params", "extra", "taxonomies", "custom", "review", "meta", "metadata", "kritik", "critique", "critica"];

    /// <summary>Values that deny a truth value.</summary>
    public static FrozenSet<string> Denials { get; } = new[] { "", "false", "no", "none", "0", "off", "n", "nein", "keine", "nicht", "non", "aucun", "ninguno", "null" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Values that are truth values, not titles.</summary>
    public static FrozenSet<string> Truths { get; } = new[] { "true", "yes", "on", "ja", "oui", "si" }.ToFrozenSet(StringComparer.Ordinal);
}
