using System.Buffers;
using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films.Subjects;

/// <summary>The words of one language by which a text shows what it is about, and those that decorate a headline.</summary>
/// <remarks>One data file per language is embedded: a language is added by its file.</remarks>
internal sealed class SubjectWords
{
    /// <summary>The subject that counts for a film; all others count against it.</summary>
    public const string Film = "film";

    private const string Folder = "subjects/", Function = "function", Review = "review", Beside = "beside", Noun = "noun", This = "this", Plural = "plural", Mourning = "mourning", FiledFilm = "filed film", FiledOther = "filed other";
    private const int Sample = 3000, LeastOfSubject = 2;

    private static readonly Lazy<IReadOnlyList<SubjectWords>> _all = new(Load);

    // By function word, the indices of the languages that have it.
    private static readonly Lazy<FrozenDictionary<string, int[]>> _languagesOf = new(() => _all.Value
        .SelectMany((words, index) => words._function.Select(word => (word, index)))
        .GroupBy(pair => pair.word, pair => pair.index, StringComparer.Ordinal)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToArray(), StringComparer.Ordinal));

    private readonly HashSet<string> _function;
    private readonly FrozenSet<string> _review;
    private readonly FrozenSet<string> _beside;
    private readonly FrozenSet<string> _nouns;
    private readonly SearchValues<string> _lettersOfNouns;
    private readonly FrozenSet<string> _plurals;
    private readonly FrozenSet<string> _determiners;
    private readonly FrozenSet<string> _mourning;
    private readonly FrozenSet<string> _filedFilm;
    private readonly FrozenSet<string> _filedOther;
    private readonly FrozenDictionary<string, (string Subject, int Weight)[]> _weights;
    private readonly (string Prefix, (string Subject, int Weight)[] Weights)[] _prefixes;

    private SubjectWords(string language, TextReader file)
    {
        Language = language;
        var function = new HashSet<string>(StringComparer.Ordinal);
        var review = new HashSet<string>(StringComparer.Ordinal);
        var beside = new HashSet<string>(StringComparer.Ordinal);
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        var plurals = new HashSet<string>(StringComparer.Ordinal);
        var determiners = new HashSet<string>(StringComparer.Ordinal);
        var mourning = new HashSet<string>(StringComparer.Ordinal);
        var filedFilm = new HashSet<string>(StringComparer.Ordinal);
        var filedOther = new HashSet<string>(StringComparer.Ordinal);
        var weights = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = line[..colon];
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (key == Function)
                    function.Add(word);
                else if (key == Review)
                    review.Add(word);
                else if (key == Beside)
                    beside.Add(word);
                else if (key == Noun)
                    nouns.Add(word);
                else if (key == This)
                    determiners.Add(word);
                else if (key == Plural)
                    plurals.Add(word);
                else if (key == Mourning)
                    mourning.Add(word);
                else if (key == FiledFilm)
                    filedFilm.Add(word);
                else if (key == FiledOther)
                    filedOther.Add(word);
                else
                    ListOf(weights, word).Add((key[..^2], key[^1] - '0'));
            }
        }

        _function = function;
        _review = review.ToFrozenSet(StringComparer.Ordinal);
        _beside = beside.ToFrozenSet(StringComparer.Ordinal);
        _nouns = nouns.ToFrozenSet(StringComparer.Ordinal);
        _lettersOfNouns = SearchValues.Create([.. nouns], StringComparison.OrdinalIgnoreCase);
        _plurals = plurals.ToFrozenSet(StringComparer.Ordinal);
        _determiners = determiners.ToFrozenSet(StringComparer.Ordinal);
        _mourning = mourning.ToFrozenSet(StringComparer.Ordinal);
        _filedFilm = filedFilm.ToFrozenSet(StringComparer.Ordinal);
        _filedOther = filedOther.ToFrozenSet(StringComparer.Ordinal);
        _prefixes = [.. weights.Where(pair => pair.Key[^1] == '*').Select(pair => (pair.Key[..^1], pair.Value.ToArray()))];
        _weights = weights.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Two letters, <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Whether titles of works are capitalised word by word, so that other runs of words cannot be titles.</summary>
    public bool CapitalisesTitles => Language == "en";

    /// <summary>The words of the language that a review is written in.</summary>
    public static SubjectWords Of(Prose prose)
    {
        var counts = new int[_all.Value.Count];
        for (var i = 0; i < prose.Tokens.Count && i < Sample; i++)
        {
            if (!_languagesOf.Value.TryGetValue(prose.Tokens[i].Word, out var languages))
                continue;
            foreach (var language in languages)
                counts[language]++;
        }

        // Of equals the first.
        return _all.Value[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>Whether a word of a headline says only that this is a review: "review", "Filmkritik", "critique".</summary>
    public bool SaysReview(string word) => _review.Contains(word);

    /// <summary>Whether a word of a headline is such a word, or one that occurs next to it: "movie", "of".</summary>
    public bool Decorates(string word) => _review.Contains(word) || _beside.Contains(word);

    /// <summary>Whether a word is a noun for a film, as it precedes a title: "der Film …".</summary>
    public bool IsFilmNoun(string word) => _nouns.Contains(word);

    /// <summary>Whether a text may contain such a noun: it contains the letters of one.</summary>
    public bool MayNameFilm(ReadOnlySpan<char> text) => text.ContainsAny(_lettersOfNouns);

    /// <summary>Whether a word next to a person's name in a headline makes it an obituary: "Farewell to …".</summary>
    public bool Mourns(string word) => _mourning.Contains(word);

    /// <summary>Whether a word of a category files a text under films, in any language: sites name their categories in another language than they write in.</summary>
    public static bool FilesAsFilm(string word) => _all.Value.Any(words => words._filedFilm.Contains(word));

    /// <summary>Whether a word of a category files a text under something else, in any language.</summary>
    public static bool FilesAsOther(string word) => _all.Value.Any(words => words._filedOther.Contains(word));

    /// <summary>Whether a word is a noun for several films.</summary>
    public bool IsPluralFilms(string word) => _plurals.Contains(word);

    /// <summary>Whether a word may precede the noun for what a text is about: "this", "the".</summary>
    public bool IsThis(string word) => _determiners.Contains(word);

    /// <summary>Whether two words refer to the reviewed film: "this movie", "la película".</summary>
    public bool IsThisFilm(string determiner, string noun) => _determiners.Contains(determiner) && _nouns.Contains(noun);

    /// <summary>Whether a word plainly shows a subject that is no film: "comic", "album".</summary>
    public bool NamesAnother(string word)
    {
        foreach (var (subject, weight) in WeightsOf(word))
        {
            if (subject != Film && weight >= LeastOfSubject)
                return true;
        }

        return false;
    }

    /// <summary>The subjects that a word shows, each with its weight of 1 to 3; empty for most words.</summary>
    /// <param name="word">Lower case; an elided article in front of it is ignored: <c>l'acteur</c>.</param>
    public ReadOnlySpan<(string Subject, int Weight)> WeightsOf(string word)
    {
        if (_weights.TryGetValue(word, out var weights))
            return weights;
        foreach (var (prefix, weighted) in _prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return weighted;
        }

        var elision = word.IndexOf('\'', StringComparison.Ordinal);
        return elision is > 0 and <= 2 && _weights.TryGetValue(word[(elision + 1)..], out weights) ? weights : [];
    }

    private static List<(string, int)> ListOf(Dictionary<string, List<(string, int)>> weights, string word)
    {
        if (!weights.TryGetValue(word, out var list))
            weights[word] = list = [];
        return list;
    }

    private static List<SubjectWords> Load()
    {
        var assembly = typeof(SubjectWords).Assembly;
        // English first: it is the language of a text without function words.
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(name => name.EndsWith("en.txt", StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SubjectWords(Path.GetFileNameWithoutExtension(name[Folder.Length..]), reader);
            })];
    }
}
