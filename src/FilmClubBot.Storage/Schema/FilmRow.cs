using System.ComponentModel.DataAnnotations.Schema;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class FilmRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Title { get; set; }

    public required string FoldedTitle { get; set; }

    public int? Year { get; set; }

    /// <summary>Full names as a JSON list: loaded with the film and matched in memory; no query searches them.</summary>
    public List<string> Directors { get; set; } = [];

    public int? RuntimeMinutes { get; set; }

    /// <summary>What is stated: loaded with the film, and searched by its <see cref="Names"/> alone. Null where nothing is stated.</summary>
    public FilmFacts? Facts { get; set; }

    public string? ImdbId { get; set; }

    public string? TmdbId { get; set; }

    public string? WikidataId { get; set; }

    public string? LetterboxdSlug { get; set; }

    /// <summary>The path of the film's short address on boxd.it.</summary>
    public string? LetterboxdCode { get; set; }

    /// <summary>What other sites were asked; null before the first request.</summary>
    public FilmLookups? Lookups { get; set; }

    /// <summary>When a site is asked next; null for as soon as possible.</summary>
    public Instant? NextLookup { get; set; }

    /// <summary>The keys of all of its titles, by which it is found.</summary>
    public List<FilmNameRow> Names { get; } = [];

    public List<ReviewFilmRow> Reviews { get; } = [];

    public Film ToFilm() => new(new(Id), Title, Year, Directors)
    {
        Runtime = RuntimeMinutes is { } minutes ? new Runtime(minutes) : null,
        Facts = Facts ?? FilmFacts.None,
        Ids = Ids,
        Lookups = Lookups ?? FilmLookups.None,
    };

    /// <summary>The ids on other sites: one column for each, so that the database allows each id only once.</summary>
    [NotMapped]
    [JsonIgnore]
    public ExternalFilmIds Ids
    {
        get => ExternalFilmIds.Of(Known());
        set => (ImdbId, TmdbId, WikidataId, LetterboxdSlug, LetterboxdCode) =
            (value.On(FilmSite.Imdb), value.On(FilmSite.Tmdb), value.On(FilmSite.Wikidata), value.On(FilmSite.Letterboxd), value.On(FilmSite.Boxd));
    }

    /// <summary>Selects the film with an id.</summary>
    public static Expression<Func<FilmRow, bool>> Has(ExternalFilmId id) => id.Site switch
    {
        FilmSite.Imdb => film => film.ImdbId == id.Value,
        FilmSite.Tmdb => film => film.TmdbId == id.Value,
        FilmSite.Wikidata => film => film.WikidataId == id.Value,
        FilmSite.Letterboxd => film => film.LetterboxdSlug == id.Value,
        FilmSite.Boxd => film => film.LetterboxdCode == id.Value,
        var site => throw new InvalidOperationException($"Unknown site: {site}."),
    };

    /// <summary>The keys of the titles as they are now.</summary>
    public IReadOnlySet<string> Keys() => (Facts?.Titles ?? []).Prepend(Title).SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The keys of a title. One without letters or digits is its own key.</summary>
    public static IEnumerable<string> KeysOf(string title) => TitleKeys.Of(title) is { Count: > 0 } keys ? keys : [Fold(title)];

    private IEnumerable<ExternalFilmId> Known()
    {
        (FilmSite Site, string? Value)[] columns =
        [
            (FilmSite.Imdb, ImdbId), (FilmSite.Tmdb, TmdbId), (FilmSite.Wikidata, WikidataId), (FilmSite.Letterboxd, LetterboxdSlug), (FilmSite.Boxd, LetterboxdCode),
        ];
        return columns.Where(column => column.Value is not null).Select(column => new ExternalFilmId(column.Site, column.Value!));
    }

    /// <summary>The folded title. A title without letters or digits is stored unchanged.</summary>
    public static string Fold(string title) => FilmTitle.Fold(title) is { Length: > 0 } folded ? folded : title.Trim().ToLowerInvariant();
}

internal sealed class FilmRowConfiguration : IEntityTypeConfiguration<FilmRow>
{
    public void Configure(EntityTypeBuilder<FilmRow> builder)
    {
        builder.ToTable("Films");
        builder.Property(film => film.Title).HasMaxLength(FilmTitle.MaxLength);
        builder.Property(film => film.Facts).HasConversion<FilmFactsConverter>();
        builder.Property(film => film.Lookups).HasConversion<FactsConverter<FilmLookups>>();
        builder.HasIndex(film => new { film.ClubId, film.NextLookup });
        builder.HasIndex(film => new { film.ClubId, film.FoldedTitle });
        builder.HasIndex(film => new { film.ClubId, film.ImdbId }).IsUnique();
        builder.HasIndex(film => new { film.ClubId, film.TmdbId }).IsUnique();
        builder.HasIndex(film => new { film.ClubId, film.WikidataId }).IsUnique();
        builder.HasIndex(film => new { film.ClubId, film.LetterboxdSlug }).IsUnique();
        builder.HasIndex(film => new { film.ClubId, film.LetterboxdCode }).IsUnique();
    }
}
