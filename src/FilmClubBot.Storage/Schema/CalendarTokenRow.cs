using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>The token of a member's calendar. A member has several only after a merge: both members' subscriptions remain valid.</summary>
internal sealed class CalendarTokenRow : IClubRow
{
    public int ClubId { get; set; }

    public required string Hash { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public Instant IssuedAt { get; set; }
}

internal sealed class CalendarTokenRowConfiguration : IEntityTypeConfiguration<CalendarTokenRow>
{
    public void Configure(EntityTypeBuilder<CalendarTokenRow> builder)
    {
        builder.ToTable("CalendarTokens");
        builder.HasKey(row => new { row.ClubId, row.Hash });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
