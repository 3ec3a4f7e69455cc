using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Asking;

/// <summary>A word in the form that is compared.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Stem">Its stem.</param>
internal readonly record struct Term(string Word, string Stem);

/// <summary>Other words for a word: those of <c>synonyms.txt</c>, and the cues of the society's themes.</summary>
internal sealed class Synonyms
{
    private readonly IStemmer _stemmer;
    private readonly Dictionary<string, Dictionary<string, Term>> _groups = new(StringComparer.Ordinal);

    public Synonyms(IStemmer stemmer, ThemeTaxonomy taxonomy)
    {
        _stemmer = stemmer;
        // A cue of several words is a phrase, whose words alone mean something else.
        foreach (var theme in taxonomy.Terms)
            Add(theme.Cues.Append(theme.Label).Where(cue => !cue.Contains(' ', StringComparison.Ordinal)));
        foreach (var line in EmbeddedText.Lines("synonyms.txt"))
            Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Other words for a word, each stem once; the cues of themes first.</summary>
    /// <param name="stem">The word's stem.</param>
    public IReadOnlyCollection<Term> Of(string stem) => _groups.TryGetValue(stem, out var terms) ? terms.Values : [];

    /// <summary>A word as it is compared; a compound with a hyphen is one word.</summary>
    public Term Term(string word)
    {
        var folded = FilmTitle.FoldWords(word.Replace("-", "", StringComparison.Ordinal));
        return new(folded, _stemmer.Stem(folded));
    }

    private void Add(IEnumerable<string> words)
    {
        var terms = words.Select(Term).Where(term => term.Stem.Length > 0).DistinctBy(term => term.Stem, StringComparer.Ordinal).ToList();
        foreach (var term in terms)
        {
            if (!_groups.TryGetValue(term.Stem, out var group))
                _groups[term.Stem] = group = new(StringComparer.Ordinal);
            foreach (var other in terms.Where(other => other.Stem != term.Stem))
                group.TryAdd(other.Stem, other);
        }
    }
}
