using System.Runtime.InteropServices;
using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>
/// Detects that the database file was deleted, renamed or replaced while the program runs. The open connections would then write to
/// a file that has no name any more, and the next start would not find those writes.
/// </summary>
internal sealed class FileWatch(string file) : IDisposable
{
    // https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int HasMoved = 20;

    private SqliteConnection? _connection;

    /// <summary>The path of the database file.</summary>
    public string File => file;

    /// <summary>Whether the file that was opened by <see cref="Begin"/> is no longer at its path.</summary>
    public bool IsMoved => _connection is { Handle: { } handle } && FileControl(handle.DangerousGetHandle(), IntPtr.Zero, HasMoved, out var moved) == 0 && moved != 0;

    /// <summary>Opens the file. Call it when the file is prepared; further calls have no effect.</summary>
    public void Begin()
    {
        if (_connection is not null)
            return;
        // Nothing is read: a read-only connection that has read, and is the last to be closed, would leave the -wal file behind.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        _connection = connection;
    }

    /// <summary>Refuses a write that would be lost.</summary>
    /// <exception cref="StorageUnavailableException">The file was deleted or replaced.</exception>
    public void ThrowIfMoved()
    {
        if (IsMoved)
            throw new StorageUnavailableException($"\"{file}\" was deleted or replaced while the bot was running, so nothing is stored any more. Put the file back or restore a backup, and restart the bot.");
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    // Microsoft.Data.Sqlite and SQLitePCL have no method for it. A null name is the main database.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(IntPtr database, IntPtr name, int operation, out int result);
}
