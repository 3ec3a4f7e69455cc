using FilmClubBot.Commands.Calendars;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Calendars;

internal sealed class StoredCalendarTokens(FilmClubContext context, UnitOfWork work, IClock clock) : ICalendarTokens
{
    public async Task<CalendarToken> Renew(MemberId member, CancellationToken cancellationToken)
    {
        await Revoke(member, cancellationToken);
        var token = CalendarToken.New();
        context.CalendarTokens.Add(new() { Hash = token.Hash, MemberId = member.Value, IssuedAt = clock.GetCurrentInstant() });
        await work.Flush(cancellationToken);
        return token;
    }

    public async Task<bool> Revoke(MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.CalendarTokens.Where(row => row.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<Instant?> IssuedAt(MemberId member, CancellationToken cancellationToken) =>
        await context.CalendarTokens.Where(row => row.MemberId == member.Value).OrderByDescending(row => row.IssuedAt).Select(row => (Instant?)row.IssuedAt).FirstOrDefaultAsync(cancellationToken);

    public async Task<Member?> Find(CalendarToken token, CancellationToken cancellationToken)
    {
        var hash = token.Hash;
        return (await context.CalendarTokens.Include(row => row.Member).SingleOrDefaultAsync(row => row.Hash == hash, cancellationToken))?.Member.ToMember();
    }
}
