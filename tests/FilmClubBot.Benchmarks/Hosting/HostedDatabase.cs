using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Postgres;
using Microsoft.Extensions.Options;
using NodaTime;
using Npgsql;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>A database of many clubs: a file, or one on a PostgreSQL server of its own that belongs to an ordinary user, so that the clubs are separated by the database too.</summary>
internal sealed class HostedDatabase : IAsyncDisposable
{
    /// <summary>The databases, as they are named on the command line.</summary>
    public const string Kinds = "sqlite|postgres";

    private const string Owner = "club_host";

    private readonly ServiceProvider _services;
    private readonly PostgresDatabase? _postgres;
    private readonly StorageOptions _storage;

    private HostedDatabase(StorageOptions storage, PostgresDatabase? postgres)
    {
        (_storage, _postgres) = (storage, postgres);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IClock>(new TimedClock(TimeProvider.System))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Club(ClubId.OfSettings, "The host's own society", DateTimeZone.Utc, "en"))
            .AddSingleton(Options.Create(storage))
            .AddSingleton(Options.Create(new HostingOptions { ManyClubs = true }))
            .AddStorage()
            .BuildServiceProvider();
    }

    /// <summary>The present time.</summary>
    public static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    /// <summary>The clubs.</summary>
    public IClubDirectory Directory => _services.GetRequiredService<IClubDirectory>();

    /// <summary>Makes an empty one.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="folder">Where a file is made.</param>
    public static async Task<HostedDatabase> Make(string kind, string folder)
    {
        var postgres = kind == "postgres" ? PostgresDatabase.Create(PostgresServer.Shared ?? throw new InvalidOperationException(PostgresServer.Missing)) : null;
        var storage = postgres is null
            ? new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "filmclub.db")}" }
            : new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await OfOwner(postgres) };
        var database = new HostedDatabase(storage, postgres);
        await database._services.GetRequiredService<Database>().Prepare(CancellationToken.None);
        return database;
    }

    /// <summary>A context of a club; of null, one across clubs.</summary>
    public FilmClubContext Context(ClubId? club) => _services.GetRequiredService<StorageEngine>().ContextOf(club);

    /// <summary>Starts a worker that serves it, and waits until it accepts connections. Warnings are copied to the standard error.</summary>
    public Task<AnsweringServer> StartWorker(string folder, params (string Key, string Value)[] settings) => ReleaseWorker.Start(
        folder,
        [
            ("FILMCLUB__Storage__Provider", _storage.Provider.ToString()),
            ("FILMCLUB__Storage__ConnectionString", _storage.ConnectionString),
            ("FILMCLUB__Hosting__ManyClubs", "true"),
            ("FILMCLUB__Reviews__AllowLoopback", "true"),
            ("FILMCLUB__Logging__LogLevel__Default", "Warning"),
            .. settings,
        ],
        Console.Error);

    /// <summary>The processor time that a PostgreSQL server has used; none for a file.</summary>
    public async Task<TimeSpan> ServerTime()
    {
        if (_postgres is null)
            return TimeSpan.Zero;
        await using var connection = await _postgres.Open();
        return ProcessTimes.OfServer(connection.ProcessID);
    }

    /// <summary>Counts what was stored, for the choice of query plans: the server of the tests does not do so by itself.</summary>
    public async Task Analyze()
    {
        if (_postgres is null)
            return;
        await using var connection = await _postgres.Open();
        await using var command = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    private static async Task<string> OfOwner(PostgresDatabase database)
    {
        await using var connection = await database.Open();
        await using var command = new NpgsqlCommand($"CREATE ROLE {Owner} LOGIN; ALTER DATABASE \"{database.Name}\" OWNER TO {Owner}; ALTER SCHEMA public OWNER TO {Owner}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = Owner, MaxPoolSize = 100 }.ConnectionString;
    }
}
