using System.Globalization;
using System.Text;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>A text as a sequence of numbers, words and marks. Case and kinds of spaces, dashes and apostrophes are ignored.</summary>
internal sealed class WrittenText
{
    private readonly string _shown;
    private readonly List<Token> _tokens = [];

    private WrittenText(string shown)
    {
        _shown = shown;
        for (var at = 0; at < shown.Length;)
            at = Cut(at);
    }

    /// <summary>The number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>The token at a position; <see cref="Token.None"/> outside of the text.</summary>
    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : Token.None;

    /// <summary>Splits a text into tokens. Time and space are linear in its length.</summary>
    public static WrittenText Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Normalize throws on lone surrogates, which EnumerateRunes replaces, and on U+FFFE.
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        var shown = clean.ToString().Normalize(NormalizationForm.FormKC).ToCharArray();
        for (var at = 0; at < shown.Length; at++)
            shown[at] = Plain(shown[at]);
        return new(new string(shown));
    }

    /// <summary>The text from one token to before another.</summary>
    public string Part(int from, int until) =>
        from < until && from < Count ? _shown[_tokens[from].Start.._tokens[Math.Min(until, Count) - 1].End] : "";

    /// <summary>The text from a token to the next space, comma or bracket, with the first token after it.</summary>
    public (string Text, int Next) Solid(int from)
    {
        var next = from + 1;
        while (next < Count && !_tokens[next].AfterSpace && _tokens[next].Mark is not (',' or ')' or ']' or '>'))
            next++;
        return (Part(from, next), next);
    }

    private static char Plain(char character) => character switch
    {
        '’' or '‘' or '‛' or '`' or '´' or 'ʼ' or '′' => '\'',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        '∶' or '꞉' => ':',
        _ when char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format => ' ',
        _ => character,
    };

    private int Cut(int at)
    {
        var first = _shown[at];
        if (first == ' ')
            return at + 1;
        var end = at + 1;
        if (char.IsAsciiDigit(first))
        {
            while (end < _shown.Length && char.IsAsciiDigit(_shown[end]))
                end++;
        }
        else if (char.IsLetter(first))
        {
            while (end < _shown.Length && (char.IsLetter(_shown[end]) || (_shown[end] == '\'' && end + 1 < _shown.Length && char.IsLetter(_shown[end + 1]))))
                end++;
        }

        _tokens.Add(Token.Of(_shown[at..end], at, end, at > 0 && _shown[at - 1] == ' '));
        return end;
    }
}
