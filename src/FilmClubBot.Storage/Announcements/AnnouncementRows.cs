using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Clubs;
using FilmClubBot.Storage.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Announcements;

internal sealed class AnnouncementRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    public Instant At { get; set; }

    public List<DeliveryRow> Deliveries { get; } = [];
}

internal sealed class DeliveryRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int AnnouncementId { get; set; }

    public AnnouncementRow Announcement { get; set; } = null!;

    public Platform Platform { get; set; }

    public required string Channel { get; set; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public Instant NextTry { get; set; }

    public required string Nonce { get; set; }

    public string? Message { get; set; }

    public Instant? SendingSince { get; set; }

    public string? Error { get; set; }

    /// <summary>Moves with every change of the review.</summary>
    public int Edition { get; set; }

    public Delivery ToDelivery() => new(
        new(Id), new(new(Announcement.Id), new(Announcement.ReviewId), Announcement.At), Platform, Channel, State, Attempts, NextTry, Nonce, Message, SendingSince, Error, Edition);
}

internal sealed class AnnouncementRowConfiguration : IEntityTypeConfiguration<AnnouncementRow>
{
    public void Configure(EntityTypeBuilder<AnnouncementRow> builder)
    {
        builder.ToTable("Announcements");
        // A review is announced once, by the key itself.
        builder.HasIndex(row => new { row.ClubId, row.ReviewId }).IsUnique();
        builder.HasOne(row => row.Review).WithMany()
            .HasForeignKey(row => new { row.ClubId, row.ReviewId })
            .HasPrincipalKey(review => new { review.ClubId, review.Id });
    }
}

internal sealed class DeliveryRowConfiguration : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("Deliveries");
        builder.Property(row => row.Platform).HasConversion<string>();
        builder.Property(row => row.State).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.State, row.Platform, row.Channel, row.Id });
        builder.HasOne(row => row.Announcement).WithMany(row => row.Deliveries)
            .HasForeignKey(row => new { row.ClubId, row.AnnouncementId })
            .HasPrincipalKey(announcement => new { announcement.ClubId, announcement.Id });
    }
}
