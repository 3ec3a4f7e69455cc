using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>
/// The words of platforms around a review, from one file for each language in <c>Cleaning/Phrases</c>: lines, lines after which nothing of
/// the review follows, and whole sentences in which <c>…</c> is any text. All are compared as folded words.
/// </summary>
internal static class FurniturePhrases
{
    private static readonly List<LanguageFile> _files = Load();

    // By their first word, because every line of a text is compared; those that begin with "…" under "".
    private static readonly FrozenDictionary<string, string[][]> _byFirstWord = _files.SelectMany(file => file.Sentences).Select(Parts)
        .GroupBy(parts => FirstWord(parts[0].AsSpan().TrimStart(' ')).ToString())
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Lines that are boilerplate wherever they are.</summary>
    public static FrozenSet<string> Lines { get; } = _files.SelectMany(file => file.Lines).Select(FilmTitle.FoldWords).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lines after which nothing of the review follows.</summary>
    public static FrozenSet<string> Closings { get; } = _files.SelectMany(file => file.Closings).Select(FilmTitle.FoldWords).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether folded words are one of the sentences.</summary>
    public static bool IsSentence(string words)
    {
        var padded = $" {words} ";
        return IsOneOf("", padded) || IsOneOf(FirstWord(words), padded);
    }

    private static bool IsOneOf(ReadOnlySpan<char> first, string padded) =>
        _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var sentences) && Array.Exists(sentences, parts => Matches(padded, parts));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) => words.IndexOf(' ') is >= 0 and var end ? words[..end] : words;

    // The parts between the "…" must occur in their order, the first at the start and the last at the end. An empty first or last part
    // stands for "…" there.
    private static bool Matches(string words, string[] parts)
    {
        if (!words.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // The space after one part is the space before the next.
            var from = Math.Max(0, at - 1);
            var found = i == parts.Length - 1 && parts[i].Length > 0 ? words.Length - parts[i].Length : words.IndexOf(parts[i], from, StringComparison.Ordinal);
            if (found < from || !words.AsSpan(found).StartsWith(parts[i], StringComparison.Ordinal))
                return false;
            at = found + parts[i].Length;
        }

        return parts.Length > 1 || at == words.Length;
    }

    private static string[] Parts(string sentence) =>
        [.. sentence.Split('…').Select(FilmTitle.FoldWords).Select(part => part.Length == 0 ? "" : $" {part} ")];

    private static List<LanguageFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Cleaning.Phrases.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<LanguageFile>(stream, JsonSerializerOptions.Web)!;
            })
            .ToList();
    }

    /// <summary>The file of one language.</summary>
    private sealed record LanguageFile(IReadOnlyList<string> Closings, IReadOnlyList<string> Lines, IReadOnlyList<string> Sentences);
}
