using System.Buffers;

namespace FilmClubBot.Commands.Asking;

/// <summary>What the words of a passage say about it, besides which of the question's it has.</summary>
/// <param name="Length">The number of words.</param>
/// <param name="HasNumber">Whether it has a figure or a number in words.</param>
/// <param name="HasName">Whether it has a capitalised word that does not begin the passage.</param>
/// <param name="HasPlace">Whether it has a capitalised word after a preposition of place.</param>
/// <param name="HasReason">Whether it has a word that introduces a reason.</param>
internal readonly record struct PassageWords(int Length, bool HasNumber, bool HasName, bool HasPlace, bool HasReason)
{
    private static readonly SearchValues<char> _separators = SearchValues.Create(' ', '\n', '\r', '\t', '\u00A0', '—', '–', '/');

    /// <summary>Splits a passage into words and counts those of the question. Dashes between words separate them, hyphens within a word do not.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="tokens">Reads a word.</param>
    /// <param name="asked">The question's stems; their counts are set.</param>
    public static PassageWords Of(string text, TokenReader tokens, AskedStems asked)
    {
        asked.Clear();
        var words = default(PassageWords);
        Token? before = null;
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOfAny(_separators);
            var printed = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (printed.IsEmpty || tokens.Read(printed) is not { Parts: > 0 } token)
                continue;
            foreach (var stem in token.Stems)
                asked.Add(stem);
            var isName = before is not null && token.IsCapitalised;
            words = new(
                words.Length + token.Parts,
                words.HasNumber || token.IsNumber,
                words.HasName || isName,
                words.HasPlace || (isName && before!.IsBeforePlace),
                words.HasReason || token.IsReason);
            before = token;
        }

        return words;
    }
}

/// <summary>How often a passage has each stem of a question.</summary>
internal sealed class AskedStems
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _counts;

    /// <param name="question">The question.</param>
    public AskedStems(Question question)
    {
        foreach (var term in question.Concepts.SelectMany(concept => concept.Synonyms.Prepend(concept.Term)))
            _places.TryAdd(term.Stem, _places.Count);
        _counts = new int[_places.Count];
    }

    /// <summary>Begins another passage.</summary>
    public void Clear() => Array.Clear(_counts);

    /// <summary>Counts a stem, if it is one of the question's.</summary>
    public void Add(string stem)
    {
        if (_places.TryGetValue(stem, out var place))
            _counts[place]++;
    }

    /// <summary>How often one of the question's stems occurs.</summary>
    public int Count(string stem) => _counts[_places[stem]];

    /// <summary>Whether another word for a concept occurs.</summary>
    public bool HasAny(Concept concept)
    {
        foreach (var term in concept.Synonyms)
        {
            if (Count(term.Stem) > 0)
                return true;
        }

        return false;
    }
}
