using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A question in the question box. It names nobody, and has no time.</summary>
internal sealed class BoxedQuestionRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ScreeningId { get; set; }

    public ScreeningRow Screening { get; set; } = null!;

    public required string Question { get; set; }

    public BoxedQuestion ToQuestion() => new(new(Id), Screening.ToScreening(), Question);
}

internal sealed class BoxedQuestionRowConfiguration : IEntityTypeConfiguration<BoxedQuestionRow>
{
    public void Configure(EntityTypeBuilder<BoxedQuestionRow> builder)
    {
        builder.ToTable("BoxedQuestions");
        builder.HasIndex(row => new { row.ClubId, row.ScreeningId });
        builder.HasOne(row => row.Screening).WithMany().WithinTheClub(row => row.ScreeningId);
    }
}
