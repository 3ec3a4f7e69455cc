using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>A text prepared for ranking: its words, their classes, and the numbers of their stems.</summary>
internal sealed class PhraseText
{
    /// <summary>The maximum number of tokens that are read. No review is longer, and hostile texts must not cost more than long ones.</summary>
    public const int MostTokens = 20_000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _stemOf;
    private readonly bool[] _isContent;

    /// <param name="prose">The text.</param>
    /// <param name="tokenStems">The stems of its tokens, if they are already known.</param>
    public PhraseText(Prose prose, IReadOnlyList<string>? tokenStems = null)
    {
        Prose = prose;
        Words = PhraseWords.Of(prose, MostTokens);
        Classes = WordClassifier.Classify(Words);
        _stemOf = new int[Words.Count];
        _isContent = new bool[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            var stem = tokenStems is not null && Words[i].To - Words[i].From == 1 ? tokenStems[Words[i].From] : Language.English.Stems.Of(Words[i].Lower);
            if (!_numbers.TryGetValue(stem, out var number))
                _numbers[stem] = number = _numbers.Count;
            _stemOf[i] = number;
            _isContent[i] = IsContentWord(i);
        }
    }

    /// <summary>The text.</summary>
    public Prose Prose { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<PhraseWord> Words { get; }

    /// <summary>The class of each word.</summary>
    public IReadOnlyList<WordClass> Classes { get; }

    /// <summary>The index of the word that begins with a token; negative if none does.</summary>
    public int WordAt(int token) => Ordered.FirstFrom(Words, token, static word => word.From) is var at && at < Words.Count && Words[at].From == token ? at : -1;


    /// <summary>The number of different stems.</summary>
    public int StemCount => _numbers.Count;

    /// <summary>The number of a word's stem, from 0.</summary>
    public int Stem(int at) => _stemOf[at];

    /// <summary>Whether a word is a content word: not a function word, and not too general.</summary>
    public bool IsContent(int at) => _isContent[at];

    private bool IsContentWord(int at) =>
        Classes[at] >= WordClass.Verb && Words[at].Lower.Length > 1
        && !English.StopWords.Contains(Words[at].Lower) && !GeneralWords.Nouns.Contains(Words[at].Lower);
}
