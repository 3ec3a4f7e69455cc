using System.Globalization;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Clubs;

/// <summary>Runs a job for each club that has work for it: a failure in one club is not one of the others.</summary>
internal class ForEachClub<TJob>(IClubs clubs, ClubRounds<TJob> rounds, StorageOutage outage, ILogger<TJob> log) : IJob
    where TJob : class, IClubJob
{
    /// <summary>The rounds of this job.</summary>
    protected ClubRounds<TJob> Rounds { get; } = rounds;

    // As many clubs at once; the others wait for them.
    private const int AtOnce = 16;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var due = ClubEntry.Of(context.MergedJobDataMap) is { } named
            ? [new DueClub(named)]
            : Rounds.Next(await clubs.With(TJob.Work, cancellationToken), TJob.PerRound, context.MergedJobDataMap.ContainsKey(ClubEntry.Every));
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (club, stopping) => await Run(club, context, stopping));
    }

    /// <summary>Runs the job for one club.</summary>
    protected virtual async Task Run(DueClub due, IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            using var use = await clubs.Use(due.Club, cancellationToken);
            if (use is null)
                return;
            await ActivatorUtilities.CreateInstance<TJob>(use.Services).Execute(context, cancellationToken);
            Rounds.Complete(due);
        }
        catch (StorageUnavailableException failure)
        {
            outage.Report(typeof(TJob).Name, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Failed {Job} of club {Club}; the next run tries again", typeof(TJob).Name, due.Club);
        }
    }
}

/// <summary>
/// The same, for a job that must not run twice at the same time for a club. A club whose run takes long keeps none of the others waiting: the next
/// round leaves it out.
/// </summary>
internal sealed class OneForEachClub<TJob>(IClubs clubs, ClubRounds<TJob> rounds, StorageOutage outage, ILogger<TJob> log) : ForEachClub<TJob>(clubs, rounds, outage, log)
    where TJob : class, IClubJob
{
    /// <inheritdoc/>
    protected override async Task Run(DueClub due, IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // What a trigger reports of one club may have changed after the running job has looked.
        if (!Rounds.Begin(due.Club, isWanted: ClubEntry.Of(context.MergedJobDataMap) is not null))
            return;
        do
        {
            await base.Run(due, context, cancellationToken);
        }
        while (!Rounds.End(due.Club) && !cancellationToken.IsCancellationRequested);
    }
}

/// <summary>Remembers whose turn it is, for a job of which each round serves some clubs only, and for which clubs it runs.</summary>
internal sealed class ClubRounds<TJob>
    where TJob : class, IClubJob
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ClubId, bool> _running = [];
    private readonly Dictionary<ClubId, string> _completed = [];
    private ClubId? _last;

    /// <summary>Begins the run of a club.</summary>
    /// <param name="club">The club.</param>
    /// <param name="isWanted">Whether a run that has begun is to be followed by another one.</param>
    /// <returns>Whether no other run has begun.</returns>
    public bool Begin(ClubId club, bool isWanted)
    {
        lock (_lock)
        {
            if (_running.TryAdd(club, false))
                return true;
            _running[club] |= isWanted;
            return false;
        }
    }

    /// <summary>Ends the run of a club.</summary>
    /// <returns>False if another one was wanted meanwhile, which has begun by this.</returns>
    public bool End(ClubId club)
    {
        lock (_lock)
        {
            if (!_running[club])
                return _running.Remove(club);
            _running[club] = false;
            return false;
        }
    }

    /// <summary>Records that what was due in a club is done.</summary>
    public void Complete(DueClub due)
    {
        if (due.Mark is not { } mark)
            return;
        lock (_lock)
            _completed[due.Club] = mark;
    }

    /// <summary>The clubs of this round; all of them in the first one.</summary>
    /// <param name="due">The clubs with work, in the order of their keys; those whose work of this mark was completed are left out.</param>
    /// <param name="limit">How many; null for all.</param>
    /// <param name="isEvery">Whether all have their turn.</param>
    public IReadOnlyList<DueClub> Next(IReadOnlyList<DueClub> due, int? limit, bool isEvery)
    {
        lock (_lock)
        {
            due = [.. due.Where(one => one.Mark is null || _completed.GetValueOrDefault(one.Club) != one.Mark)];
            if (limit is not { } most || isEvery || _last is not { } last || due.Count <= most)
            {
                _last ??= due.Count > 0 ? due[^1].Club : null;
                return due;
            }

            var next = due.SkipWhile(one => one.Club.Value <= last.Value).Concat(due).Take(most).ToList();
            _last = next[^1].Club;
            return next;
        }
    }
}

/// <summary>The entries of a trigger's data that say for which clubs a job runs.</summary>
internal static class ClubEntry
{
    /// <summary>Present where all clubs with work have their turn.</summary>
    public const string Every = "every-club";

    private const string Name = "club";

    /// <summary>The data of a trigger for one club.</summary>
    public static JobDataMap For(ClubId club) => new() { [Name] = club.Value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The club of a trigger; null if it is for all.</summary>
    public static ClubId? Of(JobDataMap data) => data.TryGetValue(Name, out var club) && club is string number ? new(int.Parse(number, CultureInfo.InvariantCulture)) : null;
}
