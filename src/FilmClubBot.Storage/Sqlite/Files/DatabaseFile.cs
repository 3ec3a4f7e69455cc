using System.Text;
using FilmClubBot.Storage.Pipeline;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>What a file's header and history contain, read before the program trusts it.</summary>
/// <param name="ApplicationId">The header's application id; 0 when no program set one.</param>
/// <param name="HasTables">Whether the database has any tables.</param>
/// <param name="Applied">Keys of the applied migrations, the first one first.</param>
internal sealed record DatabaseFile(int ApplicationId, bool HasTables, IReadOnlyList<string> Applied)
{
    // Result codes from https://www.sqlite.org/rescode.html.
    private const int Busy = 5, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private static readonly byte[] _magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <summary>Whether the database is still empty.</summary>
    public bool IsNew => ApplicationId == 0 && !HasTables;

    public static DatabaseFile Read(SqliteConnection connection)
    {
        var hasHistory = (long)Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'") > 0;
        List<string> applied = [];
        if (hasHistory)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                applied.Add(reader.GetString(0));
        }

        return new(
            (int)(long)Scalar(connection, "PRAGMA application_id"),
            (long)Scalar(connection, "SELECT COUNT(*) FROM sqlite_master") > 0,
            applied);
    }

    /// <summary>Whether readers and a writer can work concurrently. A copy that was made by <see cref="DatabaseCopy"/> is not in this mode.</summary>
    public static bool IsInWalMode(SqliteConnection connection) => Scalar(connection, "PRAGMA journal_mode") is "wal";

    /// <summary>Whether the file begins with SQLite's magic bytes; an empty or missing file does not.</summary>
    public static bool HasHeader(string file)
    {
        if (!File.Exists(file))
            return false;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[_magic.Length];
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(_magic);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"\"{file}\" could not be read: {failure.Message} Let this user read and write the file and its folder.", failure);
        }
    }

    /// <summary>Refuses a file that is not a database of this program, or that a development version or a newer one wrote that excludes this program.</summary>
    /// <param name="file">The file's path, for the error message.</param>
    /// <param name="known">Keys of the migrations that this program knows, the first one first.</param>
    /// <param name="mend">The fix to suggest.</param>
    public void Accept(string file, IReadOnlyList<string> known, string mend)
    {
        if (!IsNew && ApplicationId != SqliteSettings.ApplicationId)
            throw new StorageException($"\"{file}\" is another program's SQLite database. {mend}");
        if (MigrationKeys.FirstExcluding(Applied, known) is not { } unknown)
            return;
        // Keys begin with the migration's time. The development migrations were replaced by the first released one.
        throw new StorageException(string.CompareOrdinal(unknown, known[0]) < 0
            ? $"\"{file}\" was made by a development version of FilmClubBot (it has \"{unknown}\"), and no released version can bring its tables up to date. {mend}"
            : Database.WrittenByNewer(file, unknown));
    }

    /// <summary>Converts a SQLite error into a problem and a fix.</summary>
    public static StorageException Explain(string file, SqliteException failure) => new(
        failure.SqliteErrorCode switch
        {
            NotADatabase => $"\"{file}\" is not a SQLite database. {MoveAside}",
            Corrupt => $"\"{file}\" is damaged ({failure.Message}). Restore the latest backup.",
            ReadOnly => $"\"{file}\" is read-only. Let this user write to the file and its folder.",
            CannotOpen => $"\"{file}\" could not be opened. Let this user read and write the file and its folder.",
            _ when IsOfFullDisk(file, failure) => $"The disk with \"{file}\" is full. Make room on it.",
            Busy => $"\"{file}\" has been locked by another program for more than {IWriteLock.WaitSeconds} seconds. Stop that program.",
            _ => $"\"{file}\" could not be used: {failure.Message}",
        },
        failure);

    /// <summary>The fix for an unusable file at the database's path.</summary>
    public const string MoveAside = "Move it away, together with its -wal and -shm files where there are any, or set Storage:ConnectionString to another file; the next start makes a new database, and the verb import reads reviews into it.";

    /// <summary>Opens a file as the only user for a moment: a worker has it open as long as it runs.</summary>
    /// <exception cref="SqliteException">Somebody else has it open: <see cref="IsOfOtherUser"/>.</exception>
    public static void OpenAlone(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        connection.Open();
        Scalar(connection, "PRAGMA locking_mode = EXCLUSIVE");
        Scalar(connection, "SELECT COUNT(*) FROM sqlite_master");
    }

    /// <summary>Whether a file could not be used because somebody else has it open.</summary>
    public static bool IsOfOtherUser(SqliteException failure) => failure.SqliteErrorCode is Busy;

    /// <summary>Whether a file could not be written because its disk is full.</summary>
    public static bool IsOfFullDisk(string file, SqliteException failure) => failure.SqliteErrorCode is Full || (failure.SqliteErrorCode is InputOutput && HasFullDisk(file));

    // SQLite reports a full disk as an input/output error where it cannot extend its -shm file. It extends that file in steps of 32 KB.
    private static bool HasFullDisk(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace < 64 * 1024;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
