using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Sqlite;
using FilmClubBot.Storage.Sqlite.Files;
using FilmClubBot.Storage.Tests.Files;
using FilmClubBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>
/// A SQLite file in a folder of its own. FilmClubBot.Storage.Postgres.Tests has a class of the same name, with which the same tests run
/// on PostgreSQL.
/// </summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly StoreTemplate<bool> _prepared = new(async store =>
    {
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(CancellationToken.None);
        return true;
    });

    private TestStore(string file)
    {
        (Folder, File) = (Path.GetDirectoryName(file)!, file);
        Settings = SqliteSettings.Read($"Data Source={File}");
    }

    public string Folder { get; }

    public string File { get; }

    private SqliteConnectionStringBuilder Settings { get; }

    /// <summary>A store without tables.</summary>
    public static TestStore Empty() => At(Path.Combine(Directory.CreateTempSubdirectory("filmclub-").FullName, "filmclub.db"));

    /// <summary>A store at a path in a folder that exists.</summary>
    public static TestStore At(string file) => new(file);

    /// <summary>A store that is up to date and has the Tuesday Club.</summary>
    public static async Task<TestStore> Prepared() => (await _prepared.Begin()).Store;

    public StorageEngine Engine(Club club, IClock clock, Action<DbContextOptionsBuilder>? configure) => SqliteEngine.Of(Settings, club, clock, configure);

    /// <summary>Queries over a connection that the storage knows nothing of. Names need no quotation marks; yes and no are 1 and 0.</summary>
    public List<string> Query(string sql) => SqliteFile.Read(File, sql, SqliteOpenMode.ReadWrite);

    /// <summary>Changes rows over a connection that the storage knows nothing of.</summary>
    public void Execute(string sql) => SqliteFile.Write(File, sql);

    /// <summary>Adds a table or the like.</summary>
    public void ChangeSchema(string sql) => Execute(sql);

    /// <summary>Names of the tables with rows of clubs.</summary>
    public List<string> ClubTables() => Query("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%\"ClubId\"%'");

    /// <summary>Names of the columns of a table.</summary>
    public List<string> Columns(string table) => Query($"SELECT name FROM pragma_table_info('{table}')");

    /// <summary>Fails when the full-text index differs from the texts.</summary>
    public void CheckSearchIndex()
    {
        Execute("INSERT INTO passage_fts(passage_fts, rank) VALUES('integrity-check', 1)");
        Execute("INSERT INTO review_fts(review_fts, rank) VALUES('integrity-check', 1)");
    }

    /// <summary>Has another program acquire the write lock, until the result is disposed.</summary>
    public IDisposable LockByOtherProgram() => OtherProgram.Writing(File);

    /// <summary>Closes the connections that are kept.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(Settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public ValueTask DisposeAsync()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
