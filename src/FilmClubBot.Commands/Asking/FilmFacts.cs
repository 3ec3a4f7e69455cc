using System.Globalization;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Asking;

/// <summary>A fact about a film that answers a question.</summary>
/// <param name="Label">The key of its label in a locale.</param>
/// <param name="Value">The fact.</param>
internal sealed record FilmFact(string Label, string Value);

/// <summary>Answers a question from the stored facts of a film, if it asks for nothing else: "who directed it?", "how long is it?"</summary>
internal static class FilmFacts
{
    private static readonly HashSet<string> _director = Words("direct directed directs director directors filmmaker made make name gemacht gedreht hat regie regisseur regisseurin");
    private static readonly HashSet<string> _year = Words("year date made make released release shot filmed premiere premiered old out jahr gedreht erschienen alt");
    private static readonly HashSet<string> _runtime = Words("long length runtime minutes hours run runs running last lasts lang lange dauert laenge lange minuten laufzeit");

    /// <summary>The fact that answers the question; null when the question asks for something else or the fact is not known.</summary>
    public static FilmFact? Of(Film film, Question question)
    {
        var words = question.Concepts.Select(concept => concept.Term.Word).ToList();
        if (words.Count == 0)
            return null;
        if (film.Directors.Count > 0 && words.TrueForAll(_director.Contains) && (question.Expectation == Expectation.Name || words.Exists(word => word.StartsWith("direct", StringComparison.Ordinal) || word.StartsWith("reg", StringComparison.Ordinal))))
            return new("film.director", string.Join(", ", film.Directors));
        if (question.Expectation != Expectation.Number)
            return null;
        if (film.Runtime is { } runtime && words.TrueForAll(_runtime.Contains))
            return new("ask.runtime", runtime.ToString());
        return film.Year is { } year && words.TrueForAll(_year.Contains) ? new("ask.year", year.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
