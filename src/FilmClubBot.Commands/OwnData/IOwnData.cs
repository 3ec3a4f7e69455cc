using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.OwnData;

/// <summary>Everything that is stored of one member.</summary>
public interface IOwnData
{
    /// <summary>What is stored of a member, one table for each kind of row; a kind without rows is left out.</summary>
    Task<IReadOnlyList<OwnTable>> Of(MemberId member, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes the member, their accounts and everything that is theirs, and takes their name and ids out of what belongs to others, such as the
    /// audit log. The deleted data is overwritten after the commit.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="writing">The commands whose buttons may carry what a member wrote; their saved calls are deleted, because a call names no author.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task Erase(MemberId member, IReadOnlyCollection<string> writing, CancellationToken cancellationToken);
}
