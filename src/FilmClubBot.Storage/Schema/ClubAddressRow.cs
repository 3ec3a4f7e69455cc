using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A name that a club has or had in the addresses of its pages; the present one is in the club's row.</summary>
internal sealed class ClubAddressRow : IClubRow
{
    public int ClubId { get; set; }

    public required string Name { get; set; }
}

internal sealed class ClubAddressRowConfiguration : IEntityTypeConfiguration<ClubAddressRow>
{
    public void Configure(EntityTypeBuilder<ClubAddressRow> builder)
    {
        builder.ToTable("ClubAddresses");
        builder.HasKey(row => new { row.ClubId, row.Name });
        // A name leads to one club of the whole database.
        builder.HasIndex(row => row.Name).IsUnique();
    }
}
