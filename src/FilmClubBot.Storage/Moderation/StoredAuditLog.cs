using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Moderation;

internal sealed class StoredAuditLog(FilmClubContext context, IClock clock) : IAuditLog
{
    private const int MaxSubjectLength = 500, MaxSourceLength = 100;

    public void Record(MemberId by, string action, string subject) => Record(action, subject).MemberId = by.Value;

    public void Record(string source, string action, string subject) => Record(action, subject).Source = source.Cut(MaxSourceLength);

    public async Task<Slice<AuditEntry>> Recent(PageRequest page, CancellationToken cancellationToken) =>
        (await context.AuditLog.Include(row => row.Member).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ReadPage(context.AuditLog, page, cancellationToken))
        .ConvertAll(row => new AuditEntry(row.At, row.Member?.ToMember(), row.Action, row.Subject) { Source = row.Source });

    private AuditRow Record(string action, string subject) =>
        context.AuditLog.Add(new() { At = clock.GetCurrentInstant(), Action = action, Subject = subject.Cut(MaxSubjectLength) }).Entity;
}
