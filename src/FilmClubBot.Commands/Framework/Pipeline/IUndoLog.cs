using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>The latest changes that can be undone; written in the same transaction as the change, and deleted after minutes.</summary>
public interface IUndoLog
{
    /// <summary>Records a change, and deletes those older than a moment.</summary>
    /// <param name="by">The member who made it.</param>
    /// <param name="call">The command that made it.</param>
    /// <param name="reversal">How it is undone.</param>
    /// <param name="expired">Changes before this moment are deleted.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The number of the change.</returns>
    Task<int> Record(MemberId by, CommandCall call, Reversal reversal, Instant expired, CancellationToken cancellationToken);

    /// <summary>A member's changes since a moment that were not undone, the latest first.</summary>
    Task<IReadOnlyList<UndoableChange>> Of(MemberId member, Instant since, CancellationToken cancellationToken);

    /// <summary>Whether the target of a change was changed again since, by anyone.</summary>
    Task<bool> IsOvertaken(UndoableChange change, CancellationToken cancellationToken);

    /// <summary>Removes a change, because it was undone.</summary>
    Task Remove(UndoableChange change, CancellationToken cancellationToken);
}

/// <summary>A change that can be undone.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it was made.</param>
/// <param name="Call">The command that made it.</param>
/// <param name="Reversal">How it is undone.</param>
public sealed record UndoableChange(int Id, Instant At, CommandCall Call, Reversal Reversal);
