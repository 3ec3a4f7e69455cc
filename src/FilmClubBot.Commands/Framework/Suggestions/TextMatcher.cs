using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>Picks the texts that fit what is typed: beginnings of words first, then typing errors.</summary>
internal static class TextMatcher
{
    private const int Similar = 70;

    /// <summary>The best fitting texts as choices; the first ones when nothing is typed.</summary>
    public static IReadOnlyList<Choice> Best(IEnumerable<string> texts, string typed, int limit) => Best(texts, text => [text], typed, limit);

    /// <summary>As the other, for values with several names: each is shown and chosen by its first name, and found by any.</summary>
    public static IReadOnlyList<Choice> Best<T>(IEnumerable<T> values, Func<T, IReadOnlyList<string>> names, string typed, int limit)
    {
        var folded = FilmTitle.FoldWords(typed);
        return
        [
            .. values.Select(names).Select((known, index) => (Text: known[0], Index: index, Score: known.Max(name => Score(FilmTitle.FoldWords(name), folded))))
                .Where(entry => entry.Score > 0)
                .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Index)
                .Take(limit)
                .Select(entry => new Choice(entry.Text, entry.Text)),
        ];
    }

    private static int Score(string text, string typed)
    {
        if (typed.Length == 0 || text == typed)
            return 200;
        if (text.StartsWith(typed, StringComparison.Ordinal))
            return 190;
        if (text.Contains(" " + typed, StringComparison.Ordinal))
            return 180;
        var similar = typed.Length >= 3 ? TextSimilarity.Ratio(text, typed) : 0;
        return similar >= Similar ? similar : 0;
    }
}
