using System.Globalization;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Themes;

/// <summary>A theme of cinema that the society has a word for; one entry of <c>config/themes.json</c>.</summary>
/// <param name="Label">The name that members see, lower case: <c>loneliness</c>.</param>
/// <param name="Definition">One sentence on what is meant.</param>
/// <param name="Cues">Words and phrases that speak of it, matched by their stems.</param>
/// <param name="Related">Labels of neighbouring themes.</param>
public sealed record ThemeTerm(string Label, string Definition, IReadOnlyList<string> Cues, IReadOnlyList<string> Related);

/// <summary>The themes that the society has words for.</summary>
public sealed class ThemeTaxonomy
{
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong FnvOffset = 0xcbf29ce484222325, FnvPrime = 0x100000001b3;

    private readonly Dictionary<string, ThemeTerm> _byLabel;

    /// <summary>Makes a taxonomy.</summary>
    /// <param name="terms">Terms with labels that differ once folded.</param>
    /// <exception cref="ArgumentException">Two terms share a label, or a relation names none.</exception>
    public ThemeTaxonomy(IReadOnlyList<ThemeTerm> terms)
    {
        Terms = terms;
        _byLabel = new(terms.Count, StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (!_byLabel.TryAdd(FilmTitle.FoldWords(term.Label), term))
                throw new ArgumentException($"Two themes are called \"{term.Label}\"; rename or merge one of them.", nameof(terms));
        }

        foreach (var term in terms)
        {
            foreach (var related in term.Related)
            {
                if (!_byLabel.ContainsKey(FilmTitle.FoldWords(related)))
                    throw new ArgumentException($"Theme \"{term.Label}\" is related to \"{related}\", which is no theme; add it or take the relation out.", nameof(terms));
            }
        }
    }

    /// <summary>All terms, in the order of the file.</summary>
    public IReadOnlyList<ThemeTerm> Terms { get; }

    /// <summary>Differs whenever a term's label, definition, cues or relations do: 16 hexadecimal digits.</summary>
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

    /// <summary>The term of that label, however it is cased or accented; null when there is none.</summary>
    public ThemeTerm? Find(string label) => _byLabel.GetValueOrDefault(FilmTitle.FoldWords(label));
}
