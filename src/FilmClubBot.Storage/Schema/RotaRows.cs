using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A member who is willing to do a job.</summary>
internal sealed class VolunteerRow : IClubRow
{
    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public required string Job { get; set; }

    public Platform Platform { get; set; }

    public Instant Since { get; set; }

    public Volunteer ToVolunteer() => new(Member.ToMember(), Job, Platform, Since);
}

/// <summary>A member's job at a screening.</summary>
internal sealed class DutyRow : IClubRow
{
    public int ClubId { get; set; }

    public int ScreeningId { get; set; }

    public ScreeningRow Screening { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public required string Job { get; set; }

    public DutyState State { get; set; }

    public Platform Platform { get; set; }

    public Instant At { get; set; }

    public Duty ToDuty() => new(Member.ToMember(), Job, State, Platform, At);
}

internal sealed class VolunteerRowConfiguration : IEntityTypeConfiguration<VolunteerRow>
{
    public void Configure(EntityTypeBuilder<VolunteerRow> builder)
    {
        builder.ToTable("Volunteers");
        builder.Property(row => row.Platform).HasConversion<string>();
        builder.HasKey(row => new { row.ClubId, row.MemberId, row.Job });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}

internal sealed class DutyRowConfiguration : IEntityTypeConfiguration<DutyRow>
{
    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("Duties");
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Platform).HasConversion<string>();
        // The key allows only one job per member and screening.
        builder.HasKey(row => new { row.ClubId, row.ScreeningId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Screening).WithMany().WithinTheClub(row => row.ScreeningId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
