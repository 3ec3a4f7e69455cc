using System.Collections.Concurrent;
using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage;

/// <summary>
/// Contexts of one database that are used again, for any club: what EF Core makes for a new one takes longer than a small query. A context returns
/// when it is disposed; see docs/decisions/0116-what-a-command-costs.md.
/// </summary>
/// <param name="create">Makes a context.</param>
/// <param name="isAtRest">Whether nothing of its last use is left in a context's connection.</param>
internal sealed class ContextPool(Func<FilmClubContext> create, Func<FilmClubContext, bool> isAtRest) : IDisposable
{
    // More are used at the same time only in a rush.
    private const int Most = 16;

    private readonly ConcurrentBag<FilmClubContext> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>A context of a club; of null, one for a query across clubs. The caller disposes it.</summary>
    public FilmClubContext ContextOf(ClubId? club)
    {
        if (!_idle.TryTake(out var context))
            context = create();
        context.Begin(club, this);
        return context;
    }

    /// <summary>Keeps a context for its next use.</summary>
    /// <returns>Whether it is kept; otherwise it is to be disposed.</returns>
    public bool TakeBack(FilmClubContext context)
    {
        if (_isDisposed || _idle.Count >= Most || context.Database.CurrentTransaction is not null || context.Database.GetCommandTimeout() is not null || !isAtRest(context))
            return false;
        context.ChangeTracker.Clear();
        _idle.Add(context);
        // Disposed meanwhile: nobody else would dispose what was just added.
        if (_isDisposed)
            Dispose();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var context))
            context.End();
    }
}
