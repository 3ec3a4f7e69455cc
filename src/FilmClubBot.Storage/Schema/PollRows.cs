using FilmClubBot.Domain.Polls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class PollRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Title { get; set; }

    public PollKind Kind { get; set; }

    /// <summary>The choices in their order, written by <see cref="PollChoicesJson"/>.</summary>
    public required string Choices { get; set; }

    public bool IsSecret { get; set; }

    public int? ScreeningId { get; set; }

    public Instant OpenedAt { get; set; }

    public Instant ClosesAt { get; set; }

    public Instant? ClosedAt { get; set; }

    /// <summary>The published answers: all that is stored of them after the poll is closed.</summary>
    public string? Record { get; set; }

    public Poll ToPoll() => new(new(Id), Title, Kind, PollChoicesJson.Read(Choices), OpenedAt, ClosesAt)
    {
        IsSecret = IsSecret,
        Screening = ScreeningId is { } screening ? new(screening) : null,
        ClosedAt = ClosedAt,
        Record = Record,
    };
}

/// <summary>What a member answered in an open poll; the answers of a closed one are deleted.</summary>
internal sealed class PollAnswersRow : IClubRow
{
    public int ClubId { get; set; }

    public int PollId { get; set; }

    public PollRow Poll { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>A letter for each choice.</summary>
    public required string Answers { get; set; }

    public Instant At { get; set; }
}

internal sealed class PollRowConfiguration : IEntityTypeConfiguration<PollRow>
{
    public void Configure(EntityTypeBuilder<PollRow> builder)
    {
        builder.ToTable("Polls");
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.HasIndex(row => new { row.ClosedAt, row.ClubId });
        builder.HasOne<ScreeningRow>().WithMany().WithinTheClub(row => row.ScreeningId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PollAnswersRowConfiguration : IEntityTypeConfiguration<PollAnswersRow>
{
    public void Configure(EntityTypeBuilder<PollAnswersRow> builder)
    {
        builder.ToTable("PollAnswers");
        // The key allows only one row per member and poll.
        builder.HasKey(row => new { row.ClubId, row.PollId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Poll).WithMany().WithinTheClub(row => row.PollId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
