using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A question that a review raises.</summary>
internal sealed class QuestionRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    /// <summary>Ordinal of the film of its review that it belongs to; null if it belongs to all of them.</summary>
    public int? FilmOrdinal { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public required string Text { get; set; }
}

internal sealed class QuestionRowConfiguration : IEntityTypeConfiguration<QuestionRow>
{
    public void Configure(EntityTypeBuilder<QuestionRow> builder)
    {
        builder.ToTable("Questions");
        builder.HasIndex(row => new { row.ClubId, row.ReviewId, row.Start });
        builder.HasOne(row => row.Review).WithMany().WithinTheClub(row => row.ReviewId);
    }
}
