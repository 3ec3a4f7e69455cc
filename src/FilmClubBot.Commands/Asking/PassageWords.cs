using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Commands.Asking;

/// <summary>The words of a passage as they are compared: stems, and compounds both in parts and joined.</summary>
internal sealed class PassageWords
{
    private static readonly string[] _places = ["in", "at", "near", "around", "to", "from"];
    private static readonly HashSet<string> _numbers = new(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty hundred thousand million half oclock".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> _reasons = new("because since therefore hence reason reasons due thanks cause causes weil denn".Split(' '), StringComparer.Ordinal);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private PassageWords()
    {
    }

    /// <summary>The number of words.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it has a figure or a number in words.</summary>
    public bool HasNumber { get; private set; }

    /// <summary>Whether it has a capitalised word that does not begin the passage.</summary>
    public bool HasName { get; private set; }

    /// <summary>Whether it has a capitalised word after a preposition of place.</summary>
    public bool HasPlace { get; private set; }

    /// <summary>Whether it has a word that introduces a reason.</summary>
    public bool HasReason { get; private set; }

    /// <summary>How often a stem occurs.</summary>
    public int Count(string stem) => _counts.GetValueOrDefault(stem);

    /// <summary>Splits a passage into words.</summary>
    public static PassageWords Of(string text, IStemmer stemmer)
    {
        var words = new PassageWords();
        var before = "";
        foreach (var printed in Split(text))
        {
            var parts = FilmTitle.FoldWords(printed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts)
            {
                words.Add(stemmer.Stem(part));
                words.HasNumber |= _numbers.Contains(part) || part.Any(char.IsAsciiDigit);
                words.HasReason |= _reasons.Contains(part);
            }

            if (parts.Length == 0)
                continue;
            if (parts.Length > 1)
                words.Add(stemmer.Stem(string.Concat(parts)));
            var isName = words.Length > 0 && before.Length > 0 && printed.TrimStart('“', '‘', '"', '\'', '(', '«', '„') is [var first, _, ..] && char.IsUpper(first);
            words.HasName |= isName;
            words.HasPlace |= isName && _places.Contains(before);
            words.Length += parts.Length;
            before = parts[^1];
        }

        return words;
    }

    // Dashes between words separate them, hyphens within a word do not.
    private static string[] Split(string text) =>
        text.Split([' ', '\n', '\r', '\t', '\u00A0', '—', '–', '/'], StringSplitOptions.RemoveEmptyEntries);

    private void Add(string stem) => _counts[stem] = Count(stem) + 1;
}
