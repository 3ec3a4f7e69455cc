using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The reviews of these tests.</summary>
internal static class OwnFiles
{
    /// <summary>A review of <i>Her</i> (2013), written for these tests.</summary>
    public static string Her { get; } = Repository.Path("tests", "FilmClubBot.EndToEnd.Tests", "Files", "her.txt");

    /// <summary>The real review that is stored next to the checkout on some machines, never in it; null where it is not.</summary>
    public static string? Seed { get; } = Directory.Exists(Repository.Path("..", "shared", "seeds"))
        ? Directory.GetFiles(Repository.Path("..", "shared", "seeds"), "*.txt").FirstOrDefault()
        : null;
}
