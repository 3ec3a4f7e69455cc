using FilmClubBot.Commands.Signals;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Agendas;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Events;
using FilmClubBot.Worker.Settings;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>What runs with nobody typing.</summary>
internal static class JobsExtensions
{
    /// <summary>Adds the scheduler; its jobs and triggers stand in the bot's own database and survive a restart.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FolderMemory>();
        builder.Services.AddSingleton<Dispatcher>();
        builder.Services.AddSingleton<TimedAnnouncer>();
        builder.Services.AddSingleton<AgendaPlanner>();
        builder.Services.AddSingleton<EventSynchroniser>();
        var settings = builder.Configuration.GetSection("Reviews").Get<ReviewSettings>() ?? new ReviewSettings();
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        builder.Services.AddQuartz(quartz =>
        {
            // A job may be waiting for a language model for minutes; each review is a transaction of its own, so a cut loses none.
            quartz.ConfigureScheduler(options => options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.UseSqlite(storage.ConnectionString);
            });
            quartz.ScheduleJob<ReadFolder>(trigger => trigger
                .WithIdentity("read-folder")
                .WithSimpleSchedule(settings.PollInterval));
            quartz.AddJob<SendAnnouncements>(job => job.WithIdentity(SendAnnouncements.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(SendAnnouncements.Key)
                .WithIdentity("send-announcements")
                .WithSimpleSchedule(SendAnnouncements.Interval));
            quartz.AddJob<AttendAgenda>(job => job.WithIdentity(AttendAgenda.Key).StoreDurably());
            quartz.AddJob<PlanAgendas>(job => job.WithIdentity(PlanAgendas.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(PlanAgendas.Key)
                .WithIdentity("plan-agendas")
                .WithSimpleSchedule(PlanAgendas.Interval));
            quartz.AddJob<SynchroniseEvents>(job => job.WithIdentity(SynchroniseEvents.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(SynchroniseEvents.Key)
                .WithIdentity("synchronise-events")
                .WithSimpleSchedule(SynchroniseEvents.Interval));
            quartz.ScheduleJob<PollFeeds>(trigger => trigger
                .WithIdentity("poll-feeds")
                .WithSimpleSchedule(PollFeeds.Interval));
            quartz.ScheduleJob<AnnounceAtTimes>(trigger => trigger
                .WithIdentity("announce-at-times")
                .WithSimpleSchedule(AnnounceAtTimes.Interval));
            quartz.ScheduleJob<ForgetCalls>(trigger => trigger
                .WithIdentity("forget-calls")
                .WithSimpleSchedule(TimeSpan.FromDays(1)));
            quartz.ScheduleJob<ReadAgain>(trigger => trigger
                .WithIdentity("read-again")
                .WithSimpleSchedule(TimeSpan.FromHours(1)));
        });
        // Sent at once, and not by way of the scheduler: a countdown's seconds are shorter than its writes.
        builder.Services.AddBell<AnnouncementBell>(provider => provider.GetRequiredService<Dispatcher>().Run);
        builder.Services.AddBell<AgendaBell>(Triggering(PlanAgendas.Key));
        // Whatever moves the screenings' agenda may have changed an event.
        builder.Services.AddBell<AgendaBell>(Triggering(SynchroniseEvents.Key));
        builder.Services.AddBell<EventBell>(Triggering(SynchroniseEvents.Key));
        builder.Services.AddHostedService<ClockWatch>();
        builder.Services.AddHostedService<CountdownTicker>();
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void AddBell<TBell>(this IServiceCollection services, Func<IServiceProvider, Func<CancellationToken, Task>> work)
        where TBell : Bell =>
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<BellListener>(provider, provider.GetRequiredService<TBell>(), work(provider)));

    private static Func<IServiceProvider, Func<CancellationToken, Task>> Triggering(JobKey job) => provider => async cancellationToken =>
        await (await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken)).TriggerJob(job, cancellationToken);
}
