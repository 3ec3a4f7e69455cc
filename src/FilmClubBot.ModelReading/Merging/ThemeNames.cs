using System.Collections.Frozen;
using System.Text;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.ModelReading.Merging;

/// <summary>Maps a model's name of a theme to the society's name, or rejects it.</summary>
/// <remarks>Only letters, spaces, hyphens and apostrophes are accepted: they cannot form a mention, link or markup.</remarks>
internal sealed class ThemeNames(ThemeTaxonomy taxonomy)
{
    private const int MostWords = 4, Shortest = 3, Longest = 40;

    private static readonly FrozenSet<string> _empty = FrozenSet.Create(StringComparer.Ordinal,
        "film", "films", "movie", "movies", "cinema", "review", "story", "plot", "theme", "themes", "director", "acting", "cinematography", "none", "null");

    private readonly Dictionary<string, string> _labels = Labels(taxonomy);

    /// <summary>The taxonomy's label, or the name in lower case; null if it is not a theme's name.</summary>
    /// <param name="said">The name in the model's answer.</param>
    /// <param name="films">The films of the review: their titles and directors are not themes.</param>
    public string? Of(string said, IReadOnlyList<FilmMention> films)
    {
        var words = said.Normalize(NormalizationForm.FormC).ToLowerInvariant().Trim('"', '\'', '“', '”', '‘', '’', '.', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        if (name.Length is < Shortest or > Longest || words.Length > MostWords || !name.All(IsAllowed) || !char.IsLetter(name[0]))
            return null;
        var folded = FilmTitle.FoldWords(name);
        if (_labels.TryGetValue(folded, out var label))
            return label;
        return _empty.Contains(folded) || folded.Length == 0 || films.Any(film => IsOf(film, folded)) ? null : name;
    }

    private static bool IsAllowed(char unit) => char.IsLetter(unit) || unit is ' ' or '-' or '\'' or '’';

    private static bool IsOf(FilmMention film, string folded) =>
        folded == FilmTitle.FoldWords(film.Title)
        || film.Directors.Select(director => FilmTitle.FoldWords(director).Split(' ')[^1]).Any(surname => surname.Length > 2 && folded.Split(' ').Any(word => word == surname || word == surname + "s"));

    // A cue of exactly one theme is another name of it: "mourning" is grief.
    private static Dictionary<string, string> Labels(ThemeTaxonomy taxonomy)
    {
        var labels = taxonomy.Terms
            .SelectMany(term => term.Cues.Select(cue => (Cue: FilmTitle.FoldWords(cue), term.Label)).Distinct())
            .Where(pair => pair.Cue.Length > 0)
            .GroupBy(pair => pair.Cue, StringComparer.Ordinal)
            .Where(cue => cue.Count() == 1)
            .ToDictionary(cue => cue.Key, cue => cue.Single().Label, StringComparer.Ordinal);
        foreach (var term in taxonomy.Terms)
            labels[FilmTitle.FoldWords(term.Label)] = term.Label;
        return labels;
    }
}
