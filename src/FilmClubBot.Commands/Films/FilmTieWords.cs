using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Films;

/// <summary>What refers to a film, in words.</summary>
internal static class FilmTieWords
{
    /// <summary>Each kind with its number, without those that there are none of.</summary>
    public static IReadOnlyList<string> Of(FilmTies ties, Phrases say)
    {
        (string Key, int Number)[] kinds =
        [
            ("reviews.count", ties.Reviews), ("films.remove.ratings", ties.Ratings), ("films.remove.screenings", ties.Screenings), ("films.remove.ballots", ties.Ballots),
        ];
        return [.. kinds.Where(kind => kind.Number > 0).Select(kind => say[kind.Key, ("n", kind.Number)])];
    }
}
