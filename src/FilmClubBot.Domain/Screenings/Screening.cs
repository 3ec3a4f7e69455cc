using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A film shown to the society at a set time.</summary>
/// <param name="Id">The screening's key.</param>
/// <param name="Film">The film; null until it is chosen.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Length">The film's duration without pauses: at least a minute, at most <see cref="MaxLength"/>.</param>
/// <param name="State">Its state.</param>
public sealed record Screening(ScreeningId Id, Film? Film, Instant Start, Duration Length, ScreeningState State)
{
    /// <summary>The longest screening: a night of films.</summary>
    public static readonly Duration MaxLength = Duration.FromHours(24);

    /// <summary>The longest place, or note, in UTF-16 units.</summary>
    public const int MaxPlace = 200, MaxNotes = 500;

    /// <summary>The most guests that a capacity can allow.</summary>
    public const int MaxCapacity = 10_000;

    /// <summary>The place; null for a remote screening.</summary>
    public string? Place { get; init; }

    /// <summary>The address of a remote screening; absolute http(s).</summary>
    public Uri? Link { get; init; }

    /// <summary>The host.</summary>
    public Member? Host { get; init; }

    /// <summary>The number of places for guests: 1 to <see cref="MaxCapacity"/>; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>The earliest time of its announcement.</summary>
    public Instant AnnounceFrom { get; init; }

    /// <summary>How long before the start guests are reminded, the longest first.</summary>
    public IReadOnlyList<Duration> Reminders { get; init; } = [];

    /// <summary>The right under which the film is shown.</summary>
    public string? Licence { get; init; }

    /// <summary>Content warnings: violence, flashing lights.</summary>
    public string? ContentNotes { get; init; }

    /// <summary>Accessibility notes: steps, subtitles, quiet places.</summary>
    public string? AccessNotes { get; init; }

    /// <summary>How the film is presented.</summary>
    public Presentation Presentation { get; init; } = Presentation.None;

    /// <summary>What was counted in the room.</summary>
    public Tally Tally { get; init; } = Tally.None;

    /// <summary>The series of weekly or monthly screenings that it belongs to: the key of the first of them.</summary>
    public ScreeningId? Series { get; init; }

    /// <summary>How many times it was moved.</summary>
    public int Moves { get; init; }

    /// <summary>Its time before it was last moved; null if it never was.</summary>
    public Instant? MovedFrom { get; init; }

    /// <summary>The playback of a remote screening.</summary>
    public Playback Playback { get; init; } = Playback.NotCounted;

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>The time up to which its steps are settled, sent or skipped. Each is settled once.</summary>
    public Instant SettledUntil { get; init; }

    /// <summary>Counts its changes: calendars use it to find the later of two versions.</summary>
    public int Revision { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant ChangedAt { get; init; }

    /// <summary>When the film begins: the moment to press play if there was a countdown; else the start, or the end of the short before the film.</summary>
    public Instant Begin => Playback.From ?? Start + Presentation.Before;

    /// <summary>When it ends, the interval included. During a pause, the end if nobody resumes the film.</summary>
    public Instant End => Begin + Length + Duration.FromMinutes(Presentation.Interval) + Playback.Held;

    /// <summary>The film's position at a moment, at most its length; null before it begins.</summary>
    public Duration? RunningTime(Instant now) => now < Begin ? null : Duration.Min(Playback.Position(Begin, now), Length);

    /// <summary>Whether it was or may be announced: neither only planned nor cancelled before its announcement.</summary>
    public bool IsPublic => State is not ScreeningState.Planned && (State != ScreeningState.Cancelled || WasAnnounced);

    /// <summary>Whether it was ever announced.</summary>
    public bool WasAnnounced { get; init; }

    /// <summary>Whether it has not begun.</summary>
    public bool IsAhead => State is ScreeningState.Planned or ScreeningState.Announced;

    /// <summary>Whether a member can give an answer. A latecomer can still answer on the evening; the next day, the results are announced.</summary>
    public bool Takes(RsvpAnswer answer) => IsPublic && State != ScreeningState.Cancelled && (State != ScreeningState.Over || answer == RsvpAnswer.Going);

    /// <summary>The missing values before its announcement, in a society that requires all of them.</summary>
    public IEnumerable<ScreeningGap> Gaps
    {
        get
        {
            if (Film is null)
                yield return ScreeningGap.Film;
            if (string.IsNullOrWhiteSpace(Licence))
                yield return ScreeningGap.Licence;
            if (string.IsNullOrWhiteSpace(ContentNotes))
                yield return ScreeningGap.ContentNotes;
            if (string.IsNullOrWhiteSpace(AccessNotes) && Presentation.Access == AccessFeatures.None)
                yield return ScreeningGap.AccessNotes;
        }
    }

    /// <summary>Moves it to another time. Steps that were due at the old time are settled; reminders are sent for the new time.</summary>
    /// <exception cref="InvalidOperationException">It has begun, or is cancelled.</exception>
    public Screening MoveTo(Instant start, Instant now) => IsAhead
        ? this with { Start = start, Playback = Playback.NotCounted, Moves = Moves + 1, MovedFrom = Start, SettledUntil = Instant.Max(SettledUntil, now) }
        : throw new InvalidOperationException($"A screening that is {State} cannot be moved.");

    /// <summary>Cancels it.</summary>
    /// <exception cref="InvalidOperationException">It is over, or cancelled already.</exception>
    public Screening Cancel(string? because) => State is ScreeningState.Over or ScreeningState.Cancelled
        ? throw new InvalidOperationException($"A screening that is {State} cannot be cancelled.")
        : this with { State = ScreeningState.Cancelled, CancelledBecause = because };

    /// <summary>Undoes its cancellation.</summary>
    /// <exception cref="InvalidOperationException">It is not cancelled.</exception>
    public Screening Restore() => State == ScreeningState.Cancelled
        ? this with { State = WasAnnounced ? ScreeningState.Announced : ScreeningState.Planned, CancelledBecause = null }
        : throw new InvalidOperationException($"A screening that is {State} cannot be restored.");
}
