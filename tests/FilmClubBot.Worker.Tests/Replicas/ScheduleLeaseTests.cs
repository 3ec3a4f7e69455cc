using System.Threading.Channels;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Testing.Replicas;
using FilmClubBot.Worker.Replicas;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FilmClubBot.Worker.Tests.Replicas;

/// <summary>Of several workers, the one with the schedule's lease runs the shared jobs.</summary>
public sealed class ScheduleLeaseTests
{
    private readonly FakeLeases _leases = new();
    private readonly Channel<string> _runs = Channel.CreateUnbounded<string>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_alone_runs_the_shared_jobs_and_its_own()
    {
        await using var worker = await Start();

        await Trigger(worker, SharedSchedule.Job("shared"));
        await Trigger(worker, new JobKey("own"));

        Assert.Equal(["shared", "own"], [await Next(), await Next()]);
    }

    [Fact]
    public async Task Without_the_lease_only_the_workers_own_jobs_run()
    {
        await _leases.GiveToAnother("schedule");
        await using var worker = await Start();

        await Trigger(worker, SharedSchedule.Job("shared"));
        await Trigger(worker, SharedSchedule.Step("step"));
        await Trigger(worker, new JobKey("own"));

        // One thread runs the jobs in the order in which they were triggered.
        Assert.Equal("own", await Next());
        Assert.False(_runs.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task A_worker_that_takes_over_runs_each_shared_job_once_and_no_step()
    {
        await _leases.GiveToAnother("schedule");
        await using var worker = await Start();

        _leases.ReleaseByAnother("schedule");

        Assert.Equal("shared", await Next());
        await Trigger(worker, SharedSchedule.Step("step"));
        Assert.Equal("step", await Next());
    }

    [Fact]
    public async Task A_shared_job_is_cancelled_when_the_lease_is_lost()
    {
        await using var worker = await Start(hasEndlessJob: true);
        await Trigger(worker, SharedSchedule.Job("endless"));
        Assert.Equal("endless", await Next());

        await _leases.GiveToAnother("schedule");

        Assert.Equal("cancelled", await Next());
    }

    private async Task<string> Next() => await _runs.Reader.ReadAsync(Token).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Token);

    private static async Task Trigger(ServiceProvider worker, JobKey job) =>
        await (await worker.GetRequiredService<ISchedulerFactory>().GetScheduler(Token)).TriggerJob(job, cancellationToken: Token);

    private async Task<ServiceProvider> Start(bool hasEndlessJob = false)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<ILeases>(_leases).AddSingleton(_runs.Writer).AddSingleton<SharedSchedule>();
        services.AddSingleton<ScheduleLease>();
        services.AddQuartz(quartz =>
        {
            quartz.AddTriggerListener<SharedSchedule>(provider => provider.GetRequiredService<SharedSchedule>());
            quartz.UseDefaultThreadPool(1);
            quartz.AddJob<Recording>(job => job.WithIdentity(SharedSchedule.Job("shared")).StoreDurably());
            quartz.AddJob<Recording>(job => job.WithIdentity(SharedSchedule.Step("step")).StoreDurably());
            quartz.AddJob<Recording>(job => job.WithIdentity(new JobKey("own")).StoreDurably());
            if (hasEndlessJob)
                quartz.AddJob<Endless>(job => job.WithIdentity(SharedSchedule.Job("endless")).StoreDurably());
        });
        var worker = services.BuildServiceProvider();
        await worker.GetRequiredService<ScheduleLease>().StartAsync(Token);
        var scheduler = await worker.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);
        await scheduler.Start(Token);
        return worker;
    }

    private sealed class Recording(ChannelWriter<string> runs) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await runs.WriteAsync(context.JobDetail.Key.Name, cancellationToken);
    }

    private sealed class Endless(ChannelWriter<string> runs) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            await runs.WriteAsync("endless", cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await runs.WriteAsync("cancelled", CancellationToken.None);
        }
    }
}
