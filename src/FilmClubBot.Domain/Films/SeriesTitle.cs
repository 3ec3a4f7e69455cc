using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FilmClubBot.Domain.Films;

/// <summary>
/// A title with its numbers in one spelling: <c>Night Boat II</c>, <c>Night Boat Two</c> and <c>Night Boat, Part 2</c> are one title, and
/// <c>Night Boat III</c> is another, however similar it looks.
/// </summary>
public sealed class SeriesTitle
{
    private static readonly FrozenSet<string> _partWords = FrozenSet.ToFrozenSet(
        ["part", "pt", "vol", "volume", "chapter", "episode", "book", "no", "teil", "kapitel", "folge", "band", "nr", "partie", "tome", "chapitre"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> _words = Numbered(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"],
        ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn"],
        ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize"]);

    private static readonly FrozenDictionary<string, int> _romans = Numbered(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"]);

    private static readonly FrozenSet<string> _conjunctions = FrozenSet.ToFrozenSet(["and", "und", "et", "y"], StringComparer.Ordinal);

    private SeriesTitle(string text, string key, IReadOnlyList<string> numbers) => (Text, Key, Numbers) = (text, key, numbers);

    /// <summary>The folded title with its numbers in digits, without "part" and the like before them.</summary>
    public string Text { get; }

    /// <summary>
    /// The form in which whole titles are compared: besides the numbers, without "and" (an "&amp;" is no word) and without spaces, because
    /// "E.T." and "ET", "Spider-Man" and "Spiderman" are one title.
    /// </summary>
    public string Key { get; }

    /// <summary>The numbers in their order.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>Reads a title as <see cref="FilmTitle.Fold"/> returns it.</summary>
    public static SeriesTitle Of(string folded)
    {
        var words = folded.Split(' ');
        List<string> text = new(words.Length), numbers = [];
        var key = new StringBuilder(folded.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var isLast = at == words.Length - 1;
            if (!isLast && at > 0 && _partWords.Contains(words[at]) && NumberIn(words[at + 1], isMarked: true) is not null)
                continue;
            var isMarked = at > 0 && (isLast || _partWords.Contains(words[at - 1]));
            if (NumberIn(words[at], isMarked) is { } number)
                numbers.Add(number);
            text.Add(NumberIn(words[at], isMarked) ?? words[at]);
            if (at == 0 || isLast || !_conjunctions.Contains(words[at]))
                Append(key, KeyOf(words[at], isMarked));
        }

        return new(string.Join(' ', text), key.ToString(), numbers);
    }

    // Two numbers next to each other stay two: "8 1/2" is not 812.
    private static void Append(StringBuilder key, string word)
    {
        if (key.Length > 0 && word.Length > 0 && char.IsDigit(key[^1]) && char.IsDigit(word[0]))
            key.Append(' ');
        key.Append(word);
    }

    private static string KeyOf(string word, bool isMarked) =>
        NumberIn(word, isMarked) ?? (_words.TryGetValue(word, out var named) || TryReadSpelled(word, out named) ? named.ToString(CultureInfo.InvariantCulture) : word);

    // A number's name in which its digits replace letters: "se7en", "thir13en".
    private static bool TryReadSpelled(string word, out int number)
    {
        number = 0;
        var digits = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits <= 0)
            return false;
        var after = word.AsSpan(digits).IndexOfAnyExceptInRange('0', '9');
        if (after < 0 || !int.TryParse(word.AsSpan(digits, after), NumberStyles.None, CultureInfo.InvariantCulture, out var written))
            return false;
        var (start, end) = (word[..digits], word[(digits + after)..]);
        number = written;
        return _words.Any(entry => entry.Value == written && entry.Key.Length > start.Length + end.Length
            && entry.Key.StartsWith(start, StringComparison.Ordinal) && entry.Key.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>Whether the numbers that somebody gives rule this title out: they are others than its own.</summary>
    /// <param name="given">The title as it was given; it may be a part of one, without numbers.</param>
    public bool Contradicts(SeriesTitle given) => given.Key != Key && given.Numbers.Count > 0 && !given.Numbers.SequenceEqual(Numbers, StringComparer.Ordinal);

    // A word or a single letter is a number only at the end of a title or after "part": "One Fine Day" and "I Know" have none.
    private static string? NumberIn(string word, bool isMarked)
    {
        if (word.Length > 0 && word.All(char.IsAsciiDigit))
            return word.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        if (_romans.TryGetValue(word, out var roman) && (isMarked || word.Length > 1))
            return roman.ToString(CultureInfo.InvariantCulture);
        return isMarked && _words.TryGetValue(word, out var named) ? named.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static FrozenDictionary<string, int> Numbered(params string[][] lists) =>
        lists.SelectMany(list => list.Select((word, index) => (Word: FilmTitle.FoldWords(word), Number: index + 1)))
            .DistinctBy(entry => entry.Word)
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Number, StringComparer.Ordinal);
}
