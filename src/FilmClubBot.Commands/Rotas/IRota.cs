using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>The society's jobs, who is willing to do them, and who does them when. Duties belong to their screening and are locked with it.</summary>
public interface IRota : IChangeable<ClubId, JobList>
{
    /// <summary>The society's jobs.</summary>
    Task<JobList> Jobs(CancellationToken cancellationToken);

    /// <summary>All volunteers, the earliest first; also those for a job that is no longer on the list.</summary>
    Task<IReadOnlyList<Volunteer>> Volunteers(CancellationToken cancellationToken);

    /// <summary>Stores that a member is willing to do a job. Repeated, it changes the platform alone.</summary>
    Task Volunteer(MemberId member, string job, Platform platform, CancellationToken cancellationToken);

    /// <summary>Stores that a member is no longer willing to do a job; the duties that they have stay.</summary>
    /// <returns>False when they did not volunteer.</returns>
    Task<bool> Leave(MemberId member, string job, CancellationToken cancellationToken);

    /// <summary>All duties at a screening, declined ones included, the earliest first.</summary>
    Task<IReadOnlyList<Duty>> Duties(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>For each member and job, the latest screening with it, past or ahead; cancelled ones do not count.</summary>
    /// <param name="screening">A screening that is left out.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<DutyDone>> Done(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>Stores a member's duty at a screening, replacing an earlier one.</summary>
    Task Save(ScreeningId screening, Duty duty, CancellationToken cancellationToken);

    /// <summary>The screenings at which a member has a job, past and ahead, the earliest first.</summary>
    Task<IReadOnlyList<ScreeningId>> HeldBy(MemberId member, CancellationToken cancellationToken);
}
