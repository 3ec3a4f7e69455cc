using NodaTime;

namespace FilmClubBot.Commands.Agendas;

/// <summary>
/// What comes due with nobody typing: a screening's next step, a ballot's end. When that is stands in the things themselves;
/// the scheduler's triggers are made from it, at every start and after every change, so that the two cannot part.
/// </summary>
public interface IAgenda
{
    /// <summary>The agenda's name, in lower case: it is part of the scheduler's keys.</summary>
    string Name { get; }

    /// <summary>All that is ahead or overdue: for each thing the moment of its next step.</summary>
    Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken);

    /// <summary>
    /// Does what is due of one thing by now, which may be nothing; part of the unit of work. Each step is done once, however
    /// often this is called. A thing that is gone has no steps.
    /// </summary>
    Task RunDueSteps(int id, CancellationToken cancellationToken);
}

/// <summary>Something that comes due.</summary>
/// <param name="Id">The thing's key within its agenda.</param>
/// <param name="Due">The moment of its next step.</param>
public sealed record AgendaItem(int Id, Instant Due);
