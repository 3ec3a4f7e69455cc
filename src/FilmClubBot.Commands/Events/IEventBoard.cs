using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>A platform's own list of events, where screenings stand beside what others enter. An adapter brings it.</summary>
/// <remarks>
/// Every method throws <see cref="DelayedException"/> for what may succeed later and <see cref="UndeliverableException"/> for what will
/// not until somebody mends it, as <see cref="IMessenger"/> does. Texts are given as they are meant; the board shortens and escapes them.
/// </remarks>
public interface IEventBoard
{
    /// <summary>Where it is.</summary>
    Platform Platform { get; }

    /// <summary>Whether screenings are to stand there; if not, nothing else is ever asked.</summary>
    bool IsOn { get; }

    /// <summary>The bot's own events that are scheduled or active; what others made is left out.</summary>
    Task<IReadOnlyList<ListedEvent>> List(CancellationToken cancellationToken);

    /// <summary>One of the bot's own events, whatever its state; null when it was deleted.</summary>
    Task<ListedEvent?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Makes an event. Asked twice, there are two: look first.</summary>
    /// <param name="text">What it says; its end is known.</param>
    /// <param name="nonce">What it is marked with.</param>
    /// <param name="cancellationToken">Stops before it is sent.</param>
    Task<ListedEvent> Create(EventText text, string nonce, CancellationToken cancellationToken);

    /// <summary>Changes what an event says.</summary>
    /// <param name="id">The platform's id of it.</param>
    /// <param name="edit">What is changed, something at least; with a location comes an end.</param>
    /// <param name="nonce">What it is marked with.</param>
    /// <param name="cancellationToken">Stops before it is sent.</param>
    /// <returns>As it is now; null when it is gone.</returns>
    Task<ListedEvent?> Edit(string id, EventEdit edit, string nonce, CancellationToken cancellationToken);

    /// <summary>Brings an event to another state. The ways are scheduled to active, active to completed, scheduled to cancelled.</summary>
    /// <returns>As it is now; null when it is gone.</returns>
    Task<ListedEvent?> Set(string id, EventState state, CancellationToken cancellationToken);

    /// <summary>Who says that they are interested in an event: the platform's ids of them, at most 5000.</summary>
    Task<IReadOnlyList<string>> Interested(string id, CancellationToken cancellationToken);
}
