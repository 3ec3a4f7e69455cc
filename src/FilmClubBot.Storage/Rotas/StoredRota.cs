using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Rotas;

internal sealed class StoredRota(FilmClubContext context, UnitOfWork work, AgendaSignal signal, IClock clock) : IRota
{
    public async Task<JobList> Jobs(CancellationToken cancellationToken) => Read(await context.Clubs.Select(row => row.Jobs).SingleOrDefaultAsync(cancellationToken));

    public async Task<JobList?> Change(ClubId club, Func<JobList, Task<JobList?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Clubs.Where(row => row.Id == club.Value), cancellationToken) is not { } row)
            return null;
        var before = Read(row.Jobs);
        if (await change(before) is not { } after || after == before)
            return before;
        row.Jobs = after.Text;
        await work.Flush(cancellationToken);
        return after;
    }

    public async Task<IReadOnlyList<Volunteer>> Volunteers(CancellationToken cancellationToken) =>
        (await context.Volunteers.Include(row => row.Member).OrderBy(row => row.Since).ThenBy(row => row.MemberId).ToListAsync(cancellationToken)).ConvertAll(row => row.ToVolunteer());

    public async Task Volunteer(MemberId member, string job, Platform platform, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await context.Volunteers.AsTracking().SingleOrDefaultAsync(row => row.MemberId == member.Value && row.Job == job, cancellationToken);
        if (row is null)
            context.Volunteers.Add(row = new() { MemberId = member.Value, Job = job, Since = clock.GetCurrentInstant() });
        row.Platform = platform;
        await work.Flush(cancellationToken);
    }

    public async Task<bool> Leave(MemberId member, string job, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Volunteers.Where(row => row.MemberId == member.Value && row.Job == job).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<IReadOnlyList<Duty>> Duties(ScreeningId screening, CancellationToken cancellationToken) =>
        (await context.Duties.Include(row => row.Member).Where(row => row.ScreeningId == screening.Value).OrderBy(row => row.At).ThenBy(row => row.MemberId).ToListAsync(cancellationToken))
        .ConvertAll(row => row.ToDuty());

    public async Task<IReadOnlyList<DutyDone>> Done(ScreeningId screening, CancellationToken cancellationToken) =>
        (await Held.Where(row => row.ScreeningId != screening.Value && row.Screening.State != ScreeningState.Cancelled)
            .GroupBy(row => new { row.MemberId, row.Job })
            .Select(group => new { group.Key.MemberId, group.Key.Job, Start = group.Max(row => row.Screening.Start) })
            .ToListAsync(cancellationToken))
        .ConvertAll(row => new DutyDone(new(row.MemberId), row.Job, row.Start));

    public async Task Save(ScreeningId screening, Duty duty, CancellationToken cancellationToken)
    {
        await work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken);
        var member = duty.Member.Id.Value;
        var row = await context.Duties.AsTracking().SingleOrDefaultAsync(row => row.ScreeningId == screening.Value && row.MemberId == member, cancellationToken);
        if (row is null)
            context.Duties.Add(row = new() { ScreeningId = screening.Value, MemberId = member, Job = duty.Job });
        (row.Job, row.State, row.Platform, row.At) = (duty.Job, duty.State, duty.Platform, duty.At);
        await work.Flush(cancellationToken);
        // Those who have a job are reminded.
        work.AfterCommit(signal.Raise);
    }

    public async Task<IReadOnlyList<ScreeningId>> HeldBy(MemberId member, CancellationToken cancellationToken) =>
        (await Held.Where(row => row.MemberId == member.Value).OrderBy(row => row.Screening.Start).ThenBy(row => row.ScreeningId).Select(row => row.ScreeningId).ToListAsync(cancellationToken))
        .ConvertAll(screening => new ScreeningId(screening));

    private IQueryable<DutyRow> Held => context.Duties.Where(row => row.State != DutyState.Declined);

    private static JobList Read(string? text) => string.IsNullOrEmpty(text) ? JobList.None : JobList.Parse(text, null);
}
