using FilmClubBot.Commands.Moderation;
using FilmClubBot.Commands.Paging;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Moderation;

internal sealed class StoredAuditLog(FilmClubContext context, IClock clock) : IAuditLog
{
    private const int MaxSubjectLength = 500;

    public void Record(MemberId by, string action, string subject) => context.AuditLog.Add(new()
    {
        At = clock.GetCurrentInstant(),
        MemberId = by.Value,
        Action = action,
        Subject = subject.Cut(MaxSubjectLength),
    });

    public async Task<Slice<AuditEntry>> Recent(PageRequest page, CancellationToken cancellationToken)
    {
        var total = await context.AuditLog.CountAsync(cancellationToken);
        var rows = await context.AuditLog.Include(row => row.Member)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip(page.Skip).Take(page.Size)
            .ToListAsync(cancellationToken);
        return new(rows.ConvertAll(row => new AuditEntry(row.At, row.Member.ToMember(), row.Action, row.Subject)), total);
    }
}
