using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Rotas;

/// <summary>Who does which job at one Screening.</summary>
public sealed class Rota
{
    /// <summary>Computes the places of the jobs.</summary>
    /// <param name="jobs">The society's jobs.</param>
    /// <param name="duties">At most one per Member, in any order.</param>
    public Rota(JobList jobs, IEnumerable<Duty> duties)
    {
        Duties = [.. duties.OrderBy(duty => duty.At).ThenBy(duty => duty.Member.Id.Value)];
        var held = Duties.Where(duty => duty.IsHeld).ToList();
        // A job that was removed from the list is still done by those who have it.
        var former = held.Select(duty => duty.Job).Where(name => jobs.Find(name) is null).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new RotaJob(name, 0));
        Jobs = [.. jobs.Jobs.Concat(former).Select(job => new JobPlaces(job, [.. held.Where(duty => JobList.IsSame(duty.Job, job.Name))]))];
    }

    /// <summary>All duties, declined ones included, in the order in which they were given.</summary>
    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>The jobs with who does them, in the society's order.</summary>
    public IReadOnlyList<JobPlaces> Jobs { get; }

    /// <summary>How many places nobody has.</summary>
    public int Open => Jobs.Sum(job => job.Open);

    /// <summary>The duty of a Member who does a job; null for others.</summary>
    public Duty? Of(MemberId member) => Duties.FirstOrDefault(duty => duty.IsHeld && duty.Member.Id == member);

    /// <summary>The places of a job; null when there is no such job.</summary>
    public JobPlaces? Find(string job) => Jobs.FirstOrDefault(places => JobList.IsSame(places.Job.Name, job));

    /// <summary>The jobs that somebody without one can take: with an open place, or with a holder who looks for somebody else.</summary>
    public IEnumerable<JobPlaces> Free => Jobs.Where(job => job.Open > 0 || job.Offered is not null);
}

/// <summary>A job with who does it at a Screening.</summary>
/// <param name="Job">The job.</param>
/// <param name="Holders">The duties of those who do it.</param>
public sealed record JobPlaces(RotaJob Job, IReadOnlyList<Duty> Holders)
{
    /// <summary>How many places nobody has.</summary>
    public int Open => Math.Max(0, Job.Needed - Holders.Count);

    /// <summary>The first of those who look for somebody else; null for none.</summary>
    public Duty? Offered => Holders.FirstOrDefault(duty => duty.State == DutyState.Offered);
}
