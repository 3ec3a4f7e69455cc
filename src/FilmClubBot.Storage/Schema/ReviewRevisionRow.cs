using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A text that a later revision replaced.</summary>
internal sealed class ReviewRevisionRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    /// <summary>The revision number of this text.</summary>
    public int Revision { get; set; }

    public Instant ReplacedAt { get; set; }

    public required string Origin { get; set; }

    public required string Title { get; set; }

    public IReadOnlyList<TextSpan> Emphasis { get; set; } = [];

    public IReadOnlyList<TextSpan> BlockQuotes { get; set; } = [];

    public required string Body { get; set; }
}

internal sealed class ReviewRevisionRowConfiguration : IEntityTypeConfiguration<ReviewRevisionRow>
{
    public void Configure(EntityTypeBuilder<ReviewRevisionRow> builder)
    {
        builder.ToTable("ReviewRevisions");
        builder.HasIndex(row => new { row.ClubId, row.ReviewId, row.Revision }).IsUnique();
        builder.HasOne<ReviewRow>().WithMany().WithinTheClub(row => row.ReviewId);
    }
}
