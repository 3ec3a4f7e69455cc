using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>What two films had before one was merged into the other, for as long as the merge can be undone.</summary>
internal sealed class FilmMergeRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public Instant At { get; set; }

    /// <summary>The <see cref="Films.MergedRows"/>, as JSON.</summary>
    public required string Rows { get; set; }
}

internal sealed class FilmMergeRowConfiguration : IEntityTypeConfiguration<FilmMergeRow>
{
    public void Configure(EntityTypeBuilder<FilmMergeRow> builder)
    {
        builder.ToTable("FilmMerges");
        builder.HasIndex(row => new { row.ClubId, row.At });
    }
}
