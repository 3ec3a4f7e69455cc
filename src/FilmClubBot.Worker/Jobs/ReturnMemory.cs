using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Returns the memory that a start or an import no longer uses to the operating system. The garbage collector would do so at its next full
/// collection, but an idle bot allocates so little that none occurs for days.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ReturnMemory(ILogger<ReturnMemory> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = GC.GetGCMemoryInfo().TotalCommittedBytes;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        log.LogDebug("Compacted the heap to {After} bytes from {Before} bytes", GC.GetGCMemoryInfo().TotalCommittedBytes, before);
        return ValueTask.CompletedTask;
    }
}
