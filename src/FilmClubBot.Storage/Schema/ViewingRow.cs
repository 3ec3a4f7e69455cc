using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>An entry of a member's diary: that they saw a film, and what they wrote then.</summary>
internal sealed class ViewingRow : IClubRow, IOfFilm
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;

    /// <summary>The day; null where only that the film was seen is known.</summary>
    public DateOnly? WatchedOn { get; set; }

    public bool IsRewatch { get; set; }

    public List<string> Tags { get; set; } = [];

    /// <summary>Half-stars given that day, 1 to 10; the member's rating is the latest.</summary>
    public int? Halves { get; set; }

    public string? Review { get; set; }
}

internal sealed class ViewingRowConfiguration : IEntityTypeConfiguration<ViewingRow>
{
    public void Configure(EntityTypeBuilder<ViewingRow> builder)
    {
        builder.ToTable("Viewings", table => table.HasCheckConstraint("CK_Viewings_Halves", "\"Halves\" BETWEEN 1 AND 10"));
        builder.HasIndex(row => new { row.ClubId, row.MemberId, row.FilmId, row.WatchedOn }).IsUnique();
        builder.HasOne(row => row.Film).WithMany().WithinTheClub(row => row.FilmId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
