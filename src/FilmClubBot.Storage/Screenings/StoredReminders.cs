using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Screenings;

internal sealed class StoredReminders(FilmClubContext context, UnitOfWork work, AgendaSignal signal) : IReminders
{
    public async Task<MemberReminders> Of(MemberId member, CancellationToken cancellationToken) =>
        (await context.MemberReminders.SingleOrDefaultAsync(row => row.MemberId == member.Value, cancellationToken))?.ToReminders() ?? MemberReminders.Off;

    public async Task<MemberReminders?> Change(MemberId member, Func<MemberReminders, Task<MemberReminders?>> change, CancellationToken cancellationToken)
    {
        var row = await work.Lock(context.MemberReminders.Where(row => row.MemberId == member.Value), cancellationToken);
        var before = row?.ToReminders() ?? MemberReminders.Off;
        if (await change(before) is not { } after || after == before)
            return before;
        if (after.Leads.All.Count == 0)
        {
            if (row is not null)
                context.MemberReminders.Remove(row);
        }
        else
        {
            if (row is null)
                context.MemberReminders.Add(row = new() { MemberId = member.Value });
            row.Take(after);
        }

        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
        return after;
    }

    public async Task<IReadOnlyList<RemindedGuest>> Guests(ScreeningId? screening, CancellationToken cancellationToken)
    {
        List<Reminded> guests = [.. await Answering(screening, cancellationToken)];
        // A member with a job who asked for reminders too gets them once.
        var known = guests.Select(guest => (guest.ScreeningId, guest.MemberId)).ToHashSet();
        guests.AddRange((await Working(screening, cancellationToken)).Where(worker => !known.Contains((worker.ScreeningId, worker.MemberId))));
        var ids = guests.Select(guest => guest.ScreeningId).Distinct().ToList();
        var screenings = await context.Screenings.Include(row => row.Film).Include(row => row.Host).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ToScreening(), cancellationToken);
        var queued = (await context.Announcements.Where(row => row.ScreeningId != null && ids.Contains(row.ScreeningId.Value) && row.Key.Contains(":own-")).Select(row => row.Key)
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from guest in guests
               orderby guest.ScreeningId, guest.MemberId
               let shown = screenings[guest.ScreeningId]
               let left = guest.Own.Leads.All.Where(lead => !queued.Contains(KeyOf(shown, new(guest.MemberId), lead)))
               select new RemindedGuest(shown, new(guest.MemberId), guest.Account, guest.Own with { Leads = LeadTimes.Of(left) }, guest.Since),
        ];
    }

    private async Task<IReadOnlyList<Reminded>> Answering(ScreeningId? screening, CancellationToken cancellationToken)
    {
        var only = screening?.Value;
        var found = await (
            from rsvp in context.Rsvps
            join own in context.MemberReminders on rsvp.MemberId equals own.MemberId
            where rsvp.Answer != RsvpAnswer.No && own.RefusedAt == null && rsvp.Screening.State == ScreeningState.Announced && (only == null || rsvp.ScreeningId == only)
            select new
            {
                rsvp.ScreeningId,
                rsvp.MemberId,
                rsvp.Since,
                Own = own,
                Account = context.Accounts.Where(account => account.MemberId == rsvp.MemberId && account.Platform == own.Platform)
                    .OrderBy(account => account.Id).Select(account => account.ExternalId).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. from guest in found where guest.Account is not null select new Reminded(guest.ScreeningId, guest.MemberId, guest.Account, guest.Own.ToReminders(), guest.Since)];
    }

    // A member who has a job is reminded of it without asking, at the usual times, where they got it; by their own times if they set some.
    private async Task<IReadOnlyList<Reminded>> Working(ScreeningId? screening, CancellationToken cancellationToken)
    {
        var only = screening?.Value;
        var found = await context.Duties
            .Where(duty => duty.State != DutyState.Declined && duty.Screening.State == ScreeningState.Announced && (only == null || duty.ScreeningId == only))
            .Select(duty => new
            {
                Duty = duty,
                Own = context.MemberReminders.FirstOrDefault(own => own.MemberId == duty.MemberId),
                Accounts = context.Accounts.Where(account => account.MemberId == duty.MemberId).OrderBy(account => account.Id).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from worker in found
               where worker.Own?.RefusedAt is null
               let own = worker.Own?.ToReminders() ?? new MemberReminders(worker.Duty.Platform, MemberReminders.Usual, worker.Duty.At)
               let account = worker.Accounts.Find(account => account.Platform == own.Platform)
               where account is not null
               select new Reminded(worker.Duty.ScreeningId, worker.Duty.MemberId, account.ExternalId, own, worker.Duty.At),
        ];
    }

    public async Task<IReadOnlyList<(MemberId Member, DeliveryChannel Channel)>> Reachable(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        var ids = members.Select(member => member.Value).ToList();
        var found = await (
            from own in context.MemberReminders
            where ids.Contains(own.MemberId) && own.RefusedAt == null
            orderby own.MemberId
            select new { own.MemberId, own.Platform, Account = context.Accounts.Where(account => account.MemberId == own.MemberId && account.Platform == own.Platform)
                    .OrderBy(account => account.Id).Select(account => account.ExternalId).FirstOrDefault() }).ToListAsync(cancellationToken);
        return [.. found.Where(one => one.Account is not null).Select(one => (new MemberId(one.MemberId), new DeliveryChannel(one.Platform, one.Account!)))];
    }

    private static string KeyOf(Screening screening, MemberId member, Duration lead) =>
        new Subject.ScreeningNews(screening.Id, new ScreeningStep.OwnReminder(member, lead), screening.Moves).Key;

    private sealed record Reminded(int ScreeningId, int MemberId, string Account, MemberReminders Own, Instant Since);
}
