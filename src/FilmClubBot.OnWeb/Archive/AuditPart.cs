using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Clubs;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>Who changed what, the first change first. A moderator who was erased has no name.</summary>
internal sealed class AuditPart(IAuditLog audit, Club club) : IArchivePart
{
    private const int AtOnce = 500;

    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<AuditEntry> all = [];
        var page = 1;
        Slice<AuditEntry> slice;
        do
        {
            slice = await audit.Recent(new PageRequest(page++, AtOnce), cancellationToken);
            all.AddRange(slice.Items);
        }
        while (slice.Items.Count == AtOnce);
        all.Reverse();
        yield return ArchiveFile.Table("audit.csv", ["time", "by", "elsewhere", "command", "subject"], all.Select(entry => (string[])
            [LocalDateTimePattern.GeneralIso.Format(entry.At.InZone(club.Zone).LocalDateTime), entry.By?.Name ?? "", entry.Source ?? "", "/" + entry.Action, entry.Subject]));
    }
}
