using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>What a platform's list of events says of a screening.</summary>
/// <param name="Name">The film with its year.</param>
/// <param name="Description">The facts in plain text, a line each; an address stands on a line of its own.</param>
/// <param name="Location">The place, or an address where it is watched apart.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends; null where the platform names no end.</param>
public sealed record EventText(string Name, string Description, string Location, Instant Start, Instant? End);

/// <summary>How far an event is. What is completed or cancelled stays so.</summary>
public enum EventState
{
    /// <summary>It is ahead.</summary>
    Scheduled,

    /// <summary>It has begun.</summary>
    Active,

    /// <summary>It has ended.</summary>
    Completed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>An event as the platform shows it now.</summary>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Nonce">What the bot marked it with (<see cref="EventPosting.Nonce"/>); null where the mark is gone.</param>
/// <param name="State">How far it is.</param>
/// <param name="Text">What it says, in the platform's own form: shortened, its signs escaped.</param>
/// <param name="Interested">How many say that they are interested; null where the platform does not tell.</param>
public sealed record ListedEvent(string Id, string? Nonce, EventState State, EventText Text, int? Interested);
