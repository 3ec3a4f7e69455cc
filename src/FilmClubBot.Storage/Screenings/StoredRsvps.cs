using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Screenings;

internal sealed class StoredRsvps(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, AgendaSignal signal, IClock clock) : IRsvps
{
    public async Task Save(ScreeningId screening, MemberId member, RsvpAnswer answer, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        var row = await context.Rsvps.AsTracking().SingleOrDefaultAsync(row => row.ScreeningId == screening.Value && row.MemberId == member.Value, cancellationToken);
        if (row?.Answer == answer)
        {
            // Repeating the answer makes it the member's own.
            row.IsFromInterest = false;
            await work.Flush(cancellationToken);
            return;
        }

        if (row is null)
            context.Rsvps.Add(row = new() { ScreeningId = screening.Value, MemberId = member.Value });
        (row.Answer, row.Since, row.IsFromInterest, row.Guests) = (answer, clock.GetCurrentInstant(), false, 0);
        await Store(screening, cancellationToken);
    }

    public async Task Bring(ScreeningId screening, MemberId member, int guests, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        if (await context.Rsvps.Where(row => row.ScreeningId == screening.Value && row.MemberId == member.Value && row.Guests != guests)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Guests, guests), cancellationToken) > 0)
            await Store(screening, cancellationToken);
    }

    public async Task Requeue(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        var ids = members.Select(member => member.Value).ToList();
        var now = clock.GetCurrentInstant();
        if (await context.Rsvps.Where(row => row.ScreeningId == screening.Value && ids.Contains(row.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Since, now), cancellationToken) > 0)
            await Store(screening, cancellationToken);
    }

    public async Task Expect(ScreeningId screening, MemberId member, Stars stars, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        await context.Rsvps.Where(row => row.ScreeningId == screening.Value && row.MemberId == member.Value)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpectedHalves, (int?)stars.Halves), cancellationToken);
    }

    public async Task ForgetExpectations(ScreeningId screening, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        await context.Rsvps.Where(row => row.ScreeningId == screening.Value && row.ExpectedHalves != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpectedHalves, (int?)null), cancellationToken);
    }

    public async Task SaveInterest(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        var rows = await context.Rsvps.AsTracking().Where(row => row.ScreeningId == screening.Value).ToListAsync(cancellationToken);
        var interested = members.Select(member => member.Value).ToHashSet();
        var withdrawn = rows.Where(row => row.IsFromInterest && !interested.Contains(row.MemberId)).ToList();
        interested.ExceptWith(rows.Select(row => row.MemberId));
        if (withdrawn.Count == 0 && interested.Count == 0)
            return;
        context.Rsvps.RemoveRange(withdrawn);
        context.Rsvps.AddRange(interested.Order().Select(member => new RsvpRow
        {
            ScreeningId = screening.Value, MemberId = member, Answer = RsvpAnswer.Maybe, Since = clock.GetCurrentInstant(), IsFromInterest = true,
        }));
        await Store(screening, cancellationToken);
    }

    public async Task Withdraw(ScreeningId screening, MemberId member, CancellationToken cancellationToken)
    {
        await Lock(screening, cancellationToken);
        if (await context.Rsvps.Where(row => row.ScreeningId == screening.Value && row.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken) > 0)
            await Store(screening, cancellationToken);
    }

    public async Task<IReadOnlyList<Rsvp>> Of(ScreeningId screening, CancellationToken cancellationToken) =>
        (await context.Rsvps.Include(row => row.Member).Where(row => row.ScreeningId == screening.Value)
            .OrderBy(row => row.Since).ThenBy(row => row.MemberId)
            .ToListAsync(cancellationToken))
        .ConvertAll(row => row.ToRsvp());

    public async Task<IReadOnlyDictionary<ScreeningId, Rsvp>> AnswersOf(MemberId member, CancellationToken cancellationToken) =>
        await context.Rsvps.Include(row => row.Member).Where(row => row.MemberId == member.Value).ToDictionaryAsync(row => new ScreeningId(row.ScreeningId), row => row.ToRsvp(), cancellationToken);

    private Task<ScreeningRow?> Lock(ScreeningId screening, CancellationToken cancellationToken) => work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken);

    private async Task Store(ScreeningId screening, CancellationToken cancellationToken)
    {
        await work.Flush(cancellationToken);
        // The member may have asked for reminders.
        work.AfterCommit(signal.Raise);
        // The announcement shows the number of guests.
        await announcements.Renew(screening, new ScreeningStep.Announced(), cancellationToken);
    }
}
