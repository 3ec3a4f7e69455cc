namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>How rare the cues of themes are: 3 for most, less for those that many posts contain, whatever they are about.</summary>
/// <remarks>The lists are counted, not chosen: <c>cue-frequencies</c> of the benchmarks prints them.</remarks>
internal sealed class CueRarity
{
    /// <summary>The rarity of a cue that is in no list.</summary>
    public const int Rare = 3;

    // An entry of the file for each rarity below that of rare cues.
    private static readonly string[] _entries = ["inTenth", "inThirtieth", "inHundredth"];

    private readonly Dictionary<string, int> _rarities = new(StringComparer.Ordinal);

    /// <param name="file">The language's file.</param>
    /// <param name="section">The section that has the lists.</param>
    public CueRarity(LanguageFile file, string section)
    {
        for (var rarity = 0; rarity < _entries.Length; rarity++)
        {
            foreach (var cue in file.Phrases(section, _entries[rarity]))
                _rarities[cue] = rarity;
        }
    }

    /// <summary>The rarity of a cue.</summary>
    /// <param name="words">Its words.</param>
    public int Of(IEnumerable<string> words) => _rarities.GetValueOrDefault(string.Join(' ', words), Rare);
}
