using FilmClubBot.Commands.Clubs;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Clubs;

/// <summary>
/// The services of a request for a founded club's page: those of this program's projects are the club's, those of the framework the program's. What
/// a club does not have is missing, and never the settings' club's.
/// </summary>
/// <param name="program">The services of the request.</param>
/// <param name="club">The services of the club.</param>
internal sealed class ClubServices(IServiceProvider program, IServiceProvider club) : IServiceProvider
{
    private const string OwnAssemblies = "FilmClubBot.";

    private readonly HashSet<Type> _ofProgram = [.. program.GetServices<ProgramService>().Select(service => service.Type), typeof(IClubs)];

    /// <inheritdoc/>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IServiceProvider) ? this
        : serviceType == typeof(IServiceScopeFactory) || (IsOwn(serviceType) && !_ofProgram.Contains(serviceType)) ? club.GetService(serviceType)
        : program.GetService(serviceType);

    // A list or the options of an own type too.
    private static bool IsOwn(Type type) =>
        type.Assembly.GetName().Name!.StartsWith(OwnAssemblies, StringComparison.Ordinal) || (type.IsGenericType && type.GenericTypeArguments.Any(IsOwn));
}
