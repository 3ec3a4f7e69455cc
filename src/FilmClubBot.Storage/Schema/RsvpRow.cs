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

    /// <summary>Whether the answer was derived from interest in a platform's event, not given by the member; it is deleted with the interest.</summary>
    public bool IsFromInterest { get; set; }

    /// <summary>How many guests the member brings.</summary>
    public int Guests { get; set; }

    /// <summary>The stars that the member expects, in half-stars.</summary>
    public int? ExpectedHalves { get; set; }

    public Rsvp ToRsvp() => new(Member.ToMember(), Answer, Since) { Guests = Guests, ExpectedHalves = ExpectedHalves };
}

internal sealed class RsvpRowConfiguration : IEntityTypeConfiguration<RsvpRow>
{
    public void Configure(EntityTypeBuilder<RsvpRow> builder)
    {
        builder.ToTable("Rsvps");
        builder.Property(row => row.Answer).HasConversion<string>();
        // The key allows only one answer per member and screening.
        builder.HasKey(row => new { row.ClubId, row.ScreeningId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Screening).WithMany(screening => screening.Rsvps).WithinTheClub(row => row.ScreeningId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
