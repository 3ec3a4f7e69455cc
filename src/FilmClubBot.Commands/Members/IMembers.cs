using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>The society's people.</summary>
public interface IMembers
{
    /// <summary>The Member behind an Account; made on first sight, renamed when the platform's display name changed. It is kept at once, unless the unit of work has changes already.</summary>
    Task<Member> Recognise(Account account, CancellationToken cancellationToken);
}
