using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>The latest changes of what can be undone; written in the same transaction as the change, and deleted after minutes.</summary>
public interface IUndoLog
{
    /// <summary>How long a change can be undone.</summary>
    const int Minutes = 10;

    /// <summary>Records a change.</summary>
    /// <param name="by">The member who made it.</param>
    /// <param name="call">The command that made it.</param>
    /// <param name="reversal">How it is undone.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The number of the change.</returns>
    Task<int> Record(MemberId by, CommandCall call, Reversal reversal, CancellationToken cancellationToken);

    /// <summary>A member's changes since a moment that were not undone, the latest first, under the write lock: nobody else undoes or overtakes them meanwhile.</summary>
    Task<IReadOnlyList<UndoableChange>> LockLatest(MemberId member, Instant since, CancellationToken cancellationToken);

    /// <summary>Whether the target of a change was changed again since, by anyone.</summary>
    Task<bool> IsOvertaken(UndoableChange change, CancellationToken cancellationToken);

    /// <summary>Removes a change, because it was undone.</summary>
    Task Remove(UndoableChange change, CancellationToken cancellationToken);

    /// <summary>Deletes the changes before a moment: they contain what members took back, such as a deleted rating's comment.</summary>
    /// <returns>How many there were.</returns>
    Task<int> Forget(Instant before, CancellationToken cancellationToken);
}

/// <summary>A change of something that <c>/undo</c> is for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it was made.</param>
/// <param name="Call">The command that made it.</param>
/// <param name="Reversal">How it is undone.</param>
public sealed record UndoableChange(int Id, Instant At, CommandCall Call, Reversal Reversal);
