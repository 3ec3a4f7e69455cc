using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Clubs;

/// <summary>Creates components, and sets what they mark with <see cref="OfClubAttribute"/>.</summary>
/// <param name="services">The services of the page's club.</param>
internal sealed class ClubComponentActivator(Func<IServiceProvider> services) : IComponentActivator
{
    private static readonly ConcurrentDictionary<Type, (ObjectFactory Create, IReadOnlyList<PropertyInfo> OfClub)> _types = new();

    /// <inheritdoc/>
    public IComponent CreateInstance(Type componentType)
    {
        var (create, properties) = _types.GetOrAdd(componentType, static type => (ActivatorUtilities.CreateFactory(type, []), PropertiesOf(type)));
        var club = services();
        var component = (IComponent)create(club, null);
        foreach (var property in properties)
            property.SetValue(component, club.GetRequiredService(property.PropertyType));
        return component;
    }

    /// <summary>The marked properties of a component.</summary>
    public static IReadOnlyList<PropertyInfo> PropertiesOf(Type component)
    {
        List<PropertyInfo> marked = [];
        for (var type = component; type is not null; type = type.BaseType)
            marked.AddRange(type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(property => property.IsDefined(typeof(OfClubAttribute))));
        return marked;
    }
}
