using System.Buffers;
using System.Collections.Frozen;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>A review's words prepared for themes: stemmed, with names and titles masked.</summary>
internal sealed class ThemeText
{
    // The reach of an object in words: "about the long afterlife of a lie".
    private const int ObjectReach = 5;
    private const int ListReach = 16;

    // Capitalised words that still name an idea.
    private static readonly FrozenSet<string> _named = English.Set(
        """
        god bible biblical christian christianity catholic catholicism jewish judaism islam muslim buddhism buddhist zen hindu hinduism
        shinto kabbalah holocaust auschwitz nazi nazis marxism marxist hiroshima nagasaki vietnam american
        """);

    private static readonly SearchValues<char> _stops = SearchValues.Create(".;:?!—–");

    private readonly bool[] _isCovered;
    private readonly bool?[] _speaks;
    private List<int> _objects = [];
    private int _objectsOf = -1;

    public ThemeText(Prose prose, IReadOnlyList<FilmMention> films)
    {
        Prose = prose;
        var stems = new Stems();
        Stems = Stemmed(prose.Tokens, stems);
        TitleStems = Stemmed(prose.TitleTokens, stems);
        _isCovered = new bool[prose.Tokens.Count];
        _speaks = new bool?[prose.Sentences.Count];
        TitleCovered = new bool[prose.TitleTokens.Count];
        foreach (var film in films)
        {
            var words = Tokeniser.Read(film.Title).ConvertAll(token => token.Word);
            Cover(prose.Tokens, words, _isCovered);
            Cover(prose.TitleTokens, words, TitleCovered);
        }
    }

    /// <summary>The review.</summary>
    public Prose Prose { get; }

    /// <summary>Stems of the body's words.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Stems of the headline's words.</summary>
    public IReadOnlyList<string> TitleStems { get; }

    /// <summary>For each word of the headline, whether it is part of a film's title.</summary>
    public bool[] TitleCovered { get; }

    /// <summary>Whether a word is part of a film's title or of a name, and so does not name an idea.</summary>
    public bool IsCovered(int at)
    {
        var token = Prose.Tokens[at];
        if (_isCovered[at])
            return true;
        if (!token.IsCapitalised || Prose.OpensSentence(token))
            return false;
        if (_named.Contains(token.Word))
            return false;
        var printed = token.Printed(Prose.Body);
        // "AI" is not a name.
        return !(printed.Length is > 1 and < 6 && printed.All(char.IsUpper));
    }

    /// <summary>Whether a sentence states what the film is about.</summary>
    public bool SpeaksOfThemes(int sentence)
    {
        _speaks[sentence] ??= Prose.Sentences[sentence].Length < 3000 && ThematicLanguage.Speaks(Prose.Sentences[sentence].Of(Prose.Body));
        return _speaks[sentence]!.Value;
    }

    /// <summary>Whether a word is the object of such a phrase: "is about mortality", "a meditation on love and guilt".</summary>
    public bool IsNamedSubject(int sentence, int at)
    {
        if (!SpeaksOfThemes(sentence))
            return false;
        if (_objectsOf != sentence)
        {
            _objectsOf = sentence;
            var span = Prose.Sentences[sentence];
            _objects = [.. ThematicLanguage.ObjectsIn(span.Of(Prose.Body)).Select(offset => Prose.TokenFrom(span.Start + offset))];
        }

        return _objects.Exists(start => at >= start && Reaches(start, at) && !HasStop(start, at));
    }

    // "themes of love, guilt and the weight of a lie": each part of a list has its own reach.
    private bool Reaches(int start, int at)
    {
        for (var i = start + 1; i <= at && at - start <= ListReach; i++)
        {
            if (Prose.Tokens[i - 1].Word is "and" or "or" || Prose.Tokens[i].IsAfterBreak)
                start = i;
        }

        return at - start <= ObjectReach;
    }

    // The object ends with its clause.
    private bool HasStop(int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (Prose.Body.AsSpan(Prose.Tokens[i - 1].End, Prose.Tokens[i].Start - Prose.Tokens[i - 1].End).ContainsAny(_stops))
                return true;
        }

        return false;
    }

    private static string[] Stemmed(IReadOnlyList<Token> tokens, Stems stems)
    {
        var stemmed = new string[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            stemmed[i] = stems.Of(tokens[i].Word);
        return stemmed;
    }

    private static void Cover(IReadOnlyList<Token> tokens, List<string> words, bool[] covered)
    {
        for (var i = 0; words.Count > 0 && i + words.Count <= tokens.Count; i++)
        {
            if (!tokens[i].IsCapitalised && !char.IsDigit(tokens[i].Word[0]))
                continue;
            var length = 0;
            while (length < words.Count && tokens[i + length].Word == words[length])
                length++;
            if (length == words.Count)
                covered.AsSpan(i, length).Fill(true);
        }
    }
}
