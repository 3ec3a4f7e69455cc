using FilmClubBot.EndToEnd.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace FilmClubBot.EndToEnd.Tests;

/// <summary>Begins the classes that take longest first, so that the run does not end with one of them alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly HashSet<string> _long =
        [.. typeof(LongestFirst).Assembly.GetTypes().Where(type => type.IsDefined(typeof(LongRunningAttribute), inherit: false)).Select(type => type.FullName!)];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(IsLong)];

    // Each class is a collection of its own, which is named after it: "Test collection for Full.Name (id: …)".
    private static bool IsLong<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        collection.TestCollectionDisplayName.Split(' ').Any(_long.Contains);
}

/// <summary>The class takes about a minute.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class LongRunningAttribute : Attribute;
