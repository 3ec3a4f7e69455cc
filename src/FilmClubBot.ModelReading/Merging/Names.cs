using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Verbatim;

namespace FilmClubBot.ModelReading.Merging;

/// <summary>Accepts a speaker or a source only if the review names it.</summary>
internal sealed class Names(ReviewText text, SpanFinder body, Reading rules)
{
    private const int LongestName = 80, MostWords = 6, LongestSource = 120;

    // A source that is named farther away belongs to another quote.
    private const int Near = 400;

    private static readonly string[] _leading = ["his", "her", "their", "its", "a", "an", "the", "one", "that", "this", "in"];

    private readonly SpanFinder _title = new(text.Title);
    private readonly List<string> _known = [.. rules.Films.SelectMany(film => film.Directors).Concat(rules.Quotes.Select(quote => quote.Speaker).OfType<string>()).Distinct(StringComparer.Ordinal)];

    /// <summary>The speaker as the text prints the name, or the full name if the rules know it; null if the text has no such name.</summary>
    public string? Speaker(string? said)
    {
        if (said is null || said.Length > LongestName || Printed(said) is not { } name)
            return null;
        var words = name.Split(' ');
        if (words.Length > MostWords || !IsCapitalised(words[0]) || !IsCapitalised(words[^1]))
            return null;
        return _known.Find(full => full.EndsWith(" " + name, StringComparison.Ordinal)) ?? name;
    }

    /// <summary>The source in the text's words, if they are near the quote and outside it; null otherwise.</summary>
    public string? Source(string? said, TextSpan quote)
    {
        if (said is null || said.Length > LongestSource)
            return null;
        foreach (var span in body.Find(said).Where(span => !span.Overlaps(quote) && Math.Max(span.Start - quote.End, quote.Start - span.End) <= Near))
        {
            var words = OnOneLine(span.Of(text.Body)).Split(' ').SkipWhile(word => _leading.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
            if (words.Count > 0)
                return string.Join(' ', words);
        }

        return null;
    }

    private string? Printed(string name)
    {
        foreach (var span in body.Find(name))
            return OnOneLine(span.Of(text.Body));
        foreach (var span in _title.Find(name))
            return OnOneLine(span.Of(text.Title));
        return null;
    }

    private static bool IsCapitalised(string word) => char.IsLetter(word[0]) && !char.IsLower(word[0]);

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
