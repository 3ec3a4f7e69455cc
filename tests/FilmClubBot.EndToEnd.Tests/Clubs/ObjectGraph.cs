using System.Collections;
using System.Reflection;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>What is reachable from objects through fields, collections and the closures of delegates.</summary>
internal static class ObjectGraph
{
    /// <summary>The clubs that are reachable from the program's own objects. Objects of the framework are not looked into, except collections and delegates.</summary>
    /// <param name="roots">Where to begin.</param>
    /// <param name="except">Types that are not looked into.</param>
    public static IReadOnlyCollection<Club> ClubsIn(IEnumerable<object> roots, IReadOnlyCollection<Type> except)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        HashSet<Club> clubs = [];
        Queue<object> waiting = new(roots);
        while (waiting.TryDequeue(out var found))
        {
            if (!seen.Add(found) || except.Any(type => type.IsInstanceOfType(found)))
                continue;
            if (found is Club club)
                clubs.Add(club);
            foreach (var next in Next(found).OfType<object>())
                waiting.Enqueue(next);
        }

        return clubs;
    }

    private static IEnumerable<object?> Next(object found) => found switch
    {
        string or Type or Assembly or MemberInfo => [],
        Delegate call => call.GetInvocationList().Select(one => one.Target),
        Array { Rank: 1 } array when array.GetType().GetElementType() is { IsPrimitive: true } => [],
        IEnumerable many when found.GetType().Namespace is { } space && (space.StartsWith("System.Collections", StringComparison.Ordinal) || found is Array) => many.Cast<object?>(),
        _ when IsOwn(found.GetType()) => Fields(found.GetType()).Select(field => field.GetValue(found)),
        _ when found.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) => Fields(type).Select(field => field.GetValue(found)),
        _ => [],
    };

    private static bool IsOwn(Type type) => type.Assembly.GetName().Name!.StartsWith("FilmClubBot.", StringComparison.Ordinal);

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.FieldType.IsPrimitive && !field.FieldType.IsPointer))
                yield return field;
        }
    }
}
