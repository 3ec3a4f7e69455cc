using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Clubs;

/// <summary>
/// Makes the services of a founded club from the program's own registrations: the same types, with instances of its own, except for those
/// that the program has once. Services of the framework are not copied: a club has none of it but what is listed as shared.
/// </summary>
/// <param name="all">Every registration of the program.</param>
internal sealed class ClubRegistrations(IServiceCollection all)
{
    private const string OwnAssemblies = "FilmClubBot.";

    // What finds out which club something is for, and what the registrations themselves are described by.
    private readonly HashSet<Type> _kept = [.. Instances<ProgramService>(all).Select(kept => kept.Type), typeof(IClubs), typeof(SharedService), typeof(ProgramService), typeof(ClubHostedService)];

    /// <summary>The types of the services that all clubs share.</summary>
    public IReadOnlySet<Type> Shared { get; } = Instances<SharedService>(all).Select(shared => shared.Type).ToHashSet();

    /// <summary>What starts and stops with a club's services, in the order of registration.</summary>
    public IReadOnlyList<ClubHostedService> Hosted { get; } = [.. Instances<ClubHostedService>(all)];

    /// <summary>Creates a club's services. The caller disposes the result.</summary>
    /// <param name="program">The program's services.</param>
    /// <param name="club">The club.</param>
    public ServiceProvider Build(IServiceProvider program, Club club)
    {
        var services = new ServiceCollection();
        foreach (var registration in Own)
            services.Add(registration);
        // Instances, because a container disposes what it gets from a factory.
        foreach (var type in Shared)
            services.AddSingleton(type, program.GetRequiredService(type));
        services.TryAddSingleton(typeof(ILogger<>), typeof(Logger<>));
        foreach (var section in Sections())
            services.AddSingleton(typeof(IOptions<>).MakeGenericType(section), OptionsOf(program, section));
        services.Replace(ServiceDescriptor.Singleton(club));
        return services.BuildServiceProvider();
    }

    /// <summary>The registrations that a club's services are made from, besides the shared ones.</summary>
    public IEnumerable<ServiceDescriptor> Own => all.Where(registration => IsCopied(registration.ServiceType));

    private bool IsCopied(Type service) =>
        service.Assembly.GetName().Name!.StartsWith(OwnAssemblies, StringComparison.Ordinal) && !Shared.Contains(service) && !_kept.Contains(service);

    // The sections of the settings, each of which has a factory of its own.
    private IEnumerable<Type> Sections() => all
        .Where(registration => registration.ServiceType.IsGenericType && registration.ServiceType.GetGenericTypeDefinition() == typeof(IOptionsFactory<>))
        .Select(registration => registration.ServiceType.GenericTypeArguments)
        .Where(arguments => arguments is [{ IsGenericParameter: false }])
        .Select(arguments => arguments[0]);

    private static object OptionsOf(IServiceProvider program, Type section)
    {
        var options = program.GetRequiredService(typeof(IOptions<>).MakeGenericType(section));
        var values = options.GetType().GetProperty(nameof(IOptions<>.Value))!.GetValue(options);
        return values is IClubOptions<object> ofSettings
            ? Activator.CreateInstance(typeof(OptionsWrapper<>).MakeGenericType(section), ofSettings.OfFoundedClub())!
            : options;
    }

    private static IEnumerable<T> Instances<T>(IServiceCollection all) => all.Where(registration => registration.ServiceType == typeof(T)).Select(registration => (T)registration.ImplementationInstance!);
}
