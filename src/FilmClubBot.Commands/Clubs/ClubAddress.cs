using System.Globalization;
using FilmClubBot.Commands.Site;

namespace FilmClubBot.Commands.Clubs;

/// <summary>The name of a founded club in the addresses of its pages: <c>harbour-screen</c> in <c>/c/harbour-screen/films</c>.</summary>
public static class ClubAddress
{
    /// <summary>How many names a club may have had. Each remains its own, so that old links lead to it.</summary>
    public const int MostNames = 10;

    private const int MinLength = 2;

    /// <summary>A typed text in the form of a name: "Harbour Screen" is <c>harbour-screen</c>.</summary>
    /// <returns>Null where too little is left.</returns>
    public static string? Read(string typed) => Slug.Of(typed, "") is { Length: >= MinLength } name ? name : null;

    /// <summary>The names that a new club may get, in the order of preference, without end: that of the club, and then with a number.</summary>
    /// <param name="clubName">The club's name.</param>
    public static IEnumerable<string> Candidates(string clubName)
    {
        var name = Read(clubName) ?? "club";
        yield return name;
        for (var number = 2; ; number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }
}
