using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Commands.Statistics;

/// <summary>Words the awards of a term, a line each.</summary>
public static class AwardWords
{
    /// <summary>The awards of films.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> Films(TermAwards awards, Phrases say)
    {
        if (awards.Best is { } best)
            yield return say.Rich("awards.best", Film(best), ("summary", RatingWords.Of(best.Ratings, say)));
        if (awards.MostArgued is { } argued)
            yield return say.Rich("awards.argued", Film(argued), ("spread", RatingWords.Mean(argued.Ratings.Spread ?? 0, say)), ("summary", RatingWords.Of(argued.Ratings, say)));
        if (awards.Surprise is { } surprise)
            yield return say.Rich("awards.surprise", Film(surprise), ("line", RatingWords.Expected(surprise.Expectations!, say)));
        if (awards.Disappointment is { } disappointment)
            yield return say.Rich("awards.disappointment", Film(disappointment), ("line", RatingWords.Expected(disappointment.Expectations!, say)));
    }

    /// <summary>The awards that only members see: how many people came, and who took part the most.</summary>
    /// <param name="awards">The awards.</param>
    /// <param name="names">The names of the most active members.</param>
    /// <param name="say">The language.</param>
    public static IEnumerable<IReadOnlyList<Inline>> ForMembers(TermAwards awards, IReadOnlyDictionary<MemberId, string> names, Phrases say)
    {
        if (awards.BestAttended is { Came: { } came } attended)
            yield return say.Rich("awards.attended", Film(attended), ("people", say["returns.people", ("n", came)]));
        if (awards.MostActive is { } active)
            yield return say.Rich("awards.active", ("names", new Strong(string.Join(", ", active.Members.Select(member => names[member])))), ("n", active.Screenings));
    }

    private static (string, Inline) Film(ShownFilm shown) => ("film", new Strong(shown.Film.Label));
}
