using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>Tells a conflict with another writer from a fault.</summary>
internal static class Conflicts
{
    // Result codes from https://www.sqlite.org/rescode.html.
    private const int Busy = 5, Locked = 6, Constraint = 19;
    private const int CheckConstraint = 275, NotNullConstraint = 1299;

    /// <summary>Runs a write; what another writer got in the way of becomes a <see cref="ConflictException"/>.</summary>
    public static async Task Translate(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (DbUpdateConcurrencyException changed)
        {
            throw new ConflictException("Somebody else changed the same rows meanwhile; try again.", changed);
        }
        catch (DbUpdateException failed) when (failed.InnerException is SqliteException sqlite && Message(sqlite) is not null)
        {
            throw new ConflictException(Message(sqlite)!, failed);
        }
        catch (SqliteException sqlite) when (Message(sqlite) is not null)
        {
            throw new ConflictException(Message(sqlite)!, sqlite);
        }
    }

    private static string? Message(SqliteException failure) => failure.SqliteErrorCode switch
    {
        Busy or Locked => $"Another writer held the database for more than {SqliteSettings.BusySeconds} seconds; try again.",
        // A value that breaks its own rule is a fault of the program: trying again would break it again.
        Constraint when failure.SqliteExtendedErrorCode is not (CheckConstraint or NotNullConstraint) => "Somebody else made or removed the same rows meanwhile; try again.",
        _ => null,
    };
}
