using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Rotas;

/// <summary>
/// Proposes who fills the open places of a <see cref="Rota"/>. For each place in turn it is the volunteer who did that job longest ago, or never;
/// of several, the one who volunteered first. A Member has one job at a Screening, and a Member who declined is not asked again. If a place would
/// stay open, a Member who is proposed for an earlier place moves to it, provided that the earlier place is filled by somebody else.
/// </summary>
public static class RotaProposal
{
    /// <summary>The proposal, in the order of the jobs: as many places as the volunteers can fill.</summary>
    /// <param name="rota">The Screening's rota.</param>
    /// <param name="volunteers">All volunteers.</param>
    /// <param name="done">All jobs at other Screenings, past ones and coming ones.</param>
    public static IReadOnlyList<ProposedDuty> For(Rota rota, IReadOnlyCollection<Volunteer> volunteers, IReadOnlyCollection<DutyDone> done) =>
        Fill([.. rota.Jobs.SelectMany(job => Enumerable.Repeat(job.Job.Name, job.Open))], rota, volunteers, done);

    /// <summary>Who is next for one job, whether or not a place is open; null when nobody is left.</summary>
    public static Volunteer? Next(string job, Rota rota, IReadOnlyCollection<Volunteer> volunteers, IReadOnlyCollection<DutyDone> done) =>
        InTurn(job, rota, volunteers, done).FirstOrDefault();

    private static List<ProposedDuty> Fill(List<string> places, Rota rota, IReadOnlyCollection<Volunteer> volunteers, IReadOnlyCollection<DutyDone> done)
    {
        var inTurn = places.Distinct().ToDictionary(job => job, job => InTurn(job, rota, volunteers, done).ToList());
        var filled = new Volunteer?[places.Count];
        for (var place = 0; place < places.Count; place++)
            TryFill(place, []);
        return [.. filled.Select((volunteer, place) => volunteer is null ? null : new ProposedDuty(places[place], volunteer)).OfType<ProposedDuty>()];

        // An augmenting path of the matching between places and members.
        bool TryFill(int place, HashSet<MemberId> seen)
        {
            var candidates = inTurn[places[place]];
            if (candidates.Find(candidate => PlaceOf(candidate) < 0) is { } free)
            {
                filled[place] = free;
                return true;
            }

            foreach (var candidate in candidates.Where(candidate => seen.Add(candidate.Member.Id)))
            {
                var earlier = PlaceOf(candidate);
                if (earlier == place || !TryFill(earlier, seen))
                    continue;
                filled[place] = candidate;
                return true;
            }

            return false;
        }

        int PlaceOf(Volunteer volunteer) => Array.FindIndex(filled, other => other?.Member.Id == volunteer.Member.Id);
    }

    private static IEnumerable<Volunteer> InTurn(string job, Rota rota, IReadOnlyCollection<Volunteer> volunteers, IReadOnlyCollection<DutyDone> done)
    {
        var asked = rota.Duties.Select(duty => duty.Member.Id).ToHashSet();
        var last = done.Where(duty => JobList.IsSame(duty.Job, job)).GroupBy(duty => duty.Member).ToDictionary(member => member.Key, member => member.Max(duty => duty.Start));
        return volunteers.Where(volunteer => JobList.IsSame(volunteer.Job, job) && !asked.Contains(volunteer.Member.Id))
            .OrderBy(volunteer => last.GetValueOrDefault(volunteer.Member.Id, Instant.MinValue)).ThenBy(volunteer => volunteer.Since).ThenBy(volunteer => volunteer.Member.Id.Value);
    }
}

/// <summary>A Member who is proposed for a place.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Volunteer">The Member.</param>
public sealed record ProposedDuty(string Job, Volunteer Volunteer);
