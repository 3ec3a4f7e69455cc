using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>One club on a real database of its own; the database goes with the first of its clubs.</summary>
internal sealed class Society : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly WarningLog _log = new();
    private readonly TestStore _store;
    private readonly bool _ownsStore;

    private Society(TestStore store, bool ownsStore, Club club, Action<DbContextOptionsBuilder>? configure, ScreeningPolicy? policy = null)
    {
        Policy = policy ?? new();
        (_store, _ownsStore) = (store, ownsStore);
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton<IClock>(Clock)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Signal)
            .AddSingleton<SessionsSignal>()
            .AddSingleton(Agenda)
            .AddSingleton(Policy)
            .AddSingleton(Comments)
            .AddSingleton<IReviewCleaner>(new PlainCleaner())
            .AddSingleton<IReviewReader>(Reader)
            .AddStorage(club, _ => store.Engine(club, Clock, configure))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>The club of a store that is prepared.</summary>
    public static Club TuesdayClub { get; } = new(new(1), "Tuesday Club", DateTimeZone.Utc, "en");

    public TestStore Store => _store;

    public FakeClock Clock { get; } = Clocked();

    public Instant Now => Clock.GetCurrentInstant();

    /// <summary>Each look at it is a second later than the one before.</summary>
    public FakeTimeProvider Time { get; } = new() { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };

    public AnnouncementSignal Signal { get; } = new();

    public AgendaSignal Agenda { get; } = new();

    /// <summary>How this club holds its screenings.</summary>
    public ScreeningPolicy Policy { get; }

    /// <summary>This club's rules of comments: "dreadful" is on the list.</summary>
    public static CommentPolicy Comments { get; } = new() { Words = ["dreadful"] };

    public PlainReader Reader { get; } = new();

    /// <summary>What was logged as a warning or worse.</summary>
    public IReadOnlyCollection<string> Warnings => _log.Messages;

    public ValueTask<long> LibraryVersion() => _services.GetRequiredService<ILibraryVersion>().Read(Token);

    public Database Database => _services.GetRequiredService<Database>();

    public IClubDirectory Directory => _services.GetRequiredService<IClubDirectory>();

    public IClubWork Work => _services.GetRequiredService<IClubWork>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A club whose database is prepared.</summary>
    public static async Task<Society> Found(Action<DbContextOptionsBuilder>? configure = null, ScreeningPolicy? policy = null)
    {
        var society = new Society(await TestStore.Prepared(), ownsStore: true, TuesdayClub, configure, policy);
        await society.Database.Prepare(Token);
        return society;
    }

    /// <summary>A club whose database is not there yet.</summary>
    public static Society Unprepared(Action<DbContextOptionsBuilder>? configure = null) => On(TestStore.Empty(), configure);

    /// <summary>The club on a store.</summary>
    public static Society On(TestStore store, Action<DbContextOptionsBuilder>? configure = null, bool ownsStore = true) => new(store, ownsStore, TuesdayClub, configure);

    /// <summary>Another process, or another club, on the same database.</summary>
    public Society Beside(int club = 1, Action<DbContextOptionsBuilder>? configure = null, string name = "Another Club") =>
        new(_store, ownsStore: false, new(new(club), name, DateTimeZone.Utc, "en"), configure);

    public static FakeClock Clocked() => FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);

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

    /// <summary>Queries over a connection that the storage knows nothing of; see <see cref="TestStore.Query"/>.</summary>
    public List<string> Query(string sql) => _store.Query(sql);

    /// <summary>All rows of a club, each with the name of its table.</summary>
    public List<string> Rows(int club) => Query(string.Join(";\n", _store.ClubTables().Select(table => $"SELECT '{table}', * FROM \"{table}\" WHERE ClubId = {club}")));

    /// <summary>Changes rows over a connection that the storage knows nothing of.</summary>
    public void Execute(string sql) => _store.Execute(sql);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsStore)
            await _store.DisposeAsync();
    }
}
