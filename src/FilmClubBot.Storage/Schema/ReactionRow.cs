using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class ReactionRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ScreeningId { get; set; }

    public ScreeningRow Screening { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>The running time.</summary>
    public int AtSeconds { get; set; }

    public required string Remark { get; set; }

    public Reaction ToReaction() => new(new(Id), Member.ToMember(), Duration.FromSeconds(AtSeconds), Remark);
}

internal sealed class ReactionRowConfiguration : IEntityTypeConfiguration<ReactionRow>
{
    public void Configure(EntityTypeBuilder<ReactionRow> builder)
    {
        builder.ToTable("Reactions");
        builder.HasIndex(row => new { row.ClubId, row.ScreeningId, row.AtSeconds });
        builder.HasIndex(row => new { row.ClubId, row.MemberId, row.ScreeningId });
        builder.HasOne(row => row.Screening).WithMany(screening => screening.Reactions).WithinTheClub(row => row.ScreeningId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
