using System.Text;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Storage.Search;

/// <summary>Builds FTS5 queries from typed text. Typed text is never query syntax: it is always quoted as an FTS5 string.</summary>
internal static class SearchTerm
{
    /// <summary>Longest word or phrase that is searched, in UTF-16 units. No sentence in a review is longer.</summary>
    private const int MaxLength = 1000;

    /// <summary>Most words of one search; a longer text is a quotation.</summary>
    private const int MaxWords = 32;

    /// <summary>The term as an FTS5 string, its words as a phrase; null when it has no searchable word.</summary>
    public static string? Phrase(string term)
    {
        if (term.Length > MaxLength || !term.HasWords())
            return null;
        // NUL would end the query in SQLite's C strings; other control characters separate words like a space does.
        var phrase = new StringBuilder("\"", term.Length + 8);
        foreach (var character in term)
            phrase.Append(char.IsControl(character) ? ' ' : character).Append(character == '"' ? "\"" : "");
        return phrase.Append('"').ToString();
    }

    /// <summary>The words of a search as FTS5 strings, each once; those without letters and digits are left out.</summary>
    public static IReadOnlyList<string> Words(string typed) => typed
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(Phrase).OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Take(MaxWords)
        .ToList();

    /// <summary>Limits a query to the text of these reviews.</summary>
    public static string InReviews(IEnumerable<int> reviews, string query) =>
        $"{{Scope}} : ({string.Join(" OR ", reviews.Select(review => $"\"r{review}\""))}) AND {InText(query)}";

    /// <summary>Limits a query to the words of passages; their scope is never searched.</summary>
    public static string InText(string query) => $"{{Text}} : {query}";
}
