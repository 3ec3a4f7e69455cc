using FilmClubBot.Commands.Framework.Pipeline;
using Quartz;

namespace FilmClubBot.Worker.Clubs;

/// <summary>
/// Reports jobs that could not use the database: in one line without a stack trace, and the same reason once in ten minutes. Every job runs
/// again at its next time, so that a database that is away for a night would otherwise fill the log.
/// </summary>
internal sealed class StorageOutage(TimeProvider time, ILogger<StorageOutage> log) : IJobExecutionMiddleware
{
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private (string Reason, DateTimeOffset Time)? _last;

    /// <inheritdoc/>
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken)
    {
        try
        {
            await next(context, cancellationToken);
        }
        catch (StorageUnavailableException failure)
        {
            Report(context.JobDetail.Key.Name, failure);
        }
    }

    /// <summary>Reports that a job, or its run for one club, did nothing.</summary>
    public void Report(string job, StorageUnavailableException failure)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_last is { } last && last.Reason == failure.Message && now - last.Time < _silence)
                return;
            _last = (failure.Message, now);
        }

        log.LogError("Failed {Job}: {Reason} All jobs try again at their next times; the same reason is logged again after {Minutes} minutes", job, failure.Message, _silence.TotalMinutes);
    }
}
