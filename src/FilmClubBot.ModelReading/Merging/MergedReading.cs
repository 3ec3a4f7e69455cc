using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Answers;
using FilmClubBot.ModelReading.Verbatim;

namespace FilmClubBot.ModelReading.Merging;

/// <summary>
/// Merges a model's answer into the rules' reading. Nothing that the rules found is removed. The model's findings are used only if the
/// review confirms them; see docs/decisions/0013.
/// </summary>
internal static class MergedReading
{
    private const int MostNewQuestions = 5, FewestWords = 4, LongestQuestion = 400;

    /// <summary>Merges both into one reading.</summary>
    /// <param name="text">The review.</param>
    /// <param name="rules">The rules' reading.</param>
    /// <param name="answer">The model's answer.</param>
    /// <param name="names">The society's names of themes.</param>
    public static Reading Of(ReviewText text, Reading rules, ModelAnswer answer, ThemeNames names)
    {
        var finder = new SpanFinder(text.Body);
        var mergedThemes = new MergedThemes(finder, rules, names);
        var mergedQuotes = new MergedQuotes(text, finder, rules);
        var themes = mergedThemes.With(answer.Themes);
        var quotes = mergedQuotes.With(answer.Quotes);
        var questions = Questions(text, rules, answer.Questions, finder, mergedQuotes);
        return rules with
        {
            Themes = themes,
            Quotes = quotes.ConvertAll(quote => quote with { Themes = Touching(quote, themes, rules.Quotes.Any(known => known.Span == quote.Span) ? mergedThemes.Touched : null) }),
            Questions = questions,
        };
    }

    /// <summary>Names of the themes of a quote: those that the rules found in it, and those whose evidence contains it.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="themes">All themes.</param>
    /// <param name="among">Names of the themes that the rules did not search for in the quote; null for all.</param>
    private static List<string> Touching(QuoteFinding quote, List<ThemeFinding> themes, IReadOnlySet<string>? among) => themes
        .Where(theme => quote.Themes.Contains(theme.Name, StringComparer.Ordinal) || (among?.Contains(theme.Name) ?? true) && theme.Evidence.Any(quote.Span.Overlaps))
        .Select(theme => theme.Name)
        .ToList();

    private static List<TextSpan> Questions(ReviewText text, Reading rules, IReadOnlyList<string> said, SpanFinder finder, MergedQuotes quotes)
    {
        List<TextSpan> questions = [.. rules.Questions];
        foreach (var copy in said)
        {
            foreach (var span in finder.Find(copy).Take(1))
            {
                // A question within a quote is not the reviewer's.
                var isWanted = span.Length <= LongestQuestion && text.Body[span.End - 1] == '?' && Measure.Words(span.Of(text.Body)) >= FewestWords
                    && !quotes.IsQuoted(span) && !questions.Exists(span.Overlaps) && !rules.Quotes.Any(quote => quote.Kind != QuoteKind.Review && quote.Span.Overlaps(span));
                if (isWanted && questions.Count - rules.Questions.Count < MostNewQuestions)
                    questions.Add(span);
            }
        }

        return [.. questions.OrderBy(question => question.Start)];
    }
}
