using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>A screening in somebody's calendar.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Answer">What the calendar's owner answered; null in the society's calendar.</param>
internal sealed record CalendarEntry(Screening Screening, Rsvp? Answer = null)
{
    /// <summary>Whether the owner waits for a place.</summary>
    public bool Waits { get; init; }

    /// <summary>When the list that the owner's place depends on was last changed; null where it depends on none.</summary>
    public Instant? LineChangedAt { get; init; }

    /// <summary>Whether it is in a member's own calendar.</summary>
    public bool IsOwn => Answer is not null;

    /// <summary>Whether it does not take place.</summary>
    public bool IsCancelled => Screening.State == ScreeningState.Cancelled;

    /// <summary>Whether the owner may yet not be there.</summary>
    public bool IsTentative => Waits || Answer?.Answer == RsvpAnswer.Maybe;

    /// <summary>When any of it was last changed.</summary>
    public Instant ChangedAt => new[] { Screening.ChangedAt, Answer?.Since, LineChangedAt }.Max() ?? Screening.ChangedAt;
}
