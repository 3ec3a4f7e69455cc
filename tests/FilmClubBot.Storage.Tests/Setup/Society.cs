using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>One club on a real database file in a folder of its own; the folder goes with the last of its clubs.</summary>
internal sealed class Society : IAsyncDisposable
{
    private static readonly DatabaseTemplate _template = new(async file =>
    {
        await using var society = new Society(Path.GetDirectoryName(file)!, ownsFolder: false, 1, null, "Tuesday Club");
        await society.Database.Prepare(CancellationToken.None);
    });

    private readonly ServiceProvider _services;
    private readonly WarningLog _log = new();
    private readonly string _connectionString;
    private readonly bool _ownsFolder;

    private Society(string folder, bool ownsFolder, int club, Action<DbContextOptionsBuilder>? configure, string name, ScreeningPolicy? policy = null)
    {
        Folder = folder;
        Policy = policy ?? new();
        _ownsFolder = ownsFolder;
        File = Path.Combine(folder, "filmclub.db");
        var settings = SqliteSettings.Read($"Data Source={File}");
        _connectionString = settings.ConnectionString;
        var row = new Club(new(club), name, DateTimeZone.Utc, "en");
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton<IClock>(Clock)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Signal)
            .AddSingleton<SessionsSignal>()
            .AddSingleton(Agenda)
            .AddSingleton(Policy)
            .AddSingleton<IReviewCleaner>(new PlainCleaner())
            .AddSingleton<IReviewReader>(Reader)
            .AddStorage(settings, row, connection => new(connection, row.Id, configure))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public string Folder { get; }

    public string File { get; }

    public FakeClock Clock { get; } = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);

    public Instant Now => Clock.GetCurrentInstant();

    /// <summary>Each look at it is a second later than the one before.</summary>
    public FakeTimeProvider Time { get; } = new() { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };

    public AnnouncementSignal Signal { get; } = new();

    public AgendaSignal Agenda { get; } = new();

    /// <summary>How this club holds its screenings.</summary>
    public ScreeningPolicy Policy { get; }

    public PlainReader Reader { get; } = new();

    /// <summary>What was logged as a warning or worse.</summary>
    public IReadOnlyCollection<string> Warnings => _log.Messages;

    public long LibraryVersion => _services.GetRequiredService<ILibraryVersion>().Current;

    public Database Database => _services.GetRequiredService<Database>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A club whose database is prepared.</summary>
    public static async Task<Society> Found(Action<DbContextOptionsBuilder>? configure = null, ScreeningPolicy? policy = null)
    {
        var society = Unprepared(configure, policy);
        await _template.CopyTo(society.File);
        await society.Database.Prepare(Token);
        return society;
    }

    /// <summary>A club whose database is not there yet.</summary>
    public static Society Unprepared(Action<DbContextOptionsBuilder>? configure = null, ScreeningPolicy? policy = null) =>
        new(Directory.CreateTempSubdirectory("filmclub-").FullName, ownsFolder: true, 1, configure, "Tuesday Club", policy);

    /// <summary>Another process, or another club, on the same file.</summary>
    public Society Beside(int club = 1, Action<DbContextOptionsBuilder>? configure = null, string name = "Another Club") =>
        new(Folder, ownsFolder: false, club, configure, name);

    public Scope Begin() => new(_services.CreateAsyncScope());

    /// <summary>Runs one unit of work and commits it.</summary>
    public async Task<T> Do<T>(Func<Scope, Task<T>> work)
    {
        await using var scope = Begin();
        var result = await work(scope);
        await scope.Commit();
        return result;
    }

    public Task Do(Func<Scope, Task> work) => Do<object?>(async scope =>
    {
        await work(scope);
        return null;
    });

    public Task<Member> Join(string name) => Do(scope => scope.Members.Recognise(new(Platform.Web, name.ToLowerInvariant(), name), Token));

    public Task<IntakeResult> Import(ReviewDraft draft) => Do(scope => scope.Intake.Import(draft, Token));

    /// <summary>Takes in a review of the film and gives the film.</summary>
    public async Task<Film> Review(string film, int? year = null, string? text = null, string[]? directors = null)
    {
        Reader.Film(film, year, directors ?? []);
        var result = await Import(Drafts.Of($"On {film} {year}", text ?? ""));
        return Assert.Single(result.Films);
    }

    /// <summary>Asks the file over a connection that the storage knows nothing of.</summary>
    public List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection(_connectionString))
            SqliteConnection.ClearPool(connection);
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
