using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Audit;

/// <summary>The record of who changed what; written in the same transaction as the change.</summary>
public interface IAuditLog
{
    /// <summary>Records one change.</summary>
    /// <param name="by">The member who made it.</param>
    /// <param name="action">The command, such as <c>quote hide</c>.</param>
    /// <param name="subject">What was changed, in a form that remains readable after later changes; truncated to 500 characters.</param>
    void Record(MemberId by, string action, string subject);

    /// <summary>Records one change that was made elsewhere by an unknown person.</summary>
    /// <param name="source">Where it was made, such as <c>Discord event 1040000000000000001</c>; truncated to 100 characters.</param>
    /// <param name="action">The command that would have made it, such as <c>screening move</c>.</param>
    /// <param name="subject">What was changed, in a form that remains readable after later changes; truncated to 500 characters.</param>
    void Record(string source, string action, string subject);

    /// <summary>Changes, the latest first.</summary>
    Task<Slice<AuditEntry>> Recent(PageRequest page, CancellationToken cancellationToken);
}
