using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class AnnouncementRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    /// <summary>The subject's key. It is unique, so that each subject is announced only once.</summary>
    public required string Key { get; set; }

    /// <summary>The kind of <see cref="Subject"/>, as <see cref="SubjectJson"/> names it.</summary>
    public required string Kind { get; set; }

    /// <summary>The subject as JSON, written by <see cref="SubjectJson"/>.</summary>
    public required string Subject { get; set; }

    public int? ScreeningId { get; set; }

    public int? BallotId { get; set; }

    /// <summary>Not a foreign key: a quote is deleted with its words, but remains announced.</summary>
    public int? QuoteId { get; set; }

    public string? Note { get; set; }

    public Instant At { get; set; }

    public List<AnnouncedReviewRow> Reviews { get; } = [];

    public List<DeliveryRow> Deliveries { get; } = [];

    public static AnnouncementRow Of(Subject subject, Instant at)
    {
        var (kind, json) = SubjectJson.Write(subject);
        var row = new AnnouncementRow { Key = subject.Key, Kind = kind, Subject = json, At = at };
        switch (subject)
        {
            case Subject.Publication publication:
                row.AddReviews(publication.Review);
                break;
            case Subject.Digest digest:
                row.AddReviews([.. digest.Reviews]);
                break;
            case Subject.DailyQuote daily:
                row.QuoteId = daily.Quote.Value;
                row.AddReviews(daily.Review);
                break;
            case Subject.ScreeningNews news:
                row.ScreeningId = news.Screening.Value;
                break;
            case Subject.BallotNews news:
                row.BallotId = news.Ballot.Value;
                break;
        }

        return row;
    }

    /// <summary>The announcement.</summary>
    /// <exception cref="UnreadableSubjectException">The subject's kind is unknown to this version.</exception>
    public Announcement ToAnnouncement() => new(new(Id), SubjectJson.Read(Subject), At, Note);

    private void AddReviews(params ReviewId[] reviews) => Reviews.AddRange(reviews.Distinct().Select(review => new AnnouncedReviewRow { ReviewId = review.Value }));
}

/// <summary>A review that an announcement is about.</summary>
internal sealed class AnnouncedReviewRow : IClubRow
{
    public int ClubId { get; set; }

    public int AnnouncementId { get; set; }

    public AnnouncementRow Announcement { get; set; } = null!;

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;
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

    /// <summary>Incremented with every change of the announcement's subject.</summary>
    public int Edition { get; set; }

    /// <summary>Whether the message is to be deleted before its replacement is sent.</summary>
    public bool IsToReplace { get; set; }

    public List<DeliveryAttemptRow> Tries { get; } = [];

    /// <summary>The delivery, with its announcement.</summary>
    /// <exception cref="UnreadableSubjectException">The subject's kind is unknown to this version.</exception>
    public Delivery ToDelivery() => new(
        new(Id), Announcement.ToAnnouncement(), Platform, Channel, State, Attempts, NextTry, Nonce, Message, SendingSince, Error, Edition) { IsToReplace = IsToReplace };

    /// <summary>Copies the delivery's progress; its subject and its channel do not change.</summary>
    public void Update(Delivery delivery)
    {
        (State, Attempts, NextTry, Nonce) = (delivery.State, delivery.Attempts, delivery.NextTry, delivery.Nonce);
        (Message, SendingSince, Error) = (delivery.Message, delivery.SendingSince, delivery.Error);
        (Edition, IsToReplace) = (delivery.Edition, delivery.IsToReplace);
    }
}

/// <summary>The result of one attempt at a delivery.</summary>
internal sealed class DeliveryAttemptRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int DeliveryId { get; set; }

    public DeliveryRow Delivery { get; set; } = null!;

    public Instant At { get; set; }

    public DeliveryState State { get; set; }

    public required string Answer { get; set; }
}

internal sealed class AnnouncementRowConfiguration : IEntityTypeConfiguration<AnnouncementRow>
{
    public void Configure(EntityTypeBuilder<AnnouncementRow> builder)
    {
        builder.ToTable("Announcements");
        builder.HasIndex(row => new { row.ClubId, row.Key }).IsUnique();
        builder.HasIndex(row => new { row.ClubId, row.Kind, row.At });
        builder.HasIndex(row => new { row.ClubId, row.QuoteId });
    }
}

internal sealed class AnnouncedReviewRowConfiguration : IEntityTypeConfiguration<AnnouncedReviewRow>
{
    public void Configure(EntityTypeBuilder<AnnouncedReviewRow> builder)
    {
        builder.ToTable("AnnouncedReviews");
        builder.HasKey(row => new { row.ClubId, row.AnnouncementId, row.ReviewId });
        builder.HasIndex(row => new { row.ClubId, row.ReviewId });
        builder.HasOne(row => row.Announcement).WithMany(row => row.Reviews).WithinTheClub(row => row.AnnouncementId);
        builder.HasOne(row => row.Review).WithMany().WithinTheClub(row => row.ReviewId);
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
        // What is due is searched in all clubs at once.
        builder.HasIndex(row => new { row.State, row.NextTry });
        builder.HasOne(row => row.Announcement).WithMany(row => row.Deliveries).WithinTheClub(row => row.AnnouncementId);
    }
}

internal sealed class DeliveryAttemptRowConfiguration : IEntityTypeConfiguration<DeliveryAttemptRow>
{
    public void Configure(EntityTypeBuilder<DeliveryAttemptRow> builder)
    {
        builder.ToTable("DeliveryAttempts");
        builder.Property(row => row.State).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.DeliveryId, row.Id });
        builder.HasOne(row => row.Delivery).WithMany(row => row.Tries).WithinTheClub(row => row.DeliveryId);
    }
}
