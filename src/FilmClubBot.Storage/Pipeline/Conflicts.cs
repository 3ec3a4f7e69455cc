using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>Distinguishes a write conflict from a fault.</summary>
internal static class Conflicts
{
    // Result codes from https://www.sqlite.org/rescode.html.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14, Constraint = 19;
    private const int CheckConstraint = 275, NotNullConstraint = 1299;

    /// <summary>Runs a write; converts a conflict with another writer into a <see cref="ConflictException"/>, and a disk that does not accept it into a <see cref="StorageUnavailableException"/>.</summary>
    /// <param name="file">The database file, for messages.</param>
    /// <param name="write">The write.</param>
    public static async Task Translate(string file, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (DbUpdateConcurrencyException changed)
        {
            throw new ConflictException("Write conflict: another writer changed the same rows; try again.", changed);
        }
        catch (DbUpdateException failed) when (failed.InnerException is SqliteException sqlite && Message(sqlite) is not null)
        {
            throw new ConflictException(Message(sqlite)!, failed);
        }
        catch (SqliteException sqlite) when (Message(sqlite) is not null)
        {
            throw new ConflictException(Message(sqlite)!, sqlite);
        }
        catch (DbUpdateException failed) when (failed.InnerException is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or Full or CannotOpen } sqlite)
        {
            throw new StorageUnavailableException(DatabaseFile.Explain(file, sqlite).Message, failed);
        }
        catch (SqliteException sqlite) when (sqlite.SqliteErrorCode is ReadOnly or InputOutput or Full or CannotOpen)
        {
            throw new StorageUnavailableException(DatabaseFile.Explain(file, sqlite).Message, sqlite);
        }
    }

    private static string? Message(SqliteException failure) => failure.SqliteErrorCode switch
    {
        Busy or Locked => $"Another writer locked the database for more than {SqliteSettings.BusySeconds} seconds; try again.",
        // A violated CHECK or NOT NULL constraint is a fault of the program: a retry would fail again.
        Constraint when failure.SqliteExtendedErrorCode is not (CheckConstraint or NotNullConstraint) => "Write conflict: another writer added or removed the same rows; try again.",
        _ => null,
    };
}
