using System.Reflection;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>What components are given: a founded club's page must not show anything of the settings' club.</summary>
public class OfClubTests
{
    [Fact]
    public void A_component_is_injected_only_with_what_the_program_has_once()
    {
        var services = new ServiceCollection();
        services.AddOnWeb();
        services.ShareAmongClubs<Commands.Framework.Wording.Locales>().ShareAmongClubs<Commands.Framework.Model.CommandCatalog>();
        HashSet<Type> once =
        [
            .. Instances<SharedService>(services).Select(service => service.Type), .. Instances<ProgramService>(services).Select(service => service.Type),
            // Of a section without values of a club, every club has the program's.
            typeof(Microsoft.Extensions.Options.IOptions<HostingOptions>),
        ];

        var injected = Components().SelectMany(component => component.GetProperties(Any)).Where(property => property.IsDefined(typeof(InjectAttribute)));

        Assert.Equal([], injected.Where(property => IsOwn(property.PropertyType) && !once.Contains(property.PropertyType)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.NotEmpty(Components().SelectMany(ClubComponentActivator.PropertiesOf));
    }

    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static IEnumerable<Type> Components() => typeof(WebOptions).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent)));

    private static IEnumerable<T> Instances<T>(IServiceCollection services) => services.Where(service => service.ServiceType == typeof(T)).Select(service => (T)service.ImplementationInstance!);

    // A logger has no club, though it is named after a component.
    private static bool IsOwn(Type type) => type.Assembly.GetName().Name!.StartsWith("FilmClubBot.", StringComparison.Ordinal)
        || (type.IsGenericType && type.GetGenericTypeDefinition() != typeof(ILogger<>) && type.GenericTypeArguments.Any(IsOwn));
}
