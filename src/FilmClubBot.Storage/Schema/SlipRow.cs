using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A reaction slip that was given on a device. It names nobody, and has no time.</summary>
internal sealed class SlipRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ScreeningId { get; set; }

    public ScreeningRow Screening { get; set; } = null!;

    /// <summary>A hash of the device's cookie and the screening: two screenings' slips of one device cannot be connected.</summary>
    public required string Device { get; set; }

    public Grade Grade { get; set; }
}

internal sealed class SlipRowConfiguration : IEntityTypeConfiguration<SlipRow>
{
    public void Configure(EntityTypeBuilder<SlipRow> builder)
    {
        builder.ToTable("Slips");
        builder.Property(row => row.Grade).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.ScreeningId, row.Device }).IsUnique();
        builder.HasOne(row => row.Screening).WithMany().WithinTheClub(row => row.ScreeningId);
    }
}
