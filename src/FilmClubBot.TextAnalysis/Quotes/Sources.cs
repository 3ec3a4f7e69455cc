using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the source of a quotation, in the text's words: "2013 interview with NPR".</summary>
internal sealed class Sources(string body, SpeechPatterns patterns)
{
    /// <summary>The source named in an attributing clause, without a leading "his" or "a"; null if it names none.</summary>
    /// <param name="clause">The attributing clause.</param>
    /// <param name="isPerson">Whether a name is a person's; people who are addressed are not sources.</param>
    public string? In(TextSpan clause, Func<string, bool> isPerson)
    {
        var text = clause.Of(body).Replace('\n', ' ');
        if (patterns.Occasion?.Match(text) is { Success: true } occasion && Tidy(occasion.Groups["source"].Value) is { } named)
            return WithYear(named, text);
        foreach (var pattern in patterns.Named)
        {
            foreach (Match match in pattern.Matches(text))
            {
                var name = WithOneArticle(match.Groups["source"].Value);
                if (!isPerson(Bare(name)) && !patterns.NoSources.Contains(FirstWord(name)))
                    return name.TrimEnd('.', ',');
            }
        }

        return null;
    }

    /// <summary>Whether a clause mentions an interview, an essay or the like.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="isPerson">Whether a name is a person's, who is no outlet: "tells Ann".</param>
    public bool IsNamed(string clause, Func<string, bool>? isPerson = null) =>
        patterns.Occasion?.IsMatch(clause) == true || patterns.Told?.Matches(clause).Any(told => isPerson?.Invoke(told.Groups["source"].Value) != true) == true;

    // "In 2013, in an interview with NPR": the year is separate, and the source is returned as printed.
    private string WithYear(string source, string clause)
    {
        var end = clause.IndexOf(source, StringComparison.Ordinal) is >= 0 and var at ? at + source.Length : clause.Length;
        return patterns.YearAfter?.Match(clause, end) is { Success: true } year && year.Index == end ? source + year.Value : source;
    }

    // "the The Lantern": a publication's own article.
    private string WithOneArticle(string name) =>
        WithoutArticle(name) is var rest && rest.Length < name.Length && FirstWord(rest) == FirstWord(name) ? rest : name;

    // Without what is no part of a person's name.
    private string Bare(string name) =>
        WithoutArticle(name) is var bare && patterns.YearAfter?.Match(bare) is { Success: true } year && year.Index + year.Length == bare.Length ? bare[..year.Index] : bare;

    private string WithoutArticle(string text) =>
        patterns.SourceArticles.Contains(FirstWord(text)) && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? text[(end + 1)..].TrimStart() : text;

    private string? Tidy(string source)
    {
        var tidy = source.Trim(' ', ',', ':', ';', '–', '—', '.');
        while (WithoutArticle(tidy) is var rest && rest.Length < tidy.Length)
            tidy = rest;
        return tidy.Length is 0 or > 120 ? null : tidy;
    }

    private static string FirstWord(string text) => text[..(text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)].ToLowerInvariant();
}
