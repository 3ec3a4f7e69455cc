using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.QuestionBox;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Turns;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Access;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Calendars;
using FilmClubBot.Storage.Calls;
using FilmClubBot.Storage.Channels;
using FilmClubBot.Storage.Choosing;
using FilmClubBot.Storage.Clubs;
using FilmClubBot.Storage.Diaries;
using FilmClubBot.Storage.Events;
using FilmClubBot.Storage.Feeds;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Members;
using FilmClubBot.Storage.Moderation;
using FilmClubBot.Storage.Moving;
using FilmClubBot.Storage.OwnData;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Polls;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Quotes;
using FilmClubBot.Storage.Ratings;
using FilmClubBot.Storage.Reviews;
using FilmClubBot.Storage.Rotas;
using FilmClubBot.Storage.Screenings;
using FilmClubBot.Storage.Search;
using FilmClubBot.Storage.Sqlite;
using FilmClubBot.Storage.Sqlite.Files;
using FilmClubBot.Storage.Themes;
using FilmClubBot.Storage.Turns;
using FilmClubBot.Storage.Webhooks;
using FilmClubBot.Storage.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Storage;

/// <summary>Registers the society's storage in a container.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Registers the ports of Commands (one unit of work per scope) and the <see cref="Database"/> (a singleton). The container
    /// must also provide the <see cref="Club"/>, an <see cref="IClock"/>, logging and, for the intake of reviews, a cleaner and a reader.
    /// Options that name an unusable database cause an <see cref="OptionsValidationException"/> when they are first read.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<StorageOptions>, OptionsCheck>()
        .AddSingleton(provider => new DatabaseMove(provider.GetRequiredService<StorageEngine>(), options => EngineOf(options, provider)))
        .AddPorts(provider => EngineOf(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider));

    internal static IServiceCollection AddStorage(this IServiceCollection services, Club club, Func<IServiceProvider, StorageEngine> engine) => services
        .AddSingleton(club)
        .AddPorts(engine);

    private static StorageEngine EngineOf(StorageOptions options, IServiceProvider provider)
    {
        var club = provider.GetRequiredService<Club>();
        return options.Provider switch
        {
            StorageProvider.Postgres => PostgresEngine.Of(PostgresSettings.Read(options.ConnectionString), club, logs: provider.GetService<ILoggerFactory>(), isFenced: provider.GetService<IOptions<HostingOptions>>()?.Value.ManyClubs ?? false),
            _ => SqliteEngine.Of(SqliteSettings.Read(options.ConnectionString), club, provider.GetRequiredService<IClock>()),
        };
    }

    private static FilmClubContexts ContextsOf(StorageEngine engine, Club club) => new(() => engine.ContextOf(club.Id));

    private static IServiceCollection AddPorts(this IServiceCollection services, Func<IServiceProvider, StorageEngine> engine)
    {
        services.TryAddSingleton<BotTelemetry>();
        services.ShareAmongClubs<StorageEngine>().ShareAmongClubs<Database>().ShareAmongClubs<ILeases>().ShareAmongClubs<IReplicaMessages>().ShareAmongClubs<IWriteLock>();
        services.ShareAmongClubs<IClubDirectory>().ShareAmongClubs<IClubWork>().ShareAmongClubs<IDataKeys>();
        return services
            .AddSingleton(engine)
            .AddSingleton(provider => provider.GetRequiredService<StorageEngine>().Database)
            .AddSingleton(provider => ContextsOf(provider.GetRequiredService<StorageEngine>(), provider.GetRequiredService<Club>()))
            .AddSingleton(provider => provider.GetRequiredService<StorageEngine>().Leases)
            .AddSingleton(provider => provider.GetRequiredService<StorageEngine>().Messages)
            .AddSingleton<IClubDirectory, StoredClubDirectory>()
            .AddSingleton<IClubWork, StoredClubWork>()
            // The program's keys, which are with the club of the settings.
            .AddSingleton<IDataKeys>(provider => new StoredDataKeys(provider.GetRequiredService<StorageEngine>().Contexts))
            .AddSingleton(provider => provider.GetRequiredService<StorageEngine>().WriteLock)
            .AddSingleton<WriteQueue>()
            .AddSingleton(provider => new LibraryVersion(provider.GetRequiredService<StorageEngine>().LibraryMarkOf(provider.GetRequiredService<Club>().Id), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ILibraryVersion>(provider => provider.GetRequiredService<LibraryVersion>())
            .AddSingleton<FilmList>()
            .AddSingleton<UnreadableAnnouncements>()
            .AddScoped(provider => provider.GetRequiredService<FilmClubContexts>().Create())
            .AddScoped(provider => provider.GetRequiredService<StorageEngine>().Search(provider.GetRequiredService<FilmClubContext>()))
            .AddScoped<UnitOfWork>()
            .AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>())
            .AddScoped<StoredAnnouncements>()
            .AddScoped<IAnnouncements>(provider => provider.GetRequiredService<StoredAnnouncements>())
            .AddScoped<IAuditLog, StoredAuditLog>()
            .AddScoped<IUndoLog, StoredUndoLog>()
            .AddScoped<IBallots, StoredBallots>()
            .AddScoped<ICalendarTokens, StoredCalendarTokens>()
            .AddSingleton<ReadMessages>()
            .AddScoped<IChannelLog, StoredChannelLog>()
            .AddScoped<IDeliveries, StoredDeliveries>()
            .AddScoped<IChannelRules, StoredChannelRules>()
            .AddScoped<IEventPostings, StoredEventPostings>()
            .AddScoped<IFeeds, StoredFeeds>()
            .AddScoped<IFilms, StoredFilms>()
            .AddScoped<IFilmLookups, StoredFilmLookups>()
            .AddScoped<ISavedCalls, StoredSavedCalls>()
            .AddScoped<IOldCalls, StoredSavedCalls>()
            .AddScoped<IMailboxes, StoredMailboxes>()
            .AddScoped<IMemberLinks, StoredMemberLinks>()
            .AddScoped<ISignIns, StoredSignIns>()
            .AddScoped<IWebSessions, StoredWebSessions>()
            .AddScoped<IMembers, StoredMembers>()
            .AddScoped<IOwnData, StoredOwnData>()
            .AddScoped<IDataRetention, StoredRetention>()
            .AddScoped<IPassages, StoredPassages>()
            .AddScoped<IPassageVectors, StoredPassageVectors>()
            .AddScoped<IQuotes, StoredQuotes>()
            .AddScoped<RatingVisibility>()
            .AddScoped<IRatings, StoredRatings>()
            .AddScoped<CommentMessages>()
            .AddScoped<IComments, StoredComments>()
            .AddScoped<IDiaries, StoredDiaries>()
            .AddScoped<IReviewIntake, ReviewIntake>()
            .AddScoped<IReviewRereading, ReviewRereading>()
            .AddScoped<IReviews, StoredReviews>()
            .AddScoped<IReminders, StoredReminders>()
            .AddScoped<IAccessNeeds, StoredAccessNeeds>()
            .AddScoped<IRsvps, StoredRsvps>()
            .AddScoped<IReactions, StoredReactions>()
            .AddScoped<ISlips, StoredSlips>()
            .AddScoped<IQuestionBox, StoredQuestionBox>()
            .AddScoped<IScreenings, StoredScreenings>()
            .AddScoped<IThemes, StoredThemes>()
            .AddScoped<IVotes, StoredVotes>()
            .AddScoped<IPolls, StoredPolls>()
            .AddScoped<IRota, StoredRota>()
            .AddScoped<ITurns, StoredTurns>()
            .AddScoped<IWatchlist, StoredWatchlist>()
            .AddScoped<IWebhooks, StoredWebhooks>()
            .AddScoped<IOwnClub, StoredOwnClub>()
            .AddScoped<IInstallations, StoredInstallations>()
            .AddScoped<IBoundWorkspaces, StoredBoundWorkspaces>();
    }

    // Reports an unusable connection together with the problems of all other sections.
    private sealed class OptionsCheck : IValidateOptions<StorageOptions>
    {
        public ValidateOptionsResult Validate(string? name, StorageOptions options)
        {
            try
            {
                if (options.Provider == StorageProvider.Postgres)
                    PostgresSettings.Read(options.ConnectionString);
                else
                    SqliteSettings.Read(options.ConnectionString);
                return ValidateOptionsResult.Success;
            }
            catch (StorageException problem)
            {
                return ValidateOptionsResult.Fail(problem.Message);
            }
        }
    }
}
