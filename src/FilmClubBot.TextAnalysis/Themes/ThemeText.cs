using System.Buffers;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>A review's words prepared for themes: stemmed, with names and titles masked.</summary>
internal sealed class ThemeText
{
    // The reach of an object in words: "about the long afterlife of a lie".
    private const int ObjectReach = 5;
    private const int ListReach = 16;
    private const int CriticReach = 5;
    private const int LongestSentence = 600;

    private static readonly SearchValues<char> _stops = SearchValues.Create(".;:?!—–");

    private readonly ThemeTalk _talk;
    private readonly NameMask _mask;
    private readonly bool?[] _speaks;
    private readonly List<int>?[] _objects;

    public ThemeText(Prose prose, IReadOnlyList<FilmMention> films)
    {
        Prose = prose;
        _talk = prose.Language.Themes;
        Words = WordList.Of(prose.Tokens, prose.Language);
        TitleWords = WordList.Of(prose.TitleTokens, prose.Language);
        _mask = new(prose, Words);
        _speaks = new bool?[prose.Sentences.Count];
        _objects = new List<int>?[prose.Sentences.Count];
        TitleCovered = new bool[prose.TitleTokens.Count];
        foreach (var film in films)
        {
            var words = Tokeniser.Read(film.Title).ConvertAll(token => token.Word);
            _mask.Cover(words);
            NameMask.Cover(prose.TitleTokens, words, TitleCovered);
        }
    }

    /// <summary>The review.</summary>
    public Prose Prose { get; }

    /// <summary>The body's words.</summary>
    public WordList Words { get; }

    /// <summary>The headline's words.</summary>
    public WordList TitleWords { get; }

    /// <summary>For each word of the headline, whether it is part of a film's title.</summary>
    public bool[] TitleCovered { get; }

    /// <summary>Whether a word is part of a film's title or of a name, and so does not name an idea.</summary>
    public bool IsCovered(int at) => _mask.IsCovered(at);

    /// <summary>Whether a word is part of a film's title.</summary>
    public bool IsTitle(int at) => _mask.IsTitle(at);

    /// <summary>Whether a sentence states what the film is about.</summary>
    public bool SpeaksOfThemes(int sentence)
    {
        _speaks[sentence] ??= ObjectsIn(sentence).Count > 0 || Ends(_talk.Speaking, sentence).Count > 0;
        return _speaks[sentence]!.Value;
    }

    /// <summary>The words at which the objects of thematic phrases begin: "a meditation on <b>love</b> and guilt".</summary>
    public IReadOnlyList<int> ObjectsIn(int sentence) => _objects[sentence] ??= Ends(_talk.Subjects, sentence);

    /// <summary>The words at which a pair of contrasted ideas begins: "the line between <b>guilt</b> and shame".</summary>
    public IReadOnlyList<int> PairsIn(int sentence) => Ends(_talk.Contrasts, sentence);

    /// <summary>Whether a word is the object of a thematic phrase: "is about mortality", "a meditation on love and guilt".</summary>
    public bool IsNamedSubject(int sentence, int at)
    {
        foreach (var start in ObjectsIn(sentence))
        {
            if (at >= start && Reaches(start, at) && !HasStop(start, at))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a word tells of the critic and not of the film: "I was <b>afraid</b> that", "my <b>memories</b> of it", with function words between them only. What
    /// somebody is quoted with, or what the review states as a subject, tells of the film.
    /// </summary>
    public bool IsOfCritic(int sentence, int at)
    {
        for (var i = at - 1; i >= Prose.WordsOf(sentence).From && at - i <= CriticReach && !Prose.Tokens[i + 1].IsAfterBreak; i--)
        {
            if (_talk.Critics.Contains(Words.Words[i]))
                return !IsNamedSubject(sentence, at) && !Prose.IsQuoted(Prose.Tokens[i].Start);
            if (!Prose.Language.FunctionWords.Contains(Words.Words[i]))
                return false;
        }

        return false;
    }

    private List<int> Ends(PhraseList phrases, int sentence)
    {
        var ends = new List<int>();
        var (from, to) = Prose.WordsOf(sentence);
        for (var i = from; i < to && i - from < LongestSentence; i++)
        {
            if (phrases.EndAt(Words, i, to) is var end && end > 0)
                ends.Add(end);
        }

        return ends;
    }

    // "themes of love, guilt and the weight of a lie": each part of a list has its own reach.
    private bool Reaches(int start, int at)
    {
        for (var i = start + 1; i <= at && at - start <= ListReach; i++)
        {
            if (_talk.Joiners.Contains(Words.Words[i - 1]) || Prose.Tokens[i].IsAfterBreak)
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
}
