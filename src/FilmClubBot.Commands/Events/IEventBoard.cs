using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>A platform's own list of events, where screenings appear next to events of other people. Implemented by the adapter.</summary>
/// <remarks>
/// Every method throws <see cref="DelayedException"/> for what may succeed later and <see cref="UndeliverableException"/> for what fails
/// until somebody fixes the cause, as <see cref="IMessenger"/> does. Texts are plain; the implementation shortens and escapes them.
/// </remarks>
public interface IEventBoard
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>Whether screenings are to be listed there; if not, no other member is called.</summary>
    ValueTask<bool> IsOn(CancellationToken cancellationToken);

    /// <summary>The bot's own events that are scheduled or active; events of other people are left out.</summary>
    Task<IReadOnlyList<ListedEvent>> List(CancellationToken cancellationToken);

    /// <summary>One of the bot's own events, whatever its state; null when it was deleted.</summary>
    Task<ListedEvent?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Creates an event. Not idempotent: check first whether the event exists.</summary>
    /// <param name="text">The event's text; its end is set.</param>
    /// <param name="nonce">Identifies the event.</param>
    /// <param name="cancellationToken">Cancels before the request is sent.</param>
    Task<ListedEvent> Create(EventText text, string nonce, CancellationToken cancellationToken);

    /// <summary>Updates an event.</summary>
    /// <param name="id">The platform's id of it.</param>
    /// <param name="edit">The changed fields, at least one; a changed location requires an end.</param>
    /// <param name="nonce">Identifies the event.</param>
    /// <param name="cancellationToken">Cancels before the request is sent.</param>
    /// <returns>The updated event; null when it no longer exists.</returns>
    Task<ListedEvent?> Edit(string id, EventEdit edit, string nonce, CancellationToken cancellationToken);

    /// <summary>Changes an event's state. Permitted are scheduled to active, active to completed, and scheduled to cancelled.</summary>
    /// <returns>The updated event; null when it no longer exists.</returns>
    Task<ListedEvent?> Set(string id, EventState state, CancellationToken cancellationToken);

    /// <summary>The platform's ids of the people who are interested in an event, at most 5000.</summary>
    Task<IReadOnlyList<string>> Interested(string id, CancellationToken cancellationToken);
}
