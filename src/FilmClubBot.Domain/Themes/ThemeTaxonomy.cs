using System.Globalization;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Themes;

/// <summary>A theme of cinema in the society's taxonomy; one entry of <c>config/themes.json</c>.</summary>
/// <param name="Label">The name under which it is stored, lower case: <c>loneliness</c>.</param>
/// <param name="Definition">The meaning in one sentence.</param>
/// <param name="Cues">Words and phrases that indicate it, matched by their stems.</param>
/// <param name="Related">Labels of neighbouring themes.</param>
public sealed record ThemeTerm(string Label, string Definition, IReadOnlyList<string> Cues, IReadOnlyList<string> Related)
{
    /// <summary>What the theme is called in other languages, and the cues there, by ISO 639-1 code.</summary>
    public IReadOnlyDictionary<string, ThemeTranslation> Languages { get; init; } = new Dictionary<string, ThemeTranslation>();

    /// <summary>The name in a language, the English one where it has none there.</summary>
    public string LabelIn(string language) => Languages.TryGetValue(language, out var translation) ? translation.Label : Label;
}

/// <summary>A theme in another language than English.</summary>
/// <param name="Label">Its name, which members who read that language see, and a cue as well. Stored is the English one, so that reviews in two languages show one theme.</param>
/// <param name="Cues">Words and phrases that indicate it in texts of that language.</param>
public sealed record ThemeTranslation(string Label, IReadOnlyList<string> Cues);

/// <summary>The society's taxonomy of themes.</summary>
public sealed class ThemeTaxonomy
{
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong FnvOffset = 0xcbf29ce484222325, FnvPrime = 0x100000001b3;

    private readonly Dictionary<string, ThemeTerm> _byLabel;
    private readonly ILookup<string, (string Language, ThemeTerm Term)> _byTranslation;

    /// <summary>Creates a taxonomy.</summary>
    /// <param name="terms">Terms whose labels differ after folding.</param>
    /// <exception cref="ArgumentException">Two terms share a label, or a relation refers to a missing term.</exception>
    public ThemeTaxonomy(IReadOnlyList<ThemeTerm> terms)
    {
        Terms = terms;
        _byLabel = new(terms.Count, StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (!_byLabel.TryAdd(FilmTitle.FoldWords(term.Label), term))
                throw new ArgumentException($"Two themes have the label \"{term.Label}\"; rename or merge one of them.", nameof(terms));
        }

        _byTranslation = terms
            .SelectMany(term => term.Languages.Select(language => (Language: language.Key, Term: term, Label: FilmTitle.FoldWords(language.Value.Label))))
            .ToLookup(name => name.Label, name => (name.Language, name.Term), StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var related in term.Related)
            {
                if (!_byLabel.ContainsKey(FilmTitle.FoldWords(related)))
                    throw new ArgumentException($"Theme \"{term.Label}\" is related to \"{related}\", which is not a theme; add it or remove the relation.", nameof(terms));
            }
        }
    }

    /// <summary>All terms, in the order of the file.</summary>
    public IReadOnlyList<ThemeTerm> Terms { get; }

    /// <summary>A hash that changes with any term's label, definition, cues, relations or translations: 16 hexadecimal digits.</summary>
    public string Fingerprint
    {
        get
        {
            var hash = FnvOffset;
            foreach (var term in Terms)
            {
                Add(term.Label);
                Add(term.Definition);
                foreach (var cue in term.Cues)
                    Add(cue);
                Add("|");
                foreach (var related in term.Related)
                    Add(related);
                Add("|");
                foreach (var (language, translation) in term.Languages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    Add(language);
                    Add(translation.Label);
                    foreach (var cue in translation.Cues)
                        Add(cue);
                    Add("|");
                }
            }

            return hash.ToString("x16", CultureInfo.InvariantCulture);

            void Add(string text)
            {
                foreach (var unit in text)
                    hash = (hash ^ unit) * FnvPrime;
                hash = (hash ^ '\n') * FnvPrime;
            }
        }
    }

    /// <summary>The term with that label, regardless of case and accents; null when there is none.</summary>
    public ThemeTerm? Find(string label) => _byLabel.GetValueOrDefault(FilmTitle.FoldWords(label));

    /// <summary>The term with that label in any language, regardless of case and accents; null when there is none.</summary>
    /// <param name="label">The label.</param>
    /// <param name="language">The language that comes first where a word is the label of different terms in two languages.</param>
    public ThemeTerm? FindInAnyLanguage(string label, string language)
    {
        var translated = _byTranslation[FilmTitle.FoldWords(label)].ToList();
        return translated.Find(name => name.Language == language).Term ?? Find(label) ?? translated.FirstOrDefault().Term;
    }
}
