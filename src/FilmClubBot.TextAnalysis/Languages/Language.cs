using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>A language that reviews are written in. Its data are loaded from its file when they are first needed.</summary>
/// <remarks>A section that another stage of reading needs is added here as a property over <see cref="File"/>.</remarks>
internal sealed class Language
{
    private const string Prefix = "languages/", Ending = ".json";

    private readonly Lazy<LanguageFile> _file;
    private readonly Lazy<FrozenSet<string>> _functionWords;
    private readonly Lazy<FrozenSet<string>> _elisions;
    private readonly Lazy<FrozenSet<string>> _elidedBeforeNames;
    private readonly Lazy<string[]> _inflections;
    private readonly Lazy<Stems> _stems;
    private readonly Lazy<SentenceRules> _sentences;
    private readonly Lazy<SpeechWords> _speech;
    private readonly Lazy<SpeechPatterns> _patterns;
    private readonly Lazy<ThemeTalk> _themes;
    private readonly Lazy<QuestionWords> _questions;

    private Language(string code, Func<LanguageFile> load)
    {
        Code = code;
        _file = new(load);
        _functionWords = new(() => File.Words("language", "functionWords"));
        _speech = new(() => new SpeechWords(File, FunctionWords));
        _patterns = new(() => this == Undetermined ? English.Patterns : new SpeechPatterns(File));
        _elisions = new(() => File.Words("language", "elisions"));
        _elidedBeforeNames = new(() => File.Words("language", "elidedBeforeNames"));
        _inflections = new(() => [.. File.Words("language", "inflections")]);
        _stems = new(() => new Stems(this));
        _themes = new(() => new ThemeTalk(this));
        _questions = new(() => this == Undetermined ? English.Questions : new QuestionWords(File));
        _sentences = new(() => this == Undetermined ? English.Sentences : new SentenceRules(File, FunctionWords));
    }

    /// <summary>All languages that have a file, by code.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. typeof(Language).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => new Language(name[Prefix.Length..^Ending.Length], () => Load(name)))];

    /// <summary>English.</summary>
    public static Language English { get; } = Find("en") ?? throw new InvalidOperationException("The file of the English language is not embedded.");

    /// <summary>The language of a text that is in none of the known ones, or too short to say.</summary>
    public static Language Undetermined { get; } = new("und", () => LanguageFile.Empty);

    /// <summary>The ISO 639-1 code, which is the file's name; "und" for <see cref="Undetermined"/>.</summary>
    public string Code { get; }

    /// <summary>The stems of its words.</summary>
    public Stems Stems => _stems.Value;

    /// <summary>The language's data.</summary>
    public LanguageFile File => _file.Value;

    /// <summary>Words without a meaning of their own, lower case.</summary>
    public FrozenSet<string> FunctionWords => _functionWords.Value;

    /// <summary>Endings that leave a word's sense unchanged; empty where words are compared by their stems.</summary>
    public IReadOnlyList<string> Inflections => _inflections.Value;

    /// <summary>How critics speak of a film's ideas.</summary>
    public ThemeTalk Themes => _themes.Value;

    /// <summary>How sentences end; in an undetermined language as in English, whose abbreviations are the most widely used.</summary>
    public SentenceRules Sentences => _sentences.Value;

    /// <summary>Whether a capital within a sentence does not make a name.</summary>
    public bool CapitalisesNouns => File.Is("language", "capitalisesNouns");

    /// <summary>How the language attributes words to speakers.</summary>
    public SpeechWords Speech => _speech.Value;

    /// <summary>What shows sources, real people and imagined words; in an undetermined language as in English.</summary>
    public SpeechPatterns Patterns => _patterns.Value;

    /// <summary>How the language asks; in an undetermined language as in English.</summary>
    public QuestionWords Questions => _questions.Value;

    /// <summary>The language with a code; null if it has no file.</summary>
    public static Language? Find(string code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>A lower-case word without an elided article before it: "amour" for "l'amour".</summary>
    public string WithoutElision(string word)
    {
        if (_elisions.Value.Count == 0 || word.IndexOf('\'', StringComparison.Ordinal) is not (> 0 and var apostrophe) || apostrophe + 1 >= word.Length)
            return word;
        return _elisions.Value.Contains(word[..(apostrophe + 1)]) ? word[(apostrophe + 1)..] : word;
    }

    /// <summary>The words of a text, an elided preposition apart from the name after it: "d'" and "Hugo" for "d'Hugo".</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    public List<Token> WithNamesApart(string text, List<Token> tokens)
    {
        if (File.Is("language", "genitiveS"))
            return WithGenitives(tokens);
        if (_elidedBeforeNames.Value.Count == 0)
            return tokens;
        var apart = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            var length = token.Word.IndexOf('\'', StringComparison.Ordinal) + 1;
            if (length > 0 && length < token.Word.Length && char.IsUpper(text[token.Start + length]) && _elidedBeforeNames.Value.Contains(token.Word[..length]))
            {
                apart.Add(token with { End = token.Start + length, Word = token.Word[..length], IsPossessive = false });
                apart.Add(token with { Start = token.Start + length, Word = token.Word[length..], IsCapitalised = true, IsAfterBreak = false });
            }
            else
            {
                apart.Add(token);
            }
        }

        return apart;
    }

    // "Lenas Mutter", "Roths neuer Film": the possessive of a name that the text has without its ending.
    private List<Token> WithGenitives(List<Token> tokens)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsCapitalised && !FollowsDeterminer(tokens, i) && !FunctionWords.Contains(tokens[i].Word))
                names.Add(tokens[i].Word);
        }

        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            if (tokens[i].IsCapitalised && word.Length > 3 && word[^1] == 's' && word[^2] != 's' && names.Contains(word[..^1]) && !FollowsDeterminer(tokens, i) && IsOwned(tokens, i + 1))
                tokens[i] = tokens[i] with { Word = word[..^1], IsPossessive = true };
        }

        return tokens;
    }

    private bool FollowsDeterminer(List<Token> tokens, int i) => i > 0 && !tokens[i].IsAfterBreak && Speech.Determiners.Contains(tokens[i - 1].Word);

    private bool IsOwned(List<Token> tokens, int i) => !tokens[i].IsAfterBreak
        && (tokens[i].IsCapitalised || !FunctionWords.Contains(tokens[i].Word) && i + 1 < tokens.Count && tokens[i + 1].IsCapitalised && !tokens[i + 1].IsAfterBreak);

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static LanguageFile Load(string resource)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return LanguageFile.Parse(reader.ReadToEnd(), resource);
    }
}
