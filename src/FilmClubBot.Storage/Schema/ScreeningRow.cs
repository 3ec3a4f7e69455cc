using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class ScreeningRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int? FilmId { get; set; }

    public FilmRow? Film { get; set; }

    public Instant Start { get; set; }

    /// <summary>The end, computed from start, length and pauses: used to query screenings that overlap a period.</summary>
    public Instant End { get; set; }

    public long LengthSeconds { get; set; }

    public Instant? PlayedFrom { get; set; }

    public Instant? ResumedAt { get; set; }

    public Instant? PausedSince { get; set; }

    public long PausedSeconds { get; set; }

    public ScreeningState State { get; set; }

    public string? Place { get; set; }

    public string? Link { get; set; }

    public int? HostId { get; set; }

    public MemberRow? Host { get; set; }

    public int? Capacity { get; set; }

    public Instant AnnounceFrom { get; set; }

    public bool WasAnnounced { get; set; }

    /// <summary>Minutes before the start.</summary>
    public List<int> Reminders { get; set; } = [];

    public string? Licence { get; set; }

    public string? ContentNotes { get; set; }

    public string? AccessNotes { get; set; }

    /// <summary>Null where nothing is stated.</summary>
    public Presentation? Presentation { get; set; }

    /// <summary>Null where nothing was counted.</summary>
    public Tally? Tally { get; set; }

    /// <summary>The secret part of the address of its reaction slips; no change of the screening changes it.</summary>
    public string SlipKey { get; set; } = Commands.Slips.SlipKey.New();

    /// <summary>The first screening of the series; not a foreign key, because it may be this screening itself.</summary>
    public int? SeriesId { get; set; }

    public int Moves { get; set; }

    public Instant? MovedFrom { get; set; }

    public string? CancelledBecause { get; set; }

    public Instant SettledUntil { get; set; }

    /// <summary>Whether no step is left: a settled screening is not checked again.</summary>
    public bool IsSettled { get; set; }

    public int Revision { get; set; }

    public Instant ChangedAt { get; set; }

    public List<RsvpRow> Rsvps { get; } = [];

    public List<ReactionRow> Reactions { get; } = [];

    public Screening ToScreening() => new(new(Id), Film?.ToFilm(), Start, Duration.FromSeconds(LengthSeconds), State)
    {
        Place = Place,
        Link = Link is null ? null : new Uri(Link),
        Host = Host?.ToMember(),
        Capacity = Capacity,
        AnnounceFrom = AnnounceFrom,
        WasAnnounced = WasAnnounced,
        Reminders = [.. Reminders.Select(minutes => Duration.FromMinutes(minutes))],
        Licence = Licence,
        ContentNotes = ContentNotes,
        AccessNotes = AccessNotes,
        Presentation = Presentation ?? Domain.Screenings.Presentation.None,
        Tally = Tally ?? Domain.Screenings.Tally.None,
        Series = SeriesId is { } series ? new ScreeningId(series) : null,
        Moves = Moves,
        MovedFrom = MovedFrom,
        Playback = new() { From = PlayedFrom, ResumedAt = ResumedAt, PausedSince = PausedSince, Paused = Duration.FromSeconds(PausedSeconds) },
        CancelledBecause = CancelledBecause,
        SettledUntil = SettledUntil,
        Revision = Revision,
        ChangedAt = ChangedAt,
    };

    /// <summary>Copies all values except the key, the revision and the time of the change.</summary>
    public void Take(Screening screening)
    {
        (FilmId, HostId, SeriesId) = (screening.Film?.Id.Value, screening.Host?.Id.Value, screening.Series?.Value);
        (Start, End) = (screening.Start, screening.End);
        LengthSeconds = (long)screening.Length.TotalSeconds;
        var playback = screening.Playback;
        (PlayedFrom, ResumedAt, PausedSince, PausedSeconds) = (playback.From, playback.ResumedAt, playback.PausedSince, (long)playback.Paused.TotalSeconds);
        (State, WasAnnounced, AnnounceFrom) = (screening.State, screening.WasAnnounced, screening.AnnounceFrom);
        (Place, Link, Capacity) = (screening.Place, screening.Link?.AbsoluteUri, screening.Capacity);
        Reminders = [.. screening.Reminders.Select(lead => (int)lead.TotalMinutes)];
        (Licence, ContentNotes, AccessNotes) = (screening.Licence, screening.ContentNotes, screening.AccessNotes);
        Presentation = screening.Presentation == Domain.Screenings.Presentation.None ? null : screening.Presentation;
        Tally = screening.Tally == Domain.Screenings.Tally.None ? null : screening.Tally;
        (Moves, MovedFrom, CancelledBecause, SettledUntil) = (screening.Moves, screening.MovedFrom, screening.CancelledBecause, screening.SettledUntil);
    }
}

internal sealed class ScreeningRowConfiguration : IEntityTypeConfiguration<ScreeningRow>
{
    public void Configure(EntityTypeBuilder<ScreeningRow> builder)
    {
        builder.ToTable("Screenings");
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Presentation).HasConversion<FactsConverter<Presentation>>();
        builder.Property(row => row.Tally).HasConversion<FactsConverter<Tally>>();
        builder.HasIndex(row => new { row.ClubId, row.SlipKey }).IsUnique();
        // Nearly all are settled, and are searched in all clubs at once.
        builder.HasIndex(row => new { row.ClubId, row.WasAnnounced }).HasFilter("NOT \"IsSettled\"");
        builder.HasIndex(row => new { row.ClubId, row.State, row.Start });
        builder.HasIndex(row => new { row.ClubId, row.Start });
        builder.HasOne(row => row.Film).WithMany().WithinTheClub(row => row.FilmId).IsRequired(false);
        builder.HasOne(row => row.Host).WithMany().WithinTheClub(row => row.HostId).IsRequired(false);
        builder.HasMany<AnnouncementRow>().WithOne().WithinTheClub(announcement => announcement.ScreeningId).OnDelete(DeleteBehavior.Cascade);
    }
}
