using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>Applies to screenings what people changed of their events. Nothing is sent here.</summary>
public interface IEventReconciler
{
    /// <summary>
    /// Applies to the screening what people changed of its event since the last write: another time, another place, a cancellation. Changes
    /// that are not permitted are ignored and overwritten by the next write. Part of the unit of work.
    /// </summary>
    /// <param name="task">The known state.</param>
    /// <param name="found">The event as the platform returned it; null when there is none.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>What is to be done next.</returns>
    Task<EventTask> ApplyRemoteChanges(EventTask task, ListedEvent? found, CancellationToken cancellationToken);
}

/// <summary>The intended state of a screening's event.</summary>
/// <param name="Posting">The stored state.</param>
/// <param name="Wanted">The intended text.</param>
/// <param name="State">The intended state.</param>
public sealed record EventTask(EventPosting Posting, EventText Wanted, EventState State);
