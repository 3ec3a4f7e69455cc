using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Audit;

/// <summary>Who changed what; written in the same transaction as the change.</summary>
public interface IAuditLog
{
    /// <summary>Notes one change.</summary>
    /// <param name="by">Who.</param>
    /// <param name="action">The command, such as <c>quote hide</c>.</param>
    /// <param name="subject">What it was done to, in words that last; at most 500 characters are kept.</param>
    void Record(MemberId by, string action, string subject);

    /// <summary>Notes one change that came from elsewhere, by a hand that is not known.</summary>
    /// <param name="source">Where it was made, such as <c>Discord event 1040000000000000001</c>; at most 100 characters are kept.</param>
    /// <param name="action">The command that it stands for, such as <c>screening move</c>.</param>
    /// <param name="subject">What it was done to, in words that last; at most 500 characters are kept.</param>
    void Record(string source, string action, string subject);

    /// <summary>Changes, the latest first.</summary>
    Task<Slice<AuditEntry>> Recent(PageRequest page, CancellationToken cancellationToken);
}
