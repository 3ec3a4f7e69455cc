using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Testing.Postgres;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>
/// A database of its own on the server of the tests. FilmClubBot.Storage.Tests has a class of the same name, for SQLite.
/// </summary>
internal sealed partial class TestStore : IAsyncDisposable
{
    private static readonly StoreTemplate<bool> _prepared = new(async store =>
    {
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(CancellationToken.None);
        return true;
    });

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly bool _exists = true;
    private ConcurrentBag<string>? _free;

    private TestStore(string connectionString, ConcurrentBag<string>? free = null) => (_settings, _free) = (PostgresSettings.Read(connectionString), free);

    private TestStore(int port)
    {
        _settings = PostgresSettings.Read($"Host=127.0.0.1;Port={port};Username=filmclub;Database=nowhere");
        _exists = false;
    }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString => _settings.ConnectionString;

    /// <summary>A store without tables.</summary>
    public static TestStore Empty() => new(Server.CreateDatabase());

    /// <summary>An empty store, to which the program connects with further settings.</summary>
    public static TestStore EmptyWith(string settings) => new($"{Server.CreateDatabase()};{settings}");

    /// <summary>A copy of a store to which nobody is connected.</summary>
    public static TestStore CopyOf(TestStore template) => new(Server.CreateDatabase(template._settings.Database!));

    /// <summary>A copy that is reset and used again by the next test, unless its schema was changed.</summary>
    /// <param name="template">The store that is copied. It has the function that resets a copy.</param>
    /// <param name="free">The copies that no test uses.</param>
    public static TestStore ReusedOf(TestStore template, ConcurrentBag<string> free) =>
        new(free.TryTake(out var used) ? used : Server.CreateDatabase(template._settings.Database!), free);

    /// <summary>A store on a port where no server listens.</summary>
    public static TestStore Unreachable(int port) => new(port);

    /// <summary>A store that is up to date and has the Tuesday Club.</summary>
    public static async Task<TestStore> Prepared() => (await _prepared.Begin()).Store;

    /// <summary>Its pool stays open for the next test: a new connection costs the server more than most tests.</summary>
    public StorageEngine Engine(Club club, IClock clock, Action<DbContextOptionsBuilder>? configure)
    {
        var engine = PostgresEngine.Of(_settings, club, configure);
        return engine with { Connections = [.. engine.Connections.Where(connection => _free is null || connection is not PostgresConnections)] };
    }

    /// <summary>Queries over a connection that the storage knows nothing of. Names need no quotation marks; yes and no are 1 and 0.</summary>
    public List<string> Query(string sql)
    {
        using var connection = OpenBeside();
        using var command = new NpgsqlCommand(Quoted(sql), connection);
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        do
        {
            while (reader.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => AsInSqlite(reader.GetValue(column)))));
        }
        while (reader.NextResult());
        return rows;
    }

    /// <summary>Changes rows over a connection that the storage knows nothing of.</summary>
    public void Execute(string sql)
    {
        using var connection = OpenBeside();
        using var command = new NpgsqlCommand(Quoted(sql), connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Adds a trigger, ends connections or the like; no other test gets this database afterwards.</summary>
    public void ChangeSchema(string sql)
    {
        _free = null;
        Execute(sql);
    }

    /// <summary>Names of the tables with rows of clubs.</summary>
    public List<string> ClubTables() => Query("SELECT table_name FROM information_schema.columns WHERE column_name = 'ClubId' ORDER BY 1");

    /// <summary>Names of the columns of a table.</summary>
    public List<string> Columns(string table) => Query($"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'");

    /// <summary>Fails when the full-text index differs from the texts.</summary>
    public void CheckSearchIndex()
    {
        Assert.Equal(["0"], Query("SELECT COUNT(*) FROM Passages p JOIN Reviews r ON r.Id = p.ReviewId WHERE p.SearchWords IS DISTINCT FROM to_tsvector(filmclub_language(r.Language), filmclub_words(p.Text))"));
        Assert.Equal(["0"], Query("SELECT COUNT(*) FROM Reviews WHERE strip(SearchWords) IS DISTINCT FROM strip(to_tsvector(filmclub_language(Language), filmclub_words(Title || ' ' || Body)))"));
    }

    /// <summary>Has another program acquire the club's write lock, until the result is disposed.</summary>
    public IDisposable LockByOtherProgram()
    {
        var connection = Open(_settings);
        using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresSettings.LockSpace}, 1)", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Has another worker prepare the database, until the result is disposed.</summary>
    public IDisposable LockPreparation()
    {
        var connection = Open(_settings);
        using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresSettings.LockSpace}, {PostgresSettings.PreparationLock})", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Runs a statement of another program in a transaction that is rolled back when the result is disposed.</summary>
    public IDisposable BeginTransaction(string sql)
    {
        var connection = Open(_settings);
        using var command = new NpgsqlCommand("BEGIN; " + Quoted(sql), connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Returns once a statement has waited for a lock this long, by the server's clock, or once the task that runs it has ended.</summary>
    public async Task HasWaited(TimeSpan time, Task waiting)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var seconds = time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        while (!waiting.IsCompleted && Query($"SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database() AND now() - waitstart > '{seconds} s'::interval").Count == 0)
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        if (_free is not null)
        {
            Execute("SELECT tests.reset()");
            _free.Add(ConnectionString);
        }
        else if (_exists)
        {
            Server.DropDatabase(_settings.Database!);
        }

        return ValueTask.CompletedTask;
    }

    // Skips the test where there is none.
    private static PostgresServer Server
    {
        get
        {
            Assert.SkipWhen(PostgresServer.Shared is null, PostgresServer.Missing);
            return PostgresServer.Shared!;
        }
    }

    private static object AsInSqlite(object value) => value switch
    {
        bool isTrue => isTrue ? 1 : 0,
        string[] list => JsonSerializer.Serialize(list),
        _ => value,
    };

    // Of a pool apart from the storage's, if the database is used again.
    private NpgsqlConnection OpenBeside()
    {
        if (_free is null)
            return Open(_settings);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { ApplicationName = "tests", NoResetOnClose = true }.ConnectionString);
        connection.Open();
        return connection;
    }

    // Not pooled: a database with open connections can be neither copied nor dropped.
    private static NpgsqlConnection Open(NpgsqlConnectionStringBuilder settings)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    // PostgreSQL folds names without quotation marks to lower case. Keywords are in capitals, names have lower-case letters as well.
    private static string Quoted(string sql) => Names().Replace(sql, match => match.Groups["name"].Success ? $"\"{match.Value}\"" : match.Value);

    [GeneratedRegex("""'(?:[^']|'')*'|"[^"]*"|(?<name>\b[A-Z][A-Za-z_]*[a-z][A-Za-z_]*\b)""")]
    private static partial Regex Names();
}
