using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class FeedItemRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int FeedId { get; set; }

    public FeedRow Feed { get; set; } = null!;

    public string? ExternalId { get; set; }

    public string? LinkKey { get; set; }

    public required string Fingerprint { get; set; }

    public required string ContentHash { get; set; }

    public Instant? PublishedAt { get; set; }

    public ItemState State { get; set; }

    public string? Title { get; set; }

    public int? ReviewId { get; set; }

    public ReviewRow? Review { get; set; }

    public string? Note { get; set; }

    public bool IsArchive { get; set; }

    public bool IsPresent { get; set; }

    public Instant FirstSeenAt { get; set; }

    public Instant? MissedAt { get; set; }

    public KnownItem ToItem() => new(
        new(Id),
        new(ExternalId, LinkKey, Fingerprint, ContentHash, PublishedAt),
        State,
        Title,
        ReviewId is { } review ? new ReviewId(review) : null,
        Note,
        IsArchive,
        IsPresent,
        FirstSeenAt,
        MissedAt);

    public void Take(KnownItem item)
    {
        (ExternalId, LinkKey, Fingerprint, ContentHash, PublishedAt) = (item.Mark.ExternalId, item.Mark.LinkKey, item.Mark.Fingerprint, item.Mark.ContentHash, item.Mark.PublishedAt);
        (State, Title, ReviewId, Note) = (item.State, item.Title, item.Review?.Value, item.Note);
        (IsArchive, IsPresent, FirstSeenAt, MissedAt) = (item.IsArchive, item.IsPresent, item.FirstSeenAt, item.MissedAt);
    }
}

internal sealed class FeedItemRowConfiguration : IEntityTypeConfiguration<FeedItemRow>
{
    public void Configure(EntityTypeBuilder<FeedItemRow> builder)
    {
        builder.ToTable("FeedItems");
        builder.Property(row => row.State).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.FeedId, row.Id });
        builder.HasIndex(row => new { row.ClubId, row.ReviewId });
        builder.HasOne(row => row.Feed).WithMany(feed => feed.Items).WithinTheClub(row => row.FeedId);
        builder.HasOne(row => row.Review).WithMany().WithinTheClub(row => row.ReviewId);
    }
}
