using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Films;

/// <summary>What refers to a film, in words.</summary>
internal static class FilmTieWords
{
    /// <summary>Each kind with its number, without those that there are none of.</summary>
    public static IReadOnlyList<string> Of(FilmTies ties, Phrases say) =>
        Of(say, ("reviews.count", ties.Reviews), ("films.remove.ratings", ties.Ratings), ("films.remove.screenings", ties.Screenings), ("films.remove.ballots", ties.Ballots));

    /// <inheritdoc cref="Of(FilmTies, Phrases)"/>
    /// <param name="say">The language.</param>
    /// <param name="kinds">The kinds, with the keys of their words.</param>
    public static IReadOnlyList<string> Of(Phrases say, params (string Key, int Number)[] kinds) => [.. kinds.Where(kind => kind.Number > 0).Select(kind => say[kind.Key, ("n", kind.Number)])];
}
