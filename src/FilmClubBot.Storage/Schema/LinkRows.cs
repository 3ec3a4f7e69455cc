using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A member's latest link code.</summary>
internal sealed class LinkCodeRow : IClubRow
{
    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>The platform where the code was issued.</summary>
    public Platform Platform { get; set; }

    public required string Hash { get; set; }

    public Instant ExpiresAt { get; set; }
}

/// <summary>A wrong code that a member entered.</summary>
internal sealed class LinkTryRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public Instant At { get; set; }
}

internal sealed class LinkCodeRowConfiguration : IEntityTypeConfiguration<LinkCodeRow>
{
    public void Configure(EntityTypeBuilder<LinkCodeRow> builder)
    {
        builder.ToTable("LinkCodes");
        builder.HasKey(row => new { row.ClubId, row.MemberId });
        builder.Property(row => row.Platform).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.Hash }).IsUnique();
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}

internal sealed class LinkTryRowConfiguration : IEntityTypeConfiguration<LinkTryRow>
{
    public void Configure(EntityTypeBuilder<LinkTryRow> builder)
    {
        builder.ToTable("LinkTries");
        builder.HasIndex(row => new { row.ClubId, row.MemberId, row.At });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
