using FilmClubBot.Domain.Films;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

    public List<ReviewFilmRow> Reviews { get; } = [];

    public Film ToFilm() => new(new(Id), Title, Year, Directors) { Runtime = RuntimeMinutes is { } minutes ? new Runtime(minutes) : null };

    /// <summary>The folded title. A title without letters or digits is stored unchanged.</summary>
    public static string Fold(string title) => FilmTitle.Fold(title) is { Length: > 0 } folded ? folded : title.Trim().ToLowerInvariant();
}

internal sealed class FilmRowConfiguration : IEntityTypeConfiguration<FilmRow>
{
    public void Configure(EntityTypeBuilder<FilmRow> builder)
    {
        builder.ToTable("Films");
        builder.Property(film => film.Title).HasMaxLength(FilmTitle.MaxLength);
        builder.HasIndex(film => new { film.ClubId, film.FoldedTitle });
    }
}
