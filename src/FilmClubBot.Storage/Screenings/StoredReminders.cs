using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
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
        var only = screening?.Value;
        var found = await (
            from rsvp in context.Rsvps
            join own in context.MemberReminders on rsvp.MemberId equals own.MemberId
            where rsvp.Answer != RsvpAnswer.No && own.RefusedAt == null && rsvp.Screening.State == ScreeningState.Announced && (only == null || rsvp.ScreeningId == only)
            orderby rsvp.ScreeningId, rsvp.MemberId
            select new
            {
                rsvp.ScreeningId,
                rsvp.MemberId,
                rsvp.Since,
                Own = own,
                Account = context.Accounts.Where(account => account.MemberId == rsvp.MemberId && account.Platform == own.Platform)
                    .OrderBy(account => account.Id).Select(account => account.ExternalId).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var ids = found.Select(guest => guest.ScreeningId).Distinct().ToList();
        var screenings = await context.Screenings.Include(row => row.Film).Include(row => row.Host).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ToScreening(), cancellationToken);
        var queued = (await context.Announcements.Where(row => row.ScreeningId != null && ids.Contains(row.ScreeningId.Value) && row.Key.Contains(":own-")).Select(row => row.Key)
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from guest in found
               where guest.Account is not null
               let shown = screenings[guest.ScreeningId]
               let own = guest.Own.ToReminders()
               let left = own.Leads.All.Where(lead => !queued.Contains(KeyOf(shown, new(guest.MemberId), lead)))
               select new RemindedGuest(shown, new(guest.MemberId), guest.Account, own with { Leads = LeadTimes.Of(left) }, guest.Since),
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
}
