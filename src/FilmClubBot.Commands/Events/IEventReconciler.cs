using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>What screenings and their events have to do with one another. Nothing is sent here.</summary>
public interface IEventReconciler
{
    /// <summary>All screenings that have an event, or should have one, and what it should say.</summary>
    Task<IReadOnlyList<EventTask>> Tasks(CancellationToken cancellationToken);

    /// <summary>
    /// Takes over what people changed of an event since it was last written: another time, another place, that it is cancelled. What
    /// is not theirs to change stays, to be written back. Part of the unit of work.
    /// </summary>
    /// <param name="task">What was known.</param>
    /// <param name="found">The event as it stands; null when there is none.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>What is to be done now.</returns>
    Task<EventTask> ApplyRemoteChanges(EventTask task, ListedEvent? found, CancellationToken cancellationToken);

    /// <summary>Takes over who is interested in a screening's event: a Maybe of those who have not answered. Part of the unit of work.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="accounts">The platform's ids of all who are interested; those whom the society does not know are passed over.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task UpdateInterest(ScreeningId screening, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken);
}

/// <summary>A screening's event as it should be.</summary>
/// <param name="Posting">How far it is.</param>
/// <param name="Wanted">What it should say.</param>
/// <param name="State">How far the event should be.</param>
public sealed record EventTask(EventPosting Posting, EventText Wanted, EventState State);
