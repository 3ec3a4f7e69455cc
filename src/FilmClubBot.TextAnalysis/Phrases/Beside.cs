namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>The words directly before and after a word, without punctuation between.</summary>
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

    /// <summary>After "to", "may", "don't": a verb follows.</summary>
    public bool IsAfterModal => FunctionWords.BeforeVerbs.Contains(_previous);

    /// <summary>After "we", "who": a verb may follow.</summary>
    public bool IsAfterSubject => _previous is "i" or "we" or "they" or "you" or "he" or "she" or "it" or "who" or "not";

    /// <summary>After "is", "became".</summary>
    public bool IsAfterCopula => FunctionWords.Copulas.Contains(_previous);

    /// <summary>After "has".</summary>
    public bool IsAfterHave => _previous is "have" or "has" or "had";

    /// <summary>After a noun or a name.</summary>
    public bool IsAfterNoun => _previousClass is WordClass.Noun or WordClass.Name;

    /// <summary>After a common noun in the plural.</summary>
    public bool IsAfterPlural => _previousClass is WordClass.Noun && _previous.EndsWith('s') && !_previous.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>After "the", "great": inside a noun phrase.</summary>
    public bool IsInPhrase => _previousClass is WordClass.Determiner or WordClass.Adjective;

    /// <summary>Before "the", "her", "it": the word governs an object.</summary>
    public bool IsBeforeObject => Lexicon.Class(_next) is WordClass.Determiner or WordClass.Pronoun;

    /// <summary>Before an object, or before "that", "to", "slowly".</summary>
    public bool IsBeforeComplement => IsBeforeObject || _next is "to" or "how" or "whether" || _next.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>Before a word that may be a noun or an adjective.</summary>
    public bool IsBeforeOpen => _next.Length > 0 && !Lexicon.IsClosed(_next) && Lexicon.Class(_next) != WordClass.Adverb && !_next.EndsWith("ly", StringComparison.Ordinal);
}
