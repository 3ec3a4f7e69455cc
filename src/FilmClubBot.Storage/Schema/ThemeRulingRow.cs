using FilmClubBot.Commands.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A moderator's decision on a theme of a film. An added theme stores the words that show it, to find them in a later revision.</summary>
internal sealed class ThemeRulingRow : IClubRow, IOfFilm
{
    public int ClubId { get; set; }

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;

    public required string FoldedName { get; set; }

    public required string Name { get; set; }

    public ThemeRuling Ruling { get; set; }

    public int? EvidenceReviewId { get; set; }

    public ReviewRow? EvidenceReview { get; set; }

    public string? EvidenceText { get; set; }

    public RuledTheme ToRuled() => new(Name, Ruling, EvidenceText is null ? [] : [EvidenceText]);
}

internal sealed class ThemeRulingRowConfiguration : IEntityTypeConfiguration<ThemeRulingRow>
{
    public void Configure(EntityTypeBuilder<ThemeRulingRow> builder)
    {
        builder.ToTable("ThemeRulings");
        builder.HasKey(row => new { row.ClubId, row.FilmId, row.FoldedName });
        builder.HasIndex(row => new { row.ClubId, row.FoldedName });
        builder.Property(row => row.Ruling).HasConversion<string>();
        builder.HasOne(row => row.Film).WithMany().WithinTheClub(row => row.FilmId);
        builder.HasOne(row => row.EvidenceReview).WithMany().WithinTheClub(row => row.EvidenceReviewId);
    }
}
