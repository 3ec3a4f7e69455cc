using FilmClubBot.Domain.Themes;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>Which theme of the taxonomy a labeller's word is a cue of: who writes "mourning" means what the taxonomy calls "grief".</summary>
/// <remarks>The whole word or phrase must be the cue; "a mother's grief" names nothing here. Used for the second figure only.</remarks>
internal sealed class ThemeNames(ThemeTaxonomy taxonomy)
{
    private static readonly string[] _languages = ["en", "de", "fr", "es"];

    private readonly List<(Language Language, CueIndex Cues)> _cues =
        [.. _languages.Select(code => Language.Find(code)!).Select(language => (language, new CueIndex(taxonomy, language)))];

    private readonly Dictionary<string, HashSet<string>> _themes = new(StringComparer.Ordinal);

    /// <summary>Whether a name is, as a whole, a cue of a theme.</summary>
    public bool Means(string name, string theme)
    {
        if (!_themes.TryGetValue(name, out var themes))
            _themes[name] = themes = ThemesOf(name);
        return themes.Contains(theme);
    }

    private HashSet<string> ThemesOf(string name)
    {
        var themes = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(Cue Cue, int To)>();
        foreach (var (language, cues) in _cues)
        {
            var words = WordList.Of(Tokeniser.Read(name), language);
            if (words.Count == 0)
                continue;
            found.Clear();
            cues.Find(words, 0, words.Count, found);
            themes.UnionWith(found.Where(hit => hit.To == words.Count && hit.Cue.Term != Cue.Idiom).Select(hit => cues.Terms[hit.Cue.Term].Label));
        }

        return themes;
    }
}
