using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class KeptCallRow : IClubRow
{
    public int ClubId { get; set; }

    public required string Key { get; set; }

    /// <summary>The call as JSON.</summary>
    public required string Call { get; set; }

    /// <summary>When it was last kept.</summary>
    public Instant KeptAt { get; set; }
}

internal sealed class KeptCallRowConfiguration : IEntityTypeConfiguration<KeptCallRow>
{
    public void Configure(EntityTypeBuilder<KeptCallRow> builder)
    {
        builder.ToTable("KeptCalls");
        builder.HasKey(row => new { row.ClubId, row.Key });
        builder.HasIndex(row => new { row.ClubId, row.KeptAt });
    }
}
