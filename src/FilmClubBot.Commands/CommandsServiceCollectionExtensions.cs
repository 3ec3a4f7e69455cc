using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Discussions;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Moderation;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reminders;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Setup;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Themes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilmClubBot.Commands;

/// <summary>Registers the commands.</summary>
public static class CommandsServiceCollectionExtensions
{
    /// <summary>Adds every command of this assembly, their suggestions and the pipeline that runs them.</summary>
    /// <param name="services">Where to register; the ports and the <c>Club</c> are registered by other projects.</param>
    /// <param name="localesFolder">The folder of the languages, such as <c>config/locales</c>.</param>
    public static IServiceCollection AddCommands(this IServiceCollection services, string localesFolder)
    {
        var assembly = typeof(CommandsServiceCollectionExtensions).Assembly;
        services.AddSingleton(provider => Locales.Load(localesFolder).With(provider.GetRequiredService<ThemeTaxonomy>().Names));
        services.AddSingleton(provider => new CommandCatalog(
            CommandCatalog.In(assembly), provider.GetRequiredService<Locales>(), provider.GetServices<IPlatformLimits>()));
        services.AddOptions();
        services.TryAddSingleton<BotTelemetry>();
        services.AddScoped<UndoRecorder>();
        services.AddScoped<CallRunner>();
        services.AddScoped<Examples>();
        services.AddScoped<ThemeRulings>();
        services.AddScoped<AgreementWords>();
        services.AddScoped<RecapSources>();
        services.AddScoped<ReviewAnnouncer>();
        services.AddScoped<ReviewMessage>();
        services.AddScoped<DigestMessage>();
        services.AddScoped<DailyQuoteMessage>();
        services.AddScoped<AnnouncementCards>();
        services.AddScoped<TopicChannels>();
        services.AddScoped<ReviewChannels>();
        services.AddScoped<SetupCard>();
        services.AddScoped<Attendance>();
        services.TryAddScoped<RatingVisibility>();
        services.AddScoped<DiscussionPrompts>();
        services.AddScoped<GuestMentions>();
        services.AddScoped<InvitationMessage>();
        services.AddScoped<FollowUpMessage>();
        services.AddScoped<ScreeningNewsExpiry>();
        services.AddSingleton<Synonyms>();
        services.AddScoped<MeaningIndex>();
        services.AddScoped<ReviewAnswers>();
        services.AddScoped<ScreeningMessage>();
        services.AddScoped<ScreeningAnnouncer>();
        services.AddScoped<ScreeningSteps>();
        services.AddScoped<ScreeningService>();
        services.AddScoped<RsvpService>();
        services.AddScoped<PlaybackService>();
        services.AddScoped<ScreeningCards>();
        services.AddScoped<ScreeningWarnings>();
        services.AddScoped<AudienceSlips>();
        services.AddScoped<ScreeningReturns>();
        services.AddScoped<ScreeningFigures>();
        services.AddScoped<ClubReports>();
        services.AddScoped<WatchedScreenings>();
        services.AddScoped<IAgenda, ScreeningAgenda>();
        services.AddScoped<IAgenda, ReminderAgenda>();
        services.AddScoped<ReminderOffer>();
        services.AddScoped<IntendedEvent>();
        services.AddScoped<EventPlan>();
        services.AddScoped<EventReports>();
        services.AddScoped<EventInterest>();
        services.AddScoped<IEventReconciler, EventReconciler>();
        services.AddSingleton<DiaryUpload>();
        services.AddScoped<BallotMessage>();
        services.AddScoped<BallotService>();
        services.AddScoped<BallotFilms>();
        services.AddScoped<VoteCard>();
        services.AddScoped<ResultCard>();
        services.AddScoped<IAgenda, BallotAgenda>();
        services.AddScoped<Notices>();
        services.TryAddSingleton<IBallotFiles, NoBallotFiles>();
        services.TryAddSingleton<IExportLinks, NoExportLinks>();
        services.TryAddSingleton(new DataPolicy());
        services.TryAddSingleton(SiteAddress.Unknown);
        services.AddSingleton<ClubLimits>();
        services.TryAddSingleton<AnnouncementSignal>();
        services.TryAddSingleton<AgendaSignal>();
        services.TryAddSingleton<EventsChangedSignal>();
        services.TryAddSingleton<SessionsSignal>();
        services.TryAddSingleton<ILeases, SoleWorkerLeases>();
        services.TryAddSingleton<IReplicaMessages, NoReplicaMessages>();
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<Completer>();
        services.AddSingleton<CallStorage>();
        services.AddSingleton<SocietyWorkspaces>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DeferredReplies>().AddClubHostedService(provider => provider.GetRequiredService<DeferredReplies>());
        services.TryAddSingleton<IClubs>(provider => new SoleClub(provider));
        services.ShareAmongClubs<Locales>().ShareAmongClubs<CommandCatalog>().ShareAmongClubs<BotTelemetry>().ShareAmongClubs<Synonyms>();
        foreach (var suggestions in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(ISuggestions))))
            services.AddScoped(suggestions);
        return services;
    }
}
