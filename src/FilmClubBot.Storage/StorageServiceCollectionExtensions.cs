using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Access;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Calendars;
using FilmClubBot.Storage.Calls;
using FilmClubBot.Storage.Channels;
using FilmClubBot.Storage.Choosing;
using FilmClubBot.Storage.Events;
using FilmClubBot.Storage.Feeds;
using FilmClubBot.Storage.Files;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Members;
using FilmClubBot.Storage.Moderation;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Quotes;
using FilmClubBot.Storage.Ratings;
using FilmClubBot.Storage.Reviews;
using FilmClubBot.Storage.Screenings;
using FilmClubBot.Storage.Search;
using FilmClubBot.Storage.Themes;
using FilmClubBot.Storage.Workspaces;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
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
        .AddSingleton(provider => Settings(provider.GetRequiredService<IOptions<StorageOptions>>().Value))
        .AddPorts((connection, club) => new(connection, club.Id));

    internal static IServiceCollection AddStorage(this IServiceCollection services, SqliteConnectionStringBuilder settings, Club club, Func<string, FilmClubContexts> contexts) => services
        .AddSingleton(settings)
        .AddSingleton(club)
        .AddPorts((connection, _) => contexts(connection));

    private static SqliteConnectionStringBuilder Settings(StorageOptions options) => options.Provider == StorageProvider.Sqlite
        ? SqliteSettings.Read(options.ConnectionString)
        : throw new StorageException($"Storage:Provider is {options.Provider}, which this version does not support yet. Set it to {StorageProvider.Sqlite}, or leave it out.");

    private static string PathOf(IServiceProvider provider) => Path.GetFullPath(provider.GetRequiredService<SqliteConnectionStringBuilder>().DataSource);

    private static IServiceCollection AddPorts(this IServiceCollection services, Func<string, Club, FilmClubContexts> contexts) => services
        .AddSingleton(provider => contexts(provider.GetRequiredService<SqliteConnectionStringBuilder>().ConnectionString, provider.GetRequiredService<Club>()))
        .AddSingleton(provider => new FileWatch(PathOf(provider)))
        .AddSingleton<WriteQueue>()
        .AddSingleton(provider => new Database(
            provider.GetRequiredService<FilmClubContexts>(),
            PathOf(provider),
            provider.GetRequiredService<Club>(),
            provider.GetRequiredService<FileWatch>(),
            provider.GetRequiredService<IClock>()))
        .AddSingleton<LibraryVersion>()
        .AddSingleton<ILibraryVersion>(provider => provider.GetRequiredService<LibraryVersion>())
        .AddSingleton<FilmList>()
        .AddSingleton<UnreadableAnnouncements>()
        .AddScoped(provider => provider.GetRequiredService<FilmClubContexts>().Create())
        .AddScoped<UnitOfWork>()
        .AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>())
        .AddScoped<StoredAnnouncements>()
        .AddScoped<IAnnouncements>(provider => provider.GetRequiredService<StoredAnnouncements>())
        .AddScoped<IAuditLog, StoredAuditLog>()
        .AddScoped<IBallots, StoredBallots>()
        .AddScoped<ICalendarTokens, StoredCalendarTokens>()
        .AddScoped<IChannelLog, StoredChannelLog>()
        .AddScoped<IDeliveries, StoredDeliveries>()
        .AddScoped<IChannelRules, StoredChannelRules>()
        .AddScoped<IEventPostings, StoredEventPostings>()
        .AddScoped<IFeeds, StoredFeeds>()
        .AddScoped<IFilms, StoredFilms>()
        .AddScoped<ISavedCalls, StoredSavedCalls>()
        .AddScoped<IOldCalls, StoredSavedCalls>()
        .AddScoped<IMemberLinks, StoredMemberLinks>()
        .AddScoped<ISignIns, StoredSignIns>()
        .AddScoped<IWebSessions, StoredWebSessions>()
        .AddScoped<IMembers, StoredMembers>()
        .AddScoped<IPassages, StoredPassages>()
        .AddScoped<IPassageVectors, StoredPassageVectors>()
        .AddScoped<IQuotes, StoredQuotes>()
        .AddScoped<RatingVisibility>()
        .AddScoped<IRatings, StoredRatings>()
        .AddScoped<IReviewIntake, ReviewIntake>()
        .AddScoped<IReviewRereading, ReviewRereading>()
        .AddScoped<IReviews, StoredReviews>()
        .AddScoped<IRsvps, StoredRsvps>()
        .AddScoped<IReactions, StoredReactions>()
        .AddScoped<IScreenings, StoredScreenings>()
        .AddScoped<IThemes, StoredThemes>()
        .AddScoped<IVotes, StoredVotes>()
        .AddScoped<IWatchlist, StoredWatchlist>()
        .AddScoped<IBoundWorkspaces, StoredBoundWorkspaces>();

    // Reports an unusable connection together with the problems of all other sections.
    private sealed class OptionsCheck : IValidateOptions<StorageOptions>
    {
        public ValidateOptionsResult Validate(string? name, StorageOptions options)
        {
            try
            {
                Settings(options);
                return ValidateOptionsResult.Success;
            }
            catch (StorageException problem)
            {
                return ValidateOptionsResult.Fail(problem.Message);
            }
        }
    }
}
