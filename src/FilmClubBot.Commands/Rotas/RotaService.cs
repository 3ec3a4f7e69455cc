using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Assigns the jobs of screenings and passes them on, within the current unit of work. The screening is locked meanwhile.</summary>
internal sealed class RotaService(IScreenings screenings, IRota rota, JobRequests requests, IClock clock)
{
    // Requests are told apart by the second.
    private Instant Now => Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());

    /// <summary>Who does what at a screening.</summary>
    public async Task<Rota> Of(ScreeningId screening, CancellationToken cancellationToken) =>
        new(await rota.Jobs(cancellationToken), await rota.Duties(screening, cancellationToken));

    /// <summary>Who would be asked for the open places (<see cref="RotaProposal"/>).</summary>
    public async Task<IReadOnlyList<ProposedDuty>> Propose(Screening screening, Rota current, CancellationToken cancellationToken) =>
        screening.IsAhead && current.Open > 0
            ? RotaProposal.For(current, await rota.Volunteers(cancellationToken), await rota.Done(screening.Id, cancellationToken))
            : [];

    /// <summary>Gives the open places to those who are proposed, and asks them.</summary>
    /// <returns>The screening, null when there is none; and those who got a place.</returns>
    public async Task<(Screening? Screening, IReadOnlyList<ProposedDuty> Given)> Assign(ScreeningId id, CancellationToken cancellationToken)
    {
        IReadOnlyList<ProposedDuty> given = [];
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                given = await Propose(screening, await Of(id, cancellationToken), cancellationToken);
                foreach (var (job, volunteer) in given)
                    await Give(screening, job, volunteer, cancellationToken);
            },
            cancellationToken);
        return (screening, given);
    }

    /// <summary>A member gives up their job, and the next volunteer gets it; if nobody is left, moderators are notified.</summary>
    /// <returns>The screening, null when there is none; the job, null when the member has none or it has begun; and who got it.</returns>
    public async Task<(Screening? Screening, string? Job, Member? Next)> Decline(ScreeningId id, MemberId member, CancellationToken cancellationToken)
    {
        string? job = null;
        Member? next = null;
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                if (!screening.IsAhead || (await Of(id, cancellationToken)).Of(member) is not { } duty)
                    return;
                job = duty.Job;
                await rota.Save(id, duty with { State = DutyState.Declined }, cancellationToken);
                await requests.Renew(screening, member, duty.At, cancellationToken);
                next = await Replace(screening, job, cancellationToken);
            },
            cancellationToken);
        return (screening, job, next);
    }

    /// <summary>A member looks for somebody to take over their job, and does it until then. The next volunteer is asked.</summary>
    /// <returns>The screening, null when there is none; the job, null when the member has none or it has begun; and who is asked.</returns>
    public async Task<(Screening? Screening, string? Job, Member? Asked)> Offer(ScreeningId id, MemberId member, CancellationToken cancellationToken)
    {
        string? job = null;
        Member? asked = null;
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                var current = await Of(id, cancellationToken);
                if (!screening.IsAhead || current.Of(member) is not { } duty)
                    return;
                job = duty.Job;
                if (duty.State == DutyState.Offered)
                    return;
                await rota.Save(id, duty with { State = DutyState.Offered }, cancellationToken);
                if (await Next(screening, job, current, cancellationToken) is not { } next)
                    return;
                asked = next.Member;
                await requests.Ask(screening, next.Member.Id, next.Platform, Now, cancellationToken);
            },
            cancellationToken);
        return (screening, job, asked);
    }

    /// <summary>A member takes a job that is open or offered; one who offered their own keeps it.</summary>
    /// <returns>The screening, null when there is none; and the member's duty, null when the job cannot be taken.</returns>
    public async Task<(Screening? Screening, Duty? Taken)> Take(ScreeningId id, Member member, Platform platform, string job, CancellationToken cancellationToken)
    {
        Duty? taken = null;
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                var current = await Of(id, cancellationToken);
                var own = current.Of(member.Id);
                if (!screening.IsAhead || current.Find(job) is not { } places || own is not null && !JobList.IsSame(own.Job, job))
                    return;
                if (own is null && places.Open == 0 && places.Offered is null)
                    return;
                taken = own is null ? new(member, places.Job.Name, DutyState.Held, platform, Now) : own with { State = DutyState.Held };
                await rota.Save(id, taken, cancellationToken);
                // An open place is taken before one that somebody still has.
                if (own is null && places is { Open: 0, Offered: { } former })
                {
                    await rota.Save(id, former with { State = DutyState.Declined }, cancellationToken);
                    await requests.Renew(screening, former.Member.Id, former.At, cancellationToken);
                }
            },
            cancellationToken);
        return (screening, taken);
    }

    /// <summary>A member who is erased gives up their jobs at screenings that are still to come.</summary>
    public async Task WithdrawAll(MemberId member, CancellationToken cancellationToken)
    {
        foreach (var id in await rota.HeldBy(member, cancellationToken))
            await Decline(id, member, cancellationToken);
    }

    private async Task<Member?> Replace(Screening screening, string job, CancellationToken cancellationToken)
    {
        var current = await Of(screening.Id, cancellationToken);
        if (current.Find(job) is not { Open: > 0 })
            return null;
        if (await Next(screening, job, current, cancellationToken) is { } next)
        {
            await Give(screening, job, next, cancellationToken);
            return next.Member;
        }

        await requests.NotifyOpen(screening, job, current.Duties.Count(duty => !duty.IsHeld), Now, cancellationToken);
        return null;
    }

    private async Task<Volunteer?> Next(Screening screening, string job, Rota current, CancellationToken cancellationToken) =>
        RotaProposal.Next(job, current, await rota.Volunteers(cancellationToken), await rota.Done(screening.Id, cancellationToken));

    private async Task Give(Screening screening, string job, Volunteer volunteer, CancellationToken cancellationToken)
    {
        var now = Now;
        await rota.Save(screening.Id, new(volunteer.Member, job, DutyState.Held, volunteer.Platform, now), cancellationToken);
        await requests.Ask(screening, volunteer.Member.Id, volunteer.Platform, now, cancellationToken);
    }
}
