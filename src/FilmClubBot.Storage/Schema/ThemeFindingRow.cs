using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A theme that one review finds in its films, or in one of them, with the evidence.</summary>
internal sealed class ThemeFindingRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    /// <summary>Ordinal of the film of its review that it belongs to; null if it belongs to all of them.</summary>
    public int? FilmOrdinal { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public double Confidence { get; set; }

    public IReadOnlyList<TextSpan> Evidence { get; set; } = [];
}

internal sealed class ThemeFindingRowConfiguration : IEntityTypeConfiguration<ThemeFindingRow>
{
    public void Configure(EntityTypeBuilder<ThemeFindingRow> builder)
    {
        builder.ToTable("ThemeFindings");
        builder.HasIndex(row => new { row.ClubId, row.ReviewId, row.FilmOrdinal, row.FoldedName }).IsUnique();
        builder.HasIndex(row => new { row.ClubId, row.FoldedName });
        builder.HasOne(row => row.Review).WithMany().WithinTheClub(row => row.ReviewId);
    }
}
