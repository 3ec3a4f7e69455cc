using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A member without a row has no reminders.</summary>
internal sealed class MemberRemindersRow : IClubRow
{
    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public Platform Platform { get; set; }

    /// <summary>Minutes before the start.</summary>
    public List<int> Leads { get; set; } = [];

    public Instant Since { get; set; }

    public Instant? RefusedAt { get; set; }

    public string? Locale { get; set; }

    public MemberReminders ToReminders() => new(Platform, LeadTimes.Of(Leads.Select(minutes => Duration.FromMinutes(minutes))), Since) { RefusedAt = RefusedAt, Locale = Locale };

    public void Take(MemberReminders reminders) =>
        (Platform, Leads, Since, RefusedAt, Locale) = (reminders.Platform, [.. reminders.Leads.All.Select(lead => (int)lead.TotalMinutes)], reminders.Since, reminders.RefusedAt, reminders.Locale);
}

internal sealed class MemberRemindersRowConfiguration : IEntityTypeConfiguration<MemberRemindersRow>
{
    public void Configure(EntityTypeBuilder<MemberRemindersRow> builder)
    {
        builder.ToTable("MemberReminders");
        builder.Property(row => row.Platform).HasConversion<string>();
        builder.HasKey(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
