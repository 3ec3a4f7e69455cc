using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A film shown to the society at a set time.</summary>
/// <param name="Id">The screening's key.</param>
/// <param name="Film">The film; null while it is still to be chosen.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Length">How long it takes, pauses left out: at least a minute, at most <see cref="MaxLength"/>.</param>
/// <param name="State">How far it is.</param>
public sealed record Screening(ScreeningId Id, Film? Film, Instant Start, Duration Length, ScreeningState State)
{
    /// <summary>The longest that a screening takes: a night of films.</summary>
    public static readonly Duration MaxLength = Duration.FromHours(24);

    /// <summary>The longest place, or note, in UTF-16 units.</summary>
    public const int MaxPlace = 200, MaxNotes = 500;

    /// <summary>The most guests that a capacity can allow.</summary>
    public const int MaxCapacity = 10_000;

    /// <summary>Where it is; null for one that is watched apart.</summary>
    public string? Place { get; init; }

    /// <summary>Where it is watched, for one that is watched apart; absolute http(s).</summary>
    public Uri? Link { get; init; }

    /// <summary>Who looks after it.</summary>
    public Member? Host { get; init; }

    /// <summary>How many guests there is room for: 1 to <see cref="MaxCapacity"/>; null for any number.</summary>
    public int? Capacity { get; init; }

    /// <summary>From when on it may be announced.</summary>
    public Instant AnnounceFrom { get; init; }

    /// <summary>How long before the start guests are reminded, the longest first.</summary>
    public IReadOnlyList<Duration> Reminders { get; init; } = [];

    /// <summary>By what right the film is shown.</summary>
    public string? Licence { get; init; }

    /// <summary>What guests may want to know before they watch: violence, flashing lights.</summary>
    public string? ContentNotes { get; init; }

    /// <summary>How it can be reached and followed: steps, subtitles, quiet places.</summary>
    public string? AccessNotes { get; init; }

    /// <summary>Which screenings were scheduled together, each week or month one: the first of them.</summary>
    public ScreeningId? Series { get; init; }

    /// <summary>How often it was moved.</summary>
    public int Moves { get; init; }

    /// <summary>What its time was before it was last moved; null for one that never was.</summary>
    public Instant? MovedFrom { get; init; }

    /// <summary>How the film runs, for those who watch it apart.</summary>
    public Playback Playback { get; init; } = Playback.NotCounted;

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>Up to when its steps are settled, said or passed over. Each is settled once.</summary>
    public Instant SettledUntil { get; init; }

    /// <summary>Counts its changes: calendars tell by it which of two versions is the later.</summary>
    public int Revision { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant ChangedAt { get; init; }

    /// <summary>When the film begins: when all press play, where they were counted down; else at the start.</summary>
    public Instant Begin => Playback.From ?? Start;

    /// <summary>When it ends. While it stands still, that is when it ends if nobody goes on.</summary>
    public Instant End => Begin + Length + Playback.Held;

    /// <summary>What the film shows at a moment, from its beginning, at most its length; null before it begins.</summary>
    public Duration? RunningTime(Instant now) => now < Begin ? null : Duration.Min(Playback.Position(Begin, now), Length);

    /// <summary>Whether it was or may be announced: neither only planned nor cancelled before anybody knew.</summary>
    public bool IsPublic => State is not ScreeningState.Planned && (State != ScreeningState.Cancelled || WasAnnounced);

    /// <summary>Whether it was ever announced.</summary>
    public bool WasAnnounced { get; init; }

    /// <summary>Whether it is still ahead.</summary>
    public bool IsAhead => State is ScreeningState.Planned or ScreeningState.Announced;

    /// <summary>Whether a member can give an answer. Who came in late can still say so on the evening; the day after, the results are told.</summary>
    public bool Takes(RsvpAnswer answer) => IsPublic && State != ScreeningState.Cancelled && (State != ScreeningState.Over || answer == RsvpAnswer.Going);

    /// <summary>What is still to be filled in before it is announced, by a society that wants all of it.</summary>
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
            if (string.IsNullOrWhiteSpace(AccessNotes))
                yield return ScreeningGap.AccessNotes;
        }
    }

    /// <summary>It is set to another time. What was due by now of the old time is settled; reminders are those of the new time.</summary>
    /// <exception cref="InvalidOperationException">It has begun, or is cancelled.</exception>
    public Screening MoveTo(Instant start, Instant now) => IsAhead
        ? this with { Start = start, Playback = Playback.NotCounted, Moves = Moves + 1, MovedFrom = Start, SettledUntil = Instant.Max(SettledUntil, now) }
        : throw new InvalidOperationException($"A screening that is {State} cannot be moved.");

    /// <summary>It does not take place.</summary>
    /// <exception cref="InvalidOperationException">It is over, or cancelled already.</exception>
    public Screening Cancel(string? because) => State is ScreeningState.Over or ScreeningState.Cancelled
        ? throw new InvalidOperationException($"A screening that is {State} cannot be cancelled.")
        : this with { State = ScreeningState.Cancelled, CancelledBecause = because };
}
