using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Worker.Clubs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Quartz;

namespace FilmClubBot.Worker.Tests.Clubs;

/// <summary>What the log has of jobs while the database is away.</summary>
public sealed class StorageOutageTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<(string Text, Exception? Failure)> _logged = [];

    [Fact]
    public async Task An_hour_without_the_database_is_a_few_lines_without_stack_traces()
    {
        var outage = new StorageOutage(_time, Log());

        for (var second = 0; second < 3600; second += 5)
        {
            await Run(outage, new StorageUnavailableException("The server does not run. Start it."));
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(6, _logged.Count);
        Assert.All(_logged, line => Assert.Null(line.Failure));
        Assert.Contains("poll-feeds: The server does not run. Start it.", _logged[0].Text, StringComparison.Ordinal);

        await Run(outage, new StorageUnavailableException("The disk is full."));
        Assert.Contains("The disk is full.", _logged[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_of_a_job_is_left_to_the_scheduler() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(new(_time, Log()), new InvalidOperationException()));

    private static async Task Run(StorageOutage outage, Exception failure)
    {
        var context = new Mock<IJobExecutionContext>();
        context.Setup(run => run.JobDetail.Key).Returns(new JobKey("poll-feeds"));
        await outage.Invoke(context.Object, (_, _) => throw failure, TestContext.Current.CancellationToken);
    }

    private ILogger<StorageOutage> Log()
    {
        var log = new Mock<ILogger<StorageOutage>>();
        log.Setup(one => one.Log(It.IsAny<LogLevel>(), It.IsAny<EventId>(), It.IsAny<It.IsAnyType>(), It.IsAny<Exception?>(), It.IsAny<Func<It.IsAnyType, Exception?, string>>()))
            .Callback(new InvocationAction(call => _logged.Add(($"{call.Arguments[2]}", call.Arguments[3] as Exception))));
        return log.Object;
    }
}
