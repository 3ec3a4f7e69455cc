using FilmClubBot.Domain.DatePolls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class DatePollRow : IClubRow
{
    private static readonly NodaTime.Text.InstantPattern _pattern = NodaTime.Text.InstantPattern.General;

    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Title { get; set; }

    /// <summary>The times, the earliest first, with spaces between.</summary>
    public required string Times { get; set; }

    public Instant OpenedAt { get; set; }

    public Instant ClosesAt { get; set; }

    public DatePoll ToPoll() => new(new(Id), Title, [.. Times.Split(' ').Select(time => _pattern.Parse(time).GetValueOrThrow())], OpenedAt, ClosesAt);

    public static string Write(IEnumerable<Instant> times) => string.Join(' ', times.Select(_pattern.Format));
}

/// <summary>What a member answered.</summary>
internal sealed class DateAnswersRow : IClubRow
{
    public int ClubId { get; set; }

    public int PollId { get; set; }

    public DatePollRow Poll { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>A letter for each time.</summary>
    public required string Answers { get; set; }

    public Instant At { get; set; }
}

internal sealed class DatePollRowConfiguration : IEntityTypeConfiguration<DatePollRow>
{
    public void Configure(EntityTypeBuilder<DatePollRow> builder) => builder.ToTable("DatePolls");
}

internal sealed class DateAnswersRowConfiguration : IEntityTypeConfiguration<DateAnswersRow>
{
    public void Configure(EntityTypeBuilder<DateAnswersRow> builder)
    {
        builder.ToTable("DateAnswers");
        // The key allows only one row per member and poll.
        builder.HasKey(row => new { row.ClubId, row.PollId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Poll).WithMany().WithinTheClub(row => row.PollId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
