using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A key of one of a film's titles (see <see cref="Domain.Films.TitleKeys"/>): the index by which a review's or a member's title finds it.</summary>
internal sealed class FilmNameRow : IClubRow
{
    // A letter may fold to several: "ß" is "ss", and a ligature of Arabic is a phrase.
    public const int MaxKeyLength = 1000;

    public int ClubId { get; set; }

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;

    public required string Key { get; set; }
}

internal sealed class FilmNameRowConfiguration : IEntityTypeConfiguration<FilmNameRow>
{
    public void Configure(EntityTypeBuilder<FilmNameRow> builder)
    {
        builder.ToTable("FilmNames");
        builder.HasKey(row => new { row.ClubId, row.FilmId, row.Key });
        builder.HasIndex(row => new { row.ClubId, row.Key });
        builder.Property(row => row.Key).HasMaxLength(FilmNameRow.MaxKeyLength);
        builder.HasOne(row => row.Film).WithMany(film => film.Names).WithinTheClub(row => row.FilmId);
    }
}
