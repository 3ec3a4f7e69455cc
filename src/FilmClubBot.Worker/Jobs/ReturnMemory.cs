using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Gives the memory that a start or an import has left behind back to the system. By itself the collector would do that at its next full
/// collection, and an idle bot allocates so little that none comes for days.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ReturnMemory(ILogger<ReturnMemory> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = GC.GetGCMemoryInfo().TotalCommittedBytes;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        log.LogDebug("The heap holds {After} bytes; before the collection it held {Before}", GC.GetGCMemoryInfo().TotalCommittedBytes, before);
        return ValueTask.CompletedTask;
    }
}
