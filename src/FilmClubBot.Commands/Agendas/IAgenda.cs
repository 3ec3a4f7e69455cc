using NodaTime;

namespace FilmClubBot.Commands.Agendas;

/// <summary>
/// Work that is due at a time rather than on a request: a screening's next step, the end of a ballot. The due times are stored with the
/// screenings and ballots; the scheduler's triggers are built from them at every start and after every change, so the two cannot diverge.
/// </summary>
public interface IAgenda
{
    /// <summary>The agenda's name, in lower case: it is part of the scheduler's keys.</summary>
    string Name { get; }

    /// <summary>The next step of every item that has one, ahead or overdue.</summary>
    Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken);

    /// <summary>
    /// Runs the steps of one item that are due by now, if any, within the unit of work. Each step runs once, however often this
    /// method is called. An item that no longer exists has no steps.
    /// </summary>
    Task RunDueSteps(int id, CancellationToken cancellationToken);
}

/// <summary>An item with a step that is or will be due.</summary>
/// <param name="Id">The item's key within its agenda.</param>
/// <param name="Due">When its next step is due.</param>
public sealed record AgendaItem(int Id, Instant Due);
