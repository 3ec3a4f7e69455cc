using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A vote on an open ballot; the votes of a closed ballot are deleted.</summary>
internal sealed class VoteRow : IClubRow
{
    public int ClubId { get; set; }

    public int BallotId { get; set; }

    public BallotRow Ballot { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>The films' numbers on the ballot.</summary>
    public required string Ranking { get; set; }

    public Instant At { get; set; }
}

internal sealed class VoteRowConfiguration : IEntityTypeConfiguration<VoteRow>
{
    public void Configure(EntityTypeBuilder<VoteRow> builder)
    {
        builder.ToTable("Votes");
        // The key allows only one vote per member and ballot.
        builder.HasKey(row => new { row.ClubId, row.BallotId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Ballot).WithMany(ballot => ballot.Votes).WithinTheClub(row => row.BallotId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
