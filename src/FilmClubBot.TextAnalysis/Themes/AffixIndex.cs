namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Cues that are the beginning or the end of a word; immutable once filled.</summary>
/// <param name="isEnding">Whether they are ends.</param>
internal sealed class AffixIndex(bool isEnding)
{
    private readonly Dictionary<string, List<Cue>> _cues = new(StringComparer.Ordinal);
    private int _shortest = int.MaxValue, _longest;

    /// <summary>Adds a cue.</summary>
    public void Add(Cue cue)
    {
        var affix = cue.Words[0];
        _shortest = Math.Min(_shortest, affix.Length);
        _longest = Math.Max(_longest, affix.Length);
        if (!_cues.TryGetValue(affix, out var list))
            _cues[affix] = list = [];
        list.Add(cue);
    }

    /// <summary>Adds the cues of a word, lower case, to others.</summary>
    public void AddTo(List<Cue> cues, string word)
    {
        var lookup = _cues.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = _shortest; length <= Math.Min(_longest, word.Length); length++)
        {
            if (lookup.TryGetValue(isEnding ? word.AsSpan(word.Length - length) : word.AsSpan(0, length), out var found))
                cues.AddRange(found);
        }
    }
}
