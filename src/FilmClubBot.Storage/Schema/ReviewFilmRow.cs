using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A film that a review is about; ordinal 0 is the main one.</summary>
internal sealed class ReviewFilmRow : IClubRow, IOfFilm
{
    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;

    public int Ordinal { get; set; }
}

internal sealed class ReviewFilmRowConfiguration : IEntityTypeConfiguration<ReviewFilmRow>
{
    public void Configure(EntityTypeBuilder<ReviewFilmRow> builder)
    {
        builder.ToTable("ReviewFilms");
        builder.HasKey(row => new { row.ClubId, row.FilmId, row.ReviewId });
        builder.HasOne(row => row.Review).WithMany(review => review.Films).WithinTheClub(row => row.ReviewId);
        builder.HasOne(row => row.Film).WithMany(film => film.Reviews).WithinTheClub(row => row.FilmId);
    }
}
