using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>A screening in a calendar.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Answer">The reply of the calendar's owner; null in the society's calendar.</param>
internal sealed record CalendarEntry(Screening Screening, Rsvp? Answer = null)
{
    /// <summary>Whether the owner is on the waiting list.</summary>
    public bool Waits { get; init; }

    /// <summary>When the list that decides on the owner's place last changed; null if there is none.</summary>
    public Instant? LineChangedAt { get; init; }

    /// <summary>Whether it is in a member's own calendar.</summary>
    public bool IsOwn => Answer is not null;

    /// <summary>Whether it does not take place.</summary>
    public bool IsCancelled => Screening.State == ScreeningState.Cancelled;

    /// <summary>Whether the owner's attendance is uncertain.</summary>
    public bool IsTentative => Waits || Answer?.Answer == RsvpAnswer.Maybe;

    /// <summary>When the entry last changed.</summary>
    public Instant ChangedAt => new[] { Screening.ChangedAt, Answer?.Since, LineChangedAt }.Max() ?? Screening.ChangedAt;
}
