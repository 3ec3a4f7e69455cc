using FilmClubBot.Domain.Ballots;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class SuggestionRow : IClubRow, IOfFilm
{
    public int ClubId { get; set; }

    /// <summary>The list's name; empty for the watchlist.</summary>
    public string List { get; set; } = "";

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    public string? Reason { get; set; }

    public Instant At { get; set; }

    public FilmSuggestion ToSuggestion() => new(Member.ToMember(), Reason, At);
}

internal sealed class SuggestionRowConfiguration : IEntityTypeConfiguration<SuggestionRow>
{
    public void Configure(EntityTypeBuilder<SuggestionRow> builder)
    {
        builder.ToTable("Suggestions");
        builder.HasKey(row => new { row.ClubId, row.List, row.FilmId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.FilmId });
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasOne(row => row.Film).WithMany().WithinTheClub(row => row.FilmId);
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
