using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Undoing;

/// <summary>The changes that can be undone, in memory.</summary>
internal sealed class InMemoryUndoLog(IClock clock) : IUndoLog
{
    private readonly List<(MemberId By, UndoableChange Change)> _changes = [];
    private int _last;

    public IReadOnlyList<UndoableChange> All => _changes.ConvertAll(entry => entry.Change);

    public Task<int> Record(MemberId by, CommandCall call, Reversal reversal, CancellationToken cancellationToken)
    {
        _changes.Add((by, new(++_last, clock.GetCurrentInstant(), call, reversal)));
        return Task.FromResult(_last);
    }

    public Task<IReadOnlyList<UndoableChange>> LockLatest(MemberId member, Instant since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UndoableChange>>([.. _changes.Where(entry => entry.By == member && entry.Change.At >= since).Select(entry => entry.Change).Reverse()]);

    public Task<bool> IsOvertaken(UndoableChange change, CancellationToken cancellationToken) =>
        Task.FromResult(_changes.Exists(entry => entry.Change.Id > change.Id && entry.Change.Reversal.Target == change.Reversal.Target));

    public Task Remove(UndoableChange change, CancellationToken cancellationToken) => Task.FromResult(_changes.RemoveAll(entry => entry.Change.Id == change.Id));

    public Task<int> Forget(Instant before, CancellationToken cancellationToken) => Task.FromResult(_changes.RemoveAll(entry => entry.Change.At < before));
}
