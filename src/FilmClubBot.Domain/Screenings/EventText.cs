using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The text of a screening's event on a platform.</summary>
/// <param name="Name">The film with its year.</param>
/// <param name="Description">The facts in plain text, one per line; an address is on its own line.</param>
/// <param name="Location">The place, or the address of a remote screening.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends; null where the platform has no end.</param>
public sealed record EventText(string Name, string Description, string Location, Instant Start, Instant? End);

/// <summary>The state of an event. Completed and cancelled are final.</summary>
public enum EventState
{
    /// <summary>It has not begun.</summary>
    Scheduled,

    /// <summary>It has begun.</summary>
    Active,

    /// <summary>It has ended.</summary>
    Completed,

    /// <summary>It is cancelled.</summary>
    Cancelled,
}

/// <summary>An event as the platform currently shows it.</summary>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Nonce">The bot's mark (<see cref="EventPosting.Nonce"/>); null where the mark was removed.</param>
/// <param name="State">Its state.</param>
/// <param name="Text">Its text, in the platform's own form: shortened, with escaped characters.</param>
/// <param name="Interested">The number of interested people; null where the platform does not report it.</param>
public sealed record ListedEvent(string Id, string? Nonce, EventState State, EventText Text, int? Interested);
