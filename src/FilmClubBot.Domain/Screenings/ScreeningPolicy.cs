using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>How a society holds its screenings: from its settings.</summary>
public sealed record ScreeningPolicy
{
    /// <summary>The most reminders of one screening.</summary>
    public const int MaxReminders = 6;

    /// <summary>The longest time before a start at which guests can be reminded.</summary>
    public static readonly Duration MaxLead = Duration.FromDays(14);

    /// <summary>How long before the start guests are reminded, the longest first; each a minute to <see cref="MaxLead"/>.</summary>
    public IReadOnlyList<Duration> Reminders { get; init; } = [Duration.FromHours(24), Duration.FromHours(1), Duration.FromMinutes(10)];

    /// <summary>How long a screening takes whose film's runtime is not known.</summary>
    public Duration UsualLength { get; init; } = Duration.FromMinutes(135);

    /// <summary>How long after the end those who came are asked for their ratings.</summary>
    public Duration RatingCallAfter { get; init; } = Duration.FromMinutes(30);

    /// <summary>At what time of the next day the results are told.</summary>
    public LocalTime ResultsAt { get; init; } = new(10, 0);

    /// <summary>When the venue closes; null for never. A time before noon is of the next day.</summary>
    public LocalTime? ClosesAt { get; init; }

    /// <summary>How long before the start a screening of a series is announced.</summary>
    public Duration SeriesAhead { get; init; } = Duration.FromDays(7);

    /// <summary>Whether a screening is announced only when nothing is left to fill in (<see cref="Screening.Gaps"/>).</summary>
    public bool NeedsNotes { get; init; }

    /// <summary>Whether ratings of a screened film are hidden until its results are told.</summary>
    public bool BlindRatings { get; init; }

    /// <summary>The society's terms.</summary>
    public TermDates Terms { get; init; } = TermDates.None;

    /// <summary>What a screening lacks before it can be announced: the film always, the notes where the society wants them.</summary>
    public IReadOnlyList<ScreeningGap> GapsOf(Screening screening) => [.. screening.Gaps.Where(gap => NeedsNotes || gap == ScreeningGap.Film)];
}
