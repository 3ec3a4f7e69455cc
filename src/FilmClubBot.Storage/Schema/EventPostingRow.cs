using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class EventPostingRow : IClubRow
{
    public int ClubId { get; set; }

    public int ScreeningId { get; set; }

    public ScreeningRow Screening { get; set; } = null!;

    public required string Nonce { get; set; }

    public string? Event { get; set; }

    public EventText? Written { get; set; }

    public EventText? Shown { get; set; }

    public EventState State { get; set; }

    public Instant? SendingSince { get; set; }

    public bool IsClosed { get; set; }

    public int Attempts { get; set; }

    public Instant NextTry { get; set; }

    public string? Error { get; set; }

    public EventPosting ToPosting() => new(new(ScreeningId), Nonce)
    {
        Event = Event,
        Written = Written,
        Shown = Shown,
        State = State,
        SendingSince = SendingSince,
        IsClosed = IsClosed,
        Attempts = Attempts,
        NextTry = NextTry,
        Error = Error,
    };
}

internal sealed class EventPostingRowConfiguration : IEntityTypeConfiguration<EventPostingRow>
{
    public void Configure(EntityTypeBuilder<EventPostingRow> builder)
    {
        builder.ToTable("EventPostings");
        // The key allows only one event per screening.
        builder.HasKey(row => new { row.ClubId, row.ScreeningId });
        builder.HasIndex(row => row.ClubId).HasFilter("NOT \"IsClosed\"");
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Written).HasConversion<EventTextConverter>();
        builder.Property(row => row.Shown).HasConversion<EventTextConverter>();
        builder.HasOne(row => row.Screening).WithMany().WithinTheClub(row => row.ScreeningId);
    }
}
