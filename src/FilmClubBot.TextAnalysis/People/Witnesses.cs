using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Finds real people that a review quotes: a critic, a projectionist, a member of the society.</summary>
/// <remarks>Nobody plays them, and the sentence that introduces them gives a profession, a career or an acquaintance rather than a part in the plot.</remarks>
internal static class Witnesses
{
    /// <summary>The full names of such people.</summary>
    public static HashSet<string> Of(Prose prose, Cast cast)
    {
        var patterns = prose.Language.Patterns;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in cast.Names)
        {
            if (!name.IsFull || !seen.Add(name.Text) || cast.IsCharacter(name.Text))
                continue;
            var sentence = prose.Sentences[prose.SentenceAt(name.Span.Start)];
            var start = Math.Max(sentence.Start, name.Span.Start - 60);
            var before = prose.Body[start..name.Span.Start];
            var after = prose.Body[name.Span.End..Math.Max(name.Span.End, Math.Min(sentence.End, name.Span.End + 200))];
            if (patterns.Introduced?.IsMatch(before) == true || patterns.Described?.IsMatch(after) == true || after.StartsWith(',') && patterns.Related?.IsMatch(after) == true)
                found.Add(name.Text);
        }

        return found;
    }
}
