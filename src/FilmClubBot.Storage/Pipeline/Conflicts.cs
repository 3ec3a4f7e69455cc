using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>Distinguishes a write conflict, and a database that accepts no writes, from a fault.</summary>
internal static class Conflicts
{
    /// <summary>Runs a write; converts a conflict with another writer into a <see cref="ConflictException"/>, and a database that does not accept the write into a <see cref="StorageUnavailableException"/>.</summary>
    /// <param name="writeLock">Knows the database's errors.</param>
    /// <param name="write">The write.</param>
    public static async Task Translate(IWriteLock writeLock, Func<Task> write)
    {
        Exception translated;
        try
        {
            await write();
            return;
        }
        catch (DbUpdateConcurrencyException changed)
        {
            translated = new ConflictException("Write conflict: another writer changed the same rows; try again.", changed);
        }
        catch (DbUpdateException failed) when (failed.InnerException is DbException inner && writeLock.Translate(inner) is { } known)
        {
            translated = known;
        }
        catch (DbException failed) when (writeLock.Translate(failed) is { } known)
        {
            translated = known;
        }

        throw translated;
    }
}
