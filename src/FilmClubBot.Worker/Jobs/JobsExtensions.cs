using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Agendas;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Events;
using FilmClubBot.Worker.Replicas;
using FilmClubBot.Worker.Settings;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Registers the background jobs.</summary>
internal static class JobsExtensions
{
    // Housekeeping is delayed, so that a bot that has just started answers commands first.
    private static readonly TimeSpan _afterTheStart = TimeSpan.FromSeconds(5), _afterTheFirstTicks = TimeSpan.FromSeconds(15);

    // A trigger that fires later than this is misfired: a repeating one then waits for its next regular time.
    private static readonly TimeSpan _misfireThreshold = TimeSpan.FromMinutes(1);

    // Runs of jobs at the same time.
    private const int MostRuns = 64;

    /// <summary>Adds the scheduler and its jobs.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddReplicas();
        builder.Services.AddSingleton<StorageOutage>();
        builder.Services.AddSingleton<FolderMemory>();
        builder.Services.AddSingleton<EmbeddedVersion>();
        builder.Services.AddSingleton(typeof(ClubRounds<>));
        builder.Services.AddScoped<DeliveryFailures>();
        builder.Services.AddSingleton<Dispatcher>().AddClubHostedService(provider => provider.GetRequiredService<Dispatcher>());
        builder.Services.AddSingleton<TimedAnnouncer>();
        builder.Services.AddSingleton<AgendaPlanner>();
        builder.Services.AddSingleton<EventSynchroniser>();
        var pollInterval = builder.Configuration.Valid<ReviewSettings>("Reviews").PollInterval;
        builder.Services.AddQuartz(quartz =>
        {
            // A job may wait for a language model for minutes. Each review is a separate transaction, so an interruption loses none.
            quartz.ConfigureScheduler(options => options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs);
            // In memory, because no trigger needs to survive a restart: the recurring ones are created here, those of the agendas from the
            // society's data. A store in the database would commit at every tick. Of several workers on one database, the one with the
            // lease runs the shared jobs. See docs/decisions/0030-an-idle-bot.md and 0058-replicas.md.
            // A run for a club that takes long keeps a place here for as long as it takes.
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = MostRuns);
            quartz.UseInMemoryStore(store => store.MisfireThreshold = _misfireThreshold);
            quartz.AddJobMiddleware(provider => provider.GetRequiredService<StorageOutage>());
            quartz.AddTriggerListener<SharedSchedule>(provider => provider.GetRequiredService<SharedSchedule>());
            quartz.ScheduleJob<ReadFolder>(
                trigger => trigger.WithIdentity("read-folder").WithSimpleSchedule(pollInterval < ReviewSettings.ShortestInterval ? ReviewSettings.ShortestInterval : pollInterval),
                job => job.WithIdentity(SharedSchedule.Job("read-folder")));
            quartz.AddJob<ForEachClub<SendAnnouncements>>(job => job.WithIdentity(SendAnnouncements.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(SendAnnouncements.Key)
                .WithIdentity("send-announcements")
                .WithSimpleSchedule(SendAnnouncements.Interval));
            quartz.AddJob<ForEachClub<RunAgenda>>(job => job.WithIdentity(RunAgenda.Key).StoreDurably());
            quartz.AddJob<OneForEachClub<PlanAgendas>>(job => job.WithIdentity(PlanAgendas.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(PlanAgendas.Key)
                .WithIdentity("plan-agendas")
                .WithSimpleSchedule(PlanAgendas.Interval));
            quartz.AddJob<OneForEachClub<SynchroniseEvents>>(job => job.WithIdentity(SynchroniseEvents.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(SynchroniseEvents.Key)
                .WithIdentity("synchronise-events")
                .WithSimpleSchedule(SynchroniseEvents.Interval));
            quartz.ScheduleJob<PollFeeds>(trigger => trigger
                .WithIdentity("poll-feeds")
                .WithSimpleSchedule(PollFeeds.Interval));
            quartz.ScheduleJob<OneForEachClub<AnnounceAtTimes>>(
                trigger => trigger.WithIdentity("announce-at-times").WithSimpleSchedule(AnnounceAtTimes.Interval),
                job => job.WithIdentity(SharedSchedule.Job("announce-at-times")));
            if (builder.Configuration.IsMeaningOn())
                quartz.ScheduleLater<OneForEachClub<EmbedPassages>>("embed-passages", _afterTheStart, EmbedPassages.Interval);
            if (builder.Configuration.Valid<FilmSettings>("Films").Facts.Sources.Count > 0)
                quartz.ScheduleLater<OneForEachClub<LookUpFilms>>("look-up-films", _afterTheFirstTicks, LookUpFilms.Interval);
            if (builder.Configuration.Valid<StorageOptions>("Storage").Backups.Folder is { Length: > 0 })
                quartz.ScheduleLater<BackUp>("back-up", _afterTheStart, BackUp.Interval);
            if (builder.Configuration.Valid<HostingOptions>("Hosting").ManyClubs)
            {
                quartz.ScheduleLater<DeleteLeftClubs>("delete-left-clubs", _afterTheStart, TimeSpan.FromHours(1));
                quartz.ScheduleLater<OneForEachClub<NoticeRemovals>>("notice-removals", _afterTheStart, NoticeRemovals.Interval);
            }

            quartz.ScheduleLater<OneForEachClub<ForgetCalls>>("forget-calls", _afterTheStart, TimeSpan.FromDays(1));
            quartz.ScheduleLater<OneForEachClub<ForgetChanges>>("forget-changes", _afterTheStart, ForgetChanges.Interval);
            quartz.ScheduleLater<OneForEachClub<ApplyRetention>>("apply-retention", _afterTheStart, ApplyRetention.Interval);
            quartz.ScheduleLater<OneForEachClub<ReadAgain>>("read-again", _afterTheStart, TimeSpan.FromHours(1));
            // Each worker has a heap of its own.
            quartz.ScheduleLater<ReturnMemory>("return-memory", _afterTheFirstTicks, TimeSpan.FromHours(1), isShared: false);
        });
        // Called directly, not through the scheduler: the dispatcher itself controls its concurrency.
        builder.Services.AddSignal<AnnouncementSignal>(provider => provider.GetRequiredService<Dispatcher>().Run);
        builder.Services.AddSignal<AgendaSignal>(Triggering(PlanAgendas.Key));
        // A change of the screenings' agenda may have changed an event.
        builder.Services.AddSignal<AgendaSignal>(Triggering(SynchroniseEvents.Key));
        builder.Services.AddSignal<EventsChangedSignal>(Triggering(SynchroniseEvents.Key));
        builder.Services.AddHostedService<ClockWatch>();
        builder.Services.AddClubHostedService<CountdownTicker>();
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void ScheduleLater<TJob>(this IQuartzBuilder quartz, string name, TimeSpan delay, TimeSpan interval, bool isShared = true)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            (provider, trigger) => trigger
                .WithIdentity(name)
                .StartAt(provider.GetRequiredService<TimeProvider>().GetUtcNow() + delay)
                .WithSimpleSchedule(interval),
            (_, job) => job.WithIdentity(isShared ? SharedSchedule.Job(name) : new JobKey(name)));

    private static void AddSignal<TSignal>(this IServiceCollection services, Func<IServiceProvider, Func<CancellationToken, Task>> work)
        where TSignal : Signal =>
        services.AddClubHostedService(provider => ActivatorUtilities.CreateInstance<SignalListener>(provider, provider.GetRequiredService<TSignal>(), work(provider)));

    private static Func<IServiceProvider, Func<CancellationToken, Task>> Triggering(JobKey job) => provider =>
    {
        var club = provider.GetRequiredService<Club>().Id;
        return async cancellationToken =>
            await (await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken)).TriggerJob(job, ClubEntry.For(club), cancellationToken);
    };
}
