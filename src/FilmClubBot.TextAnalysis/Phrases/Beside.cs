namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>What stands right before and after a word, with no punctuation between.</summary>
internal readonly struct Beside
{
    private readonly string _previous;
    private readonly string _next;
    private readonly WordClass? _previousClass;

    /// <param name="words">The text.</param>
    /// <param name="classes">The classes of the words before.</param>
    /// <param name="at">Index of the word.</param>
    public Beside(IReadOnlyList<PhraseWord> words, WordClass[] classes, int at)
    {
        var hasPrevious = at > 0 && !words[at].IsAfterBreak;
        _previous = hasPrevious ? words[at - 1].Lower : "";
        _previousClass = hasPrevious ? classes[at - 1] : null;
        _next = at + 1 < words.Count && !words[at + 1].IsAfterBreak ? words[at + 1].Lower : "";
    }

    /// <summary>"To", "may", "don't" stand before: a verb follows.</summary>
    public bool IsAfterModal => FunctionWords.BeforeVerbs.Contains(_previous);

    /// <summary>"We", "who" stand before: a verb follows, if any word does.</summary>
    public bool IsAfterSubject => _previous is "i" or "we" or "they" or "you" or "he" or "she" or "it" or "who" or "not";

    /// <summary>"Is", "became" stand before.</summary>
    public bool IsAfterCopula => FunctionWords.Copulas.Contains(_previous);

    /// <summary>"Has" stands before.</summary>
    public bool IsAfterHave => _previous is "have" or "has" or "had";

    /// <summary>A noun or a name stands before.</summary>
    public bool IsAfterNoun => _previousClass is WordClass.Noun or WordClass.Name;

    /// <summary>A common noun in the plural stands before.</summary>
    public bool IsAfterPlural => _previousClass is WordClass.Noun && _previous.EndsWith('s') && !_previous.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>"The", "great" stand before: a noun phrase is under way.</summary>
    public bool IsInPhrase => _previousClass is WordClass.Determiner or WordClass.Adjective;

    /// <summary>"The", "her", "it" follow: what stands before them governs them.</summary>
    public bool IsBeforeObject => Lexicon.Class(_next) is WordClass.Determiner or WordClass.Pronoun;

    /// <summary>"That", "to", "slowly" follow as well as objects do.</summary>
    public bool IsBeforeComplement => IsBeforeObject || _next is "to" or "how" or "whether" || _next.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>A word follows that may be a noun or an adjective.</summary>
    public bool IsBeforeOpen => _next.Length > 0 && !Lexicon.IsClosed(_next) && Lexicon.Class(_next) != WordClass.Adverb && !_next.EndsWith("ly", StringComparison.Ordinal);
}
