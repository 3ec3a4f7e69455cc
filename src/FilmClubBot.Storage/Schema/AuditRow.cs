using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class AuditRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public Instant At { get; set; }

    public int? MemberId { get; set; }

    public MemberRow? Member { get; set; }

    /// <summary>Where the change was made, if no member made it here.</summary>
    public string? Source { get; set; }

    public required string Action { get; set; }

    public required string Subject { get; set; }
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("AuditLog");
        builder.HasIndex(row => new { row.ClubId, row.At });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId).IsRequired(false);
    }
}
