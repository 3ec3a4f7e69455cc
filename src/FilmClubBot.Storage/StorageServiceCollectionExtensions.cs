using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Moderation;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Channels;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Members;
using FilmClubBot.Storage.Moderation;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Quotes;
using FilmClubBot.Storage.Ratings;
using FilmClubBot.Storage.Reviews;
using FilmClubBot.Storage.Search;
using FilmClubBot.Storage.Themes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Storage;

/// <summary>Adds the society's storage to a container.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Registers the ports of Commands (one unit of work per scope) and the <see cref="Database"/> (a singleton). The container
    /// must also hold an <see cref="IClock"/> and, for the intake of reviews, a cleaner and a reader.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="options">Where the state is kept.</param>
    /// <param name="club">The club that everything is seen from; <see cref="Database.Prepare"/> keeps its settings.</param>
    /// <exception cref="StorageException">The options name a database that cannot be used.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options, Club club)
    {
        if (options.Provider != StorageProvider.Sqlite)
            throw new StorageException($"Storage:Provider is {options.Provider}, which this version cannot use yet. Set it to {StorageProvider.Sqlite}, or leave it out.");

        return services.AddStorage(SqliteSettings.Read(options.ConnectionString), club, connection => new(connection, club.Id));
    }

    internal static IServiceCollection AddStorage(this IServiceCollection services, SqliteConnectionStringBuilder settings, Club club, Func<string, FilmClubContexts> contexts) => services
        .AddSingleton(contexts(settings.ConnectionString))
        .AddSingleton(provider => new Database(provider.GetRequiredService<FilmClubContexts>(), Path.GetFullPath(settings.DataSource), club, provider.GetRequiredService<IClock>()))
        .AddScoped(provider => provider.GetRequiredService<FilmClubContexts>().Create())
        .AddScoped<UnitOfWork>()
        .AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>())
        .AddScoped<IAuditLog, StoredAuditLog>()
        .AddScoped<IChannelLog, StoredChannelLog>()
        .AddScoped<IFilms, StoredFilms>()
        .AddScoped<IMembers, StoredMembers>()
        .AddScoped<IPassages, StoredPassages>()
        .AddScoped<IQuotes, StoredQuotes>()
        .AddScoped<IRatings, StoredRatings>()
        .AddScoped<IReviewIntake, ReviewIntake>()
        .AddScoped<IReviews, StoredReviews>()
        .AddScoped<IThemes, StoredThemes>();
}
