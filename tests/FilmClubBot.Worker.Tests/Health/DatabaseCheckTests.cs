using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Worker.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Health;

/// <summary>Readiness while another program has locked the database.</summary>
public sealed class DatabaseCheckTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly FakeTimeProvider _time = new();
    private readonly ServiceProvider _services;

    public DatabaseCheckTests() => _services = new ServiceCollection()
        .AddSingleton<IClock>(new TimedClock(TimeProvider.System))
        .AddSingleton<TimeProvider>(_time)
        .AddSingleton(new Club(new(1), "Lantern", DateTimeZone.Utc, "en"))
        .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={File};Pooling=False")
        .AddStorage()
        .AddSingleton<DatabaseCheck>()
        .BuildServiceProvider();

    private string File => Path.Combine(_folder.FullName, "filmclub.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_writer_does_not_make_it_unready()
    {
        await _services.PrepareDatabase(Token);
        using var other = OtherProgram.Writing(File);

        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
    }

    [Fact]
    public async Task A_reader_that_is_locked_out_reports_it_at_the_deadline()
    {
        await _services.PrepareDatabase(Token);
        HealthCheckResult result;
        using (OtherProgram.Locking(File))
        {
            var check = Check();
            var second = Check();
            _time.Advance(DatabaseCheck.Deadline);
            // The database stays locked until the result is known.
            result = await check;
            Assert.Equal(HealthStatus.Unhealthy, (await second).Status);
        }

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("locked", result.Description, StringComparison.Ordinal);
        // The query that went on in the background ends with the lock.
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
    }

    private Task<HealthCheckResult> Check() => _services.GetRequiredService<DatabaseCheck>().CheckHealthAsync(new HealthCheckContext(), Token);
}
