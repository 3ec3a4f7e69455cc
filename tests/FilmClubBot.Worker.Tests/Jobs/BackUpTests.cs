using System.Diagnostics.Metrics;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using NodaTime;
using NodaTime.Testing;
using Quartz;

namespace FilmClubBot.Worker.Tests.Jobs;

/// <summary>Copies of the database: when one is made, which are kept, and what happens when one fails.</summary>
public sealed class BackUpTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 29, 3, 0, 0);
    private readonly Mock<Database> _database = new();
    private readonly Mock<IAnnouncements> _announcements = new();
    private readonly BackupOptions _options = new() { Keep = 3 };
    private readonly List<string> _measured = [];

    public BackUpTests()
    {
        _options.Folder = Path.Combine(_folder.FullName, "copies");
        _database.Setup(database => database.BackupSuffix).Returns(".db");
        _database.Setup(database => database.Backup(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns((string file, CancellationToken token) =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return File.WriteAllTextAsync(file, "copy", token);
        });
    }

    [Fact]
    public async Task Makes_a_copy_when_the_latest_is_old_enough_and_keeps_the_latest_ones()
    {
        for (var hour = 0; hour < 6 * 24; hour += 6)
        {
            await Run();
            _clock.Advance(Duration.FromHours(6));
        }

        Assert.Equal(["filmclub-20261202T030000Z.db", "filmclub-20261203T030000Z.db", "filmclub-20261204T030000Z.db"], Copies());
    }

    [Fact]
    public async Task Makes_copies_also_after_one_that_was_made_while_the_clock_was_wrong()
    {
        Directory.CreateDirectory(_options.Folder!);
        await File.WriteAllTextAsync(Path.Combine(_options.Folder!, "filmclub-20990101T000000Z.db"), "copy", TestContext.Current.CancellationToken);

        for (var day = 0; day < 4; day++)
        {
            await Run();
            _clock.Advance(Duration.FromDays(1));
        }

        Assert.Equal(["filmclub-20261201T030000Z.db", "filmclub-20261202T030000Z.db", "filmclub-20990101T000000Z.db"], Copies());
    }

    [Fact]
    public async Task Leaves_other_files_alone_and_nothing_of_a_copy_that_was_interrupted()
    {
        _options.Keep = 1;
        string[] others = ["filmclub.db", "filmclub-20200101T000000Z.db.gz", "notes.txt"];
        Directory.CreateDirectory(_options.Folder!);
        foreach (var other in others.Append("filmclub-20261128T030000Z.db.part"))
            await File.WriteAllTextAsync(Path.Combine(_options.Folder!, other), "mine", TestContext.Current.CancellationToken);

        await Run();
        _clock.Advance(Duration.FromDays(2));
        await Run();

        Assert.Equal(others.Append("filmclub-20261201T030000Z.db").Order(StringComparer.Ordinal), Copies());
    }

    [Fact]
    public async Task Deletes_a_copy_that_is_damaged_and_no_older_one_and_tries_again()
    {
        _options.Keep = 1;
        await Run();
        _clock.Advance(Duration.FromDays(1));
        _database.Setup(database => database.Verify(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StorageException("It is damaged."));

        await Run();
        _clock.Advance(Duration.FromMinutes(5));
        await Run();

        Assert.Equal(["filmclub-20261129T030000Z.db"], Copies());
        Assert.Equal(["backup:2026-11-30", "backup:2026-11-30"], Notices());
        _database.Verify(database => database.Backup(It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task Notifies_moderators_and_the_host_when_no_copy_can_be_written()
    {
        await Run();
        _clock.Advance(Duration.FromDays(1));
        _database.Setup(database => database.Backup(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StorageException("The disk is full. Make room on it."));

        await Run();

        Assert.Equal(["backup:2026-11-30"], Notices());
        Assert.Equal(["filmclubbot.backups done", "filmclubbot.backups failed"], _measured);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Does_nothing_without_a_folder(string? folder)
    {
        _options.Folder = folder;

        await Run();

        _database.Verify(database => database.Backup(It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<string> Copies() => Directory.EnumerateFiles(_options.Folder!).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    // The announcements drop a notice with a known key.
    private IEnumerable<string> Notices() => _announcements.Invocations.Select(call => call.Arguments[0]).OfType<Subject.Notice>().Select(notice => notice.About);

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name == "filmclubbot.backups")
            listener.EnableMeasurementEvents(instrument);
    }

    private async Task Run()
    {
        var channel = Mock.Of<IMessenger>(messenger => messenger.ChannelFor(Topic.Moderation) == "C1");
        var rules = new Mock<IChannelRules>();
        rules.SetReturnsDefault(Task.FromResult<IReadOnlyList<ChannelRules>>([]));
        await using var services = new ServiceCollection()
            .AddScoped(_ => Mock.Of<IUnitOfWork>())
            .AddScoped(_ => new Notices(_announcements.Object, new TopicChannels([channel], rules.Object)))
            .BuildServiceProvider();
        using var telemetry = new BotTelemetry();
        using var meters = new MeterListener { InstrumentPublished = Listen };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _measured.Add($"{instrument.Name} {tags[0].Value}"));
        meters.Start();
        var job = new BackUp(_database.Object, services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new StorageOptions { Backups = _options }), _clock, telemetry, NullLogger<BackUp>.Instance);
        await job.Execute(Mock.Of<IJobExecutionContext>(), TestContext.Current.CancellationToken);
    }
}
