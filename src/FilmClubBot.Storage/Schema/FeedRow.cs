using FilmClubBot.Domain.Feeds;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class FeedRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Address { get; set; }

    /// <summary>The address's host and port, by which polls are separated.</summary>
    public required string Host { get; set; }

    public string? Title { get; set; }

    public string? InSettings { get; set; }

    /// <summary>The member whose diary it is; null for a feed of reviews.</summary>
    public int? MemberId { get; set; }

    public MemberRow? Member { get; set; }

    public FeedState State { get; set; }

    public long IntervalSeconds { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public Instant NextPoll { get; set; }

    public Instant? PolledAt { get; set; }

    public Instant? FirstReadAt { get; set; }

    public Instant? ArchiveEnd { get; set; }

    public int Failures { get; set; }

    public Instant? FailingSince { get; set; }

    public string? Problem { get; set; }

    public bool IsProblemTold { get; set; }

    public string? Hub { get; set; }

    public string? HubTopic { get; set; }

    public string? HubToken { get; set; }

    public string? HubSecret { get; set; }

    public Instant? HubAskedAt { get; set; }

    public Instant? HubLeaseEnd { get; set; }

    public List<FeedItemRow> Items { get; } = [];

    public Feed ToFeed() => new()
    {
        Id = new(Id),
        Address = new(Address),
        Title = Title,
        InSettings = InSettings is null ? null : new(InSettings),
        Member = MemberId is { } member ? new(member) : null,
        State = State,
        Interval = Duration.FromSeconds(IntervalSeconds),
        Validators = new(ETag, LastModified),
        NextPoll = NextPoll,
        PolledAt = PolledAt,
        FirstReadAt = FirstReadAt,
        ArchiveEnd = ArchiveEnd,
        Failures = Failures,
        FailingSince = FailingSince,
        Problem = Problem is null ? null : FeedProblemText.Read(Problem),
        IsProblemTold = IsProblemTold,
        Hub = Hub is null ? null : new(new(Hub), new(HubTopic!), HubToken!, HubSecret!, HubAskedAt, HubLeaseEnd),
    };

    public void Take(Feed feed)
    {
        (Address, Host, Title) = (feed.Address.AbsoluteUri, feed.Address.Authority, feed.Title);
        (InSettings, State, IntervalSeconds) = (feed.InSettings?.AbsoluteUri, feed.State, (long)feed.Interval.TotalSeconds);
        (ETag, LastModified) = (feed.Validators.ETag, feed.Validators.LastModified);
        (NextPoll, PolledAt, FirstReadAt, ArchiveEnd) = (feed.NextPoll, feed.PolledAt, feed.FirstReadAt, feed.ArchiveEnd);
        (Failures, FailingSince, Problem, IsProblemTold) = (feed.Failures, feed.FailingSince, feed.Problem is null ? null : FeedProblemText.Write(feed.Problem), feed.IsProblemTold);
        (Hub, HubTopic, HubToken, HubSecret) = (feed.Hub?.Hub.AbsoluteUri, feed.Hub?.Topic.AbsoluteUri, feed.Hub?.Token, feed.Hub?.Secret);
        (HubAskedAt, HubLeaseEnd) = (feed.Hub?.AskedAt, feed.Hub?.LeaseEnd);
    }
}

internal sealed class FeedRowConfiguration : IEntityTypeConfiguration<FeedRow>
{
    public void Configure(EntityTypeBuilder<FeedRow> builder)
    {
        builder.ToTable("Feeds");
        builder.Property(row => row.State).HasConversion<string>();
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
        // A critic's diary may be a feed of reviews too. A member follows one diary.
        builder.HasIndex(row => new { row.ClubId, row.Address }).IsUnique().HasFilter("\"MemberId\" IS NULL");
        builder.HasIndex(row => new { row.ClubId, row.MemberId }).IsUnique();
        // Searched in all clubs at once.
        builder.HasIndex(row => new { row.State, row.NextPoll });
        builder.HasIndex(row => row.HubToken);
    }
}
