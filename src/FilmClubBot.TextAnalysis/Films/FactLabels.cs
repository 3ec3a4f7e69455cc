using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds lines that state the same fact below every film of a list: "Length: 93 minutes", "Length: 88 minutes".</summary>
internal static class FactLabels
{
    private const int LongestLine = 200, LongestLabel = 40, MostParagraphs = 3_000;

    /// <summary>The paragraphs that are such lines.</summary>
    public static HashSet<int> Of(Prose prose, SubjectWords words)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(prose.Paragraphs.Count, MostParagraphs); i++)
        {
            var paragraph = prose.Paragraphs[i];
            if (paragraph.Length <= LongestLine && prose.Body.IndexOf(": ", paragraph.Start, Math.Min(paragraph.Length, LongestLabel), StringComparison.Ordinal) is > 0 and var colon)
                (places.TryGetValue(prose.Body[paragraph.Start..colon], out var known) ? known : places[prose.Body[paragraph.Start..colon]] = []).Add(i);
        }

        return [.. places.Where(label => IsOfFacts(label.Key, label.Value, prose, words)).SelectMany(label => label.Value)];
    }

    // "Film: Amber Line" states a title, and "Amber Line: The Crossing" and "Amber Line: The Return" in a row are two.
    private static bool IsOfFacts(string label, List<int> places, Prose prose, SubjectWords words) =>
        places.Count > 1 && !places.Zip(places.Skip(1), (place, next) => next - place).Contains(1)
        && !Tokeniser.Read(label).Exists(token => words.IsFilmNoun(token.Word)) && KnownFilms.Shipped.Titled(label).Count == 0
        && !places.Exists(place => KnownFilms.Shipped.Titled(prose.Paragraphs[place].Of(prose.Body).Trim()).Count > 0);
}
