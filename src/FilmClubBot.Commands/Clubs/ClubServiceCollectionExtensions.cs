using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FilmClubBot.Commands.Clubs;

/// <summary>
/// States which services a program of many clubs has once, and which clubs do not have. Everything else that a project of this program registers is a club's own:
/// forgetting to share a service costs memory, and mixes up no clubs.
/// </summary>
public static class ClubServiceCollectionExtensions
{
    /// <summary>Has all clubs use the program's service. It must not depend on anything of a club; a test resolves each without any club.</summary>
    public static IServiceCollection ShareAmongClubs<TService>(this IServiceCollection services)
        where TService : class => services.AddSingleton(new SharedService(typeof(TService)));

    /// <summary>States that clubs do not have a service: it is the one that finds out which club something is for.</summary>
    public static IServiceCollection KeepOutOfClubs<TService>(this IServiceCollection services)
        where TService : class => services.AddSingleton(new ProgramService(typeof(TService)));

    /// <summary>Adds a hosted service that each club has: it starts when the club's services are made, and stops before they are disposed.</summary>
    public static IServiceCollection AddClubHostedService<TService>(this IServiceCollection services)
        where TService : class, IHostedService => services.AddClubHostedService<TService>(ActivatorUtilities.GetServiceOrCreateInstance<TService>);

    /// <inheritdoc cref="AddClubHostedService{TService}(IServiceCollection)"/>
    public static IServiceCollection AddClubHostedService<TService>(this IServiceCollection services, Func<IServiceProvider, TService> create)
        where TService : class, IHostedService => services.AddSingleton<IHostedService>(create).AddSingleton(new ClubHostedService(create));
}

/// <summary>A service that the program has once.</summary>
/// <param name="Type">Its registered type.</param>
public sealed record SharedService(Type Type);

/// <summary>A service that only the program has.</summary>
/// <param name="Type">Its registered type.</param>
public sealed record ProgramService(Type Type);

/// <summary>A hosted service that each club has.</summary>
/// <param name="Create">Creates it, or finds it among the club's services.</param>
public sealed record ClubHostedService(Func<IServiceProvider, IHostedService> Create);
