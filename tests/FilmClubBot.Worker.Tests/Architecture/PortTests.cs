using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>Rules for the ports of the commands: see docs/decisions/0032-no-lost-update.md.</summary>
public sealed class PortTests
{
    private static readonly IReadOnlyList<Type> _ports = [.. typeof(IDeliveries).Assembly.GetExportedTypes().Where(type => type.IsInterface)];

    [Fact]
    public void No_port_stores_a_value_that_the_caller_read_earlier()
    {
        var storing =
            from port in _ports
            let given = port.GetMethods().SelectMany(method => Parts(method.ReturnType)).Concat(Changed(port)).Where(IsStored).ToHashSet()
            from method in port.GetMethods()
            where !method.Name.StartsWith("Add", StringComparison.Ordinal)
            from parameter in method.GetParameters()
            where given.Contains(parameter.ParameterType)
            select $"{port.Name}.{method.Name}({parameter.ParameterType.Name})";

        Assert.Empty(storing);
    }

    [Fact]
    public void Every_type_with_a_change_method_is_listed_in_this_test() =>
        Assert.Equal(["AccessNeeds", "Ballot", "ChannelRules", "Club", "Delivery", "EventPosting", "Feed", "JobList", "Mailbox", "MemberReminders", "Poll", "Screening", "Webhook"], _ports.SelectMany(Changed).Select(type => type.Name).Order(StringComparer.Ordinal));

    // Of the domain, and with a key of its own or a port that changes it.
    private static bool IsStored(Type type) =>
        type is { IsClass: true } && type.Assembly == typeof(Domain.Clubs.Club).Assembly && (type.GetProperty("Id") is not null || _ports.SelectMany(Changed).Contains(type));

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    private static IEnumerable<Type> Changed(Type port) =>
        port.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IChangeable<,>)).Select(one => one.GenericTypeArguments[1]);
}
