using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Storage.Search;

/// <summary>Makes searchable terms of typed text.</summary>
internal static class SearchTerm
{
    /// <summary>Longest word or phrase that is searched, in UTF-16 units. No sentence in a review is longer.</summary>
    private const int MaxLength = 1000;

    /// <summary>Most words of one search; a longer text is a quotation.</summary>
    private const int MaxWords = 32;

    /// <summary>The term, with a space for every control character; null when it has no searchable word.</summary>
    public static string? Of(string term) =>
        // NUL would end the query in SQLite's C strings; other control characters separate words like a space does.
        term.Length > MaxLength || !term.HasWords() ? null : string.Create(term.Length, term, (cleaned, typed) =>
        {
            for (var i = 0; i < typed.Length; i++)
                cleaned[i] = char.IsControl(typed[i]) ? ' ' : typed[i];
        });

    /// <summary>The words of a search, each once; those without letters and digits are left out.</summary>
    public static IReadOnlyList<string> Words(string typed) => typed
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(Of).OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Take(MaxWords)
        .ToList();
}
