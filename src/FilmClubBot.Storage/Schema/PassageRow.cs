using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>
/// One sentence of a review. Its words are stored here as well as in the body: an answer of fifty sentences from fifty reviews then
/// reads fifty short rows, and triggers can synchronise the full-text index without knowing UTF-16.
/// </summary>
internal sealed class PassageRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    public int Ordinal { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public required string Text { get; set; }
}

internal sealed class PassageRowConfiguration : IEntityTypeConfiguration<PassageRow>
{
    public void Configure(EntityTypeBuilder<PassageRow> builder)
    {
        builder.ToTable("Passages");
        builder.HasIndex(row => new { row.ClubId, row.ReviewId, row.Ordinal }).IsUnique();
        builder.HasOne(row => row.Review).WithMany().WithinTheClub(row => row.ReviewId);
    }
}
