using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>The vector of a passage; deleted with it, so that a review that is read again gets new ones.</summary>
internal sealed class PassageVectorRow : IClubRow
{
    public int PassageId { get; set; }

    public int ClubId { get; set; }

    /// <summary>The model that made it.</summary>
    public required string Model { get; set; }

    public required byte[] Vector { get; set; }
}

internal sealed class PassageVectorRowConfiguration : IEntityTypeConfiguration<PassageVectorRow>
{
    public void Configure(EntityTypeBuilder<PassageVectorRow> builder)
    {
        builder.ToTable("PassageVectors");
        builder.HasKey(row => row.PassageId);
        builder.Property(row => row.PassageId).ValueGeneratedNever();
        builder.HasOne<PassageRow>().WithOne().HasForeignKey<PassageVectorRow>(row => row.PassageId);
    }
}
