using System.Globalization;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Clubs;
using FilmClubBot.Storage.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.Announcements;

internal enum AnnouncementKind
{
    Review,
    Digest,
    Quote,
    Notice,
    Screening,
    Ballot,
}

internal sealed class AnnouncementRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public AnnouncementKind Kind { get; set; }

    /// <summary>Of the subject; it is said once by this key itself.</summary>
    public required string Key { get; set; }

    /// <summary>The channel of a digest or a quote of the day, which are each channel's own.</summary>
    public string? Channel { get; set; }

    /// <summary>Not a foreign key: a quote goes when its words do, and it was said all the same.</summary>
    public int? QuoteId { get; set; }

    /// <summary>The key of the screening or the ballot; not a foreign key, as what a message was about is told by its kind.</summary>
    public int? AboutId { get; set; }

    /// <summary>What a notice says, or which step of a screening or moment of a ballot it is.</summary>
    public string? Text { get; set; }

    /// <summary>When a digest was due or, as a date, of which day a quote is; how often a screening had been moved.</summary>
    public string? Due { get; set; }

    public string? Note { get; set; }

    public Instant At { get; set; }

    public List<AnnouncedReviewRow> Reviews { get; } = [];

    public List<DeliveryRow> Deliveries { get; } = [];

    public static AnnouncementRow Of(Subject subject, Instant at)
    {
        var row = new AnnouncementRow { Key = subject.Key, At = at };
        switch (subject)
        {
            case Subject.Publication publication:
                row.Kind = AnnouncementKind.Review;
                row.Reviews.Add(new() { ReviewId = publication.Review.Value });
                break;
            case Subject.Digest digest:
                (row.Kind, row.Channel, row.Due) = (AnnouncementKind.Digest, digest.Channel, InstantPattern.General.Format(digest.At));
                row.Reviews.AddRange(digest.Reviews.Select((review, ordinal) => new AnnouncedReviewRow { ReviewId = review.Value, Ordinal = ordinal }));
                break;
            case Subject.DailyQuote daily:
                (row.Kind, row.Channel, row.Due, row.QuoteId) = (AnnouncementKind.Quote, daily.Channel, LocalDatePattern.Iso.Format(daily.Day), daily.Quote.Value);
                row.Reviews.Add(new() { ReviewId = daily.Review.Value });
                break;
            case Subject.Notice notice:
                (row.Kind, row.Text) = (AnnouncementKind.Notice, notice.Text);
                break;
            case Subject.ScreeningNews news:
                (row.Kind, row.AboutId, row.Text, row.Due) = (AnnouncementKind.Screening, news.Screening.Value, news.Step.Key, news.Moves.ToString(CultureInfo.InvariantCulture));
                break;
            case Subject.BallotNews news:
                (row.Kind, row.AboutId, row.Text) = (AnnouncementKind.Ballot, news.Ballot.Value, news.Moment.ToString());
                break;
            default:
                throw new InvalidOperationException($"Nobody keeps a {subject.GetType().Name}.");
        }

        return row;
    }

    public Announcement ToAnnouncement() => new(new(Id), ToSubject(), At, Note);

    private Subject ToSubject() => Kind switch
    {
        AnnouncementKind.Review => new Subject.Publication(new(Reviews[0].ReviewId)),
        AnnouncementKind.Digest => new Subject.Digest(Channel!, InstantPattern.General.Parse(Due!).Value, [.. Reviews.OrderBy(row => row.Ordinal).Select(row => new Domain.Reviews.ReviewId(row.ReviewId))]),
        AnnouncementKind.Quote => new Subject.DailyQuote(Channel!, LocalDatePattern.Iso.Parse(Due!).Value, new(QuoteId!.Value), new(Reviews[0].ReviewId)),
        AnnouncementKind.Screening => new Subject.ScreeningNews(new(AboutId!.Value), ScreeningStep.Parse(Text!), int.Parse(Due!, CultureInfo.InvariantCulture)),
        AnnouncementKind.Ballot => new Subject.BallotNews(new(AboutId!.Value), Enum.Parse<BallotMoment>(Text!)),
        _ => new Subject.Notice(Key[(Key.IndexOf(':', StringComparison.Ordinal) + 1)..], Text!),
    };
}

/// <summary>A review that an announcement is about.</summary>
internal sealed class AnnouncedReviewRow : IClubRow
{
    public int ClubId { get; set; }

    public int AnnouncementId { get; set; }

    public AnnouncementRow Announcement { get; set; } = null!;

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    public int Ordinal { get; set; }
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

    /// <summary>Whether a message that stands is to be taken away before another is sent.</summary>
    public bool IsToReplace { get; set; }

    public List<DeliveryAttemptRow> Tries { get; } = [];

    public Delivery ToDelivery() => new(
        new(Id), Announcement.ToAnnouncement(), Platform, Channel, State, Attempts, NextTry, Nonce, Message, SendingSince, Error, Edition) { IsToReplace = IsToReplace };
}

/// <summary>What one attempt at a delivery came to.</summary>
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
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.Key }).IsUnique();
        builder.HasIndex(row => new { row.ClubId, row.Kind, row.At });
        builder.HasIndex(row => new { row.ClubId, row.Channel, row.QuoteId });
        builder.HasIndex(row => new { row.ClubId, row.Kind, row.AboutId });
    }
}

internal sealed class AnnouncedReviewRowConfiguration : IEntityTypeConfiguration<AnnouncedReviewRow>
{
    public void Configure(EntityTypeBuilder<AnnouncedReviewRow> builder)
    {
        builder.ToTable("AnnouncedReviews");
        builder.HasKey(row => new { row.ClubId, row.AnnouncementId, row.ReviewId });
        builder.HasIndex(row => new { row.ClubId, row.ReviewId });
        builder.HasOne(row => row.Announcement).WithMany(row => row.Reviews)
            .HasForeignKey(row => new { row.ClubId, row.AnnouncementId })
            .HasPrincipalKey(announcement => new { announcement.ClubId, announcement.Id });
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

internal sealed class DeliveryAttemptRowConfiguration : IEntityTypeConfiguration<DeliveryAttemptRow>
{
    public void Configure(EntityTypeBuilder<DeliveryAttemptRow> builder)
    {
        builder.ToTable("DeliveryAttempts");
        builder.Property(row => row.State).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.DeliveryId, row.Id });
        builder.HasOne(row => row.Delivery).WithMany(row => row.Tries)
            .HasForeignKey(row => new { row.ClubId, row.DeliveryId })
            .HasPrincipalKey(delivery => new { delivery.ClubId, delivery.Id });
    }
}
