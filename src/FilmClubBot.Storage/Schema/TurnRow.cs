using FilmClubBot.Domain.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A member who takes turns in choosing a film.</summary>
internal sealed class TurnRow : IClubRow
{
    public int ClubId { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public Instant Since { get; set; }

    public Turn ToTurn() => new(Member.ToMember(), Since);
}

internal sealed class TurnRowConfiguration : IEntityTypeConfiguration<TurnRow>
{
    public void Configure(EntityTypeBuilder<TurnRow> builder)
    {
        builder.ToTable("Turns");
        builder.HasKey(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
