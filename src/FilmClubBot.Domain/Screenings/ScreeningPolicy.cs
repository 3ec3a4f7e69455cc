using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A society's settings for its screenings.</summary>
public sealed record ScreeningPolicy
{
    /// <summary>The maximum number of reminders per screening.</summary>
    public const int MaxReminders = 6;

    /// <summary>The longest time before a start at which guests can be reminded.</summary>
    public static readonly Duration MaxLead = Duration.FromDays(14);

    private readonly Dictionary<string, LocalTime> _closingTimes = [];

    /// <summary>How long before the start guests are reminded, the longest first; each a minute to <see cref="MaxLead"/>.</summary>
    public IReadOnlyList<Duration> Reminders { get; init; } = [Duration.FromHours(24), Duration.FromHours(1), Duration.FromMinutes(10)];

    /// <summary>The duration of a screening whose film's runtime is not known.</summary>
    public Duration UsualLength { get; init; } = Duration.FromMinutes(135);

    /// <summary>How long after the end the guests are asked for their ratings.</summary>
    public Duration RatingCallAfter { get; init; } = Duration.FromMinutes(30);

    /// <summary>The time on the next day at which the results are announced.</summary>
    public LocalTime ResultsAt { get; init; } = new(10, 0);

    /// <summary>When a venue closes that is not among <see cref="Venues"/>; null for never. A time before noon is on the next day.</summary>
    public LocalTime? ClosesAt { get; init; }

    /// <summary>When the venues close that have a closing time of their own, by the place of their screenings.</summary>
    public IReadOnlyDictionary<string, LocalTime> Venues
    {
        get;
        init
        {
            field = value;
            // A moderator types "the Old Mill " as well as "The Old Mill".
            _closingTimes = value.ToDictionary(venue => FilmTitle.FoldWords(venue.Key), venue => venue.Value);
        }
    } = new Dictionary<string, LocalTime>();

    /// <summary>How long before the start a screening of a series is announced.</summary>
    public Duration SeriesAhead { get; init; } = Duration.FromDays(7);

    /// <summary>Whether a screening is announced only when no value is missing (<see cref="Screening.Gaps"/>).</summary>
    public bool NeedsNotes { get; init; }

    /// <summary>Whether ratings of a screened film are hidden until its results are announced.</summary>
    public bool BlindRatings { get; init; }

    /// <summary>How long after the results the return to the distributor is due.</summary>
    public Duration ReturnsAfter { get; init; } = Duration.FromDays(14);

    /// <summary>The society's terms.</summary>
    public TermDates Terms { get; init; } = TermDates.None;

    /// <summary>When the venue of a screening closes; null for never. What is watched at home closes nowhere.</summary>
    public LocalTime? ClosingOf(Screening screening) => screening.Place is not { } place
        ? null
        : _closingTimes.TryGetValue(FilmTitle.FoldWords(place), out var closesAt) ? closesAt : ClosesAt;

    /// <summary>The values that a screening lacks before it can be announced: the film always, the notes where the society requires them.</summary>
    public IReadOnlyList<ScreeningGap> GapsOf(Screening screening) => [.. screening.Gaps.Where(gap => NeedsNotes || gap == ScreeningGap.Film)];
}
