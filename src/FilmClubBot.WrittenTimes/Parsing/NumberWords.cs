using System.Collections.Frozen;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Numbers up to 59, in digits and in English and German words.</summary>
internal static class NumberWords
{
    private static readonly string[] _english =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] _german =
    [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn",
        "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] _englishTens = ["twenty", "thirty", "forty", "fifty"];
    private static readonly string[] _germanTens = ["zwanzig", "dreißig", "vierzig", "fünfzig"];
    private static readonly FrozenDictionary<string, int> _numbers = Table();

    /// <summary>The number in words that begins at a position, with the first token after it; null if there is none.</summary>
    public static (int Number, int Next)? InWords(WrittenText text, int at)
    {
        if (!_numbers.TryGetValue(text[at].Word, out var number))
            return null;
        if (number < 20 || number % 10 != 0)
            return (number, at + 1);

        // "twenty-one", "twenty one".
        var unit = text[at + 1].Is('-') ? at + 2 : at + 1;
        return Array.IndexOf(_english, text[unit].Word) is > 0 and < 10 and var ones ? (number + ones, unit + 1) : (number, at + 1);
    }

    /// <summary>A number of one or two digits, or in words.</summary>
    public static (int Number, int Next)? Short(WrittenText text, int at) =>
        text[at].IsShortNumber ? ((int)text[at].Number, at + 1) : InWords(text, at);

    /// <summary>A quantity: a number of up to four digits, in words, or an article.</summary>
    public static (int Number, int Next)? Count(WrittenText text, int at) => text[at] switch
    {
        { Digits: > 0 and <= 4 } token => ((int)token.Number, at + 1),
        { Word: "a" } when text[at + 1].Is("couple") => (2, text[at + 2].Is("of") ? at + 3 : at + 2),
        { Word: "a" or "an" or "ein" or "eine" or "einer" or "einem" or "einen" } => (1, at + 1),
        _ => InWords(text, at),
    };

    private static FrozenDictionary<string, int> Table()
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (var number = 0; number < 20; number++)
        {
            Add(_english[number], number);
            Add(_german[number], number);
        }

        Add("ein", 1);
        Add("zwo", 2);
        for (var tens = 0; tens < 4; tens++)
        {
            Add(_englishTens[tens], 20 + (10 * tens));
            Add(_germanTens[tens], 20 + (10 * tens));
            for (var ones = 1; ones < 10; ones++)
                Add((ones == 1 ? "ein" : _german[ones]) + "und" + _germanTens[tens], 20 + (10 * tens) + ones);
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string word, int number)
        {
            foreach (var spelling in Spelling.Of(word))
                numbers[spelling] = number;
        }
    }
}
