using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class SavedCallRow : IClubRow
{
    public int ClubId { get; set; }

    public required string Key { get; set; }

    /// <summary>The call as JSON.</summary>
    public required string Call { get; set; }

    /// <summary>When it was last saved.</summary>
    public Instant SavedAt { get; set; }
}

internal sealed class SavedCallRowConfiguration : IEntityTypeConfiguration<SavedCallRow>
{
    public void Configure(EntityTypeBuilder<SavedCallRow> builder)
    {
        builder.ToTable("SavedCalls");
        builder.HasKey(row => new { row.ClubId, row.Key });
        builder.HasIndex(row => new { row.ClubId, row.SavedAt });
    }
}
