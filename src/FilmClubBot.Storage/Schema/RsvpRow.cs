using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class RsvpRow : IClubRow
{
    public int ClubId { get; set; }

    public int ScreeningId { get; set; }

    public ScreeningRow Screening { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public RsvpAnswer Answer { get; set; }

    public Instant Since { get; set; }

    /// <summary>Whether it is no answer of the member's own: it came from interest in the event elsewhere, and goes with that.</summary>
    public bool IsFromInterest { get; set; }

    public Rsvp ToRsvp() => new(Member.ToMember(), Answer, Since);
}

internal sealed class RsvpRowConfiguration : IEntityTypeConfiguration<RsvpRow>
{
    public void Configure(EntityTypeBuilder<RsvpRow> builder)
    {
        builder.ToTable("Rsvps");
        builder.Property(row => row.Answer).HasConversion<string>();
        // One answer per member and screening, by the key itself.
        builder.HasKey(row => new { row.ClubId, row.ScreeningId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Screening).WithMany(screening => screening.Rsvps).WithinTheClub(row => row.ScreeningId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
