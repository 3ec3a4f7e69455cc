namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Ranks the phrases and words of one text by their importance, from the text alone.</summary>
/// <remarks>
/// A word's weight depends on its rank among the text's words, its length (long words are rare words, as Zipf saw) and its first position. A
/// phrase's weight depends on the average weight of its words, its frequency, and its number of words, to a power that depends on the text:
/// see <see cref="Terminology"/>. The figures below were tuned on the dev parts of two public sets; see docs/decisions/0010.
/// </remarks>
internal sealed class KeyphraseRanker
{
    private const int LongestPhrase = 5, LongestWord = 12;
    private const double OfRank = 0.2, OfCount = 0.75, Early = 0.5, Later = 0.05;
    private const double Usual = 0.45, Steepness = 6, FewestTerms = -1, MostTerms = 2;
    private const double SingleWord = 0.8, NeverAlone = 0.3, NameAlone = 1.2, NameInPhrase = 0.7, GerundFirst = 0.3, FreshlyNamed = 1.5;

    private readonly PhraseText _text;
    private readonly List<(int From, int To)> _phrases;
    private readonly List<(int From, int To)>?[] _placesOf;
    private readonly int[] _inPhrases;
    private readonly double[] _weights;

    private KeyphraseRanker(PhraseText text)
    {
        _text = text;
        _phrases = NounPhrases.In(text);
        _placesOf = new List<(int From, int To)>?[text.StemCount];
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (text.IsContent(i))
                (_placesOf[text.Stem(i)] ??= []).Add((i, i + 1));
        }

        _inPhrases = InPhrases();
        _weights = Weights();
    }

    /// <summary>The keyphrases of a text, the best first.</summary>
    public static List<Keyphrase> Rank(PhraseText text)
    {
        var ranker = new KeyphraseRanker(text);
        var ranked = ranker.Phrases();
        ranker.AddSingleWords(ranked);
        ranked.Sort(static (left, right) => right.Score.CompareTo(left.Score) is var byScore && byScore != 0 ? byScore : left.Places[0].From.CompareTo(right.Places[0].From));
        return ranked;
    }

    private int[] InPhrases()
    {
        var counts = new int[_text.StemCount];
        foreach (var (from, to) in _phrases)
        {
            for (var i = from; to - from > 1 && i < to; i++)
                counts[_text.Stem(i)]++;
        }

        return counts;
    }

    private double[] Weights()
    {
        var ranks = WordGraph.Rank(_text, Array.ConvertAll(_placesOf, places => places?.Count ?? 0));
        var weights = new double[ranks.Length];
        for (var stem = 0; stem < ranks.Length; stem++)
        {
            if (_placesOf[stem] is not { } places)
                continue;
            var first = _text.Words[places[0].From];
            weights[stem] = Math.Pow(ranks[stem], OfRank) * Math.Min(first.Lower.Length, LongestWord) * (1 + (Early / (1 + (Later * first.Sentence))));
        }

        return weights;
    }

    private List<Keyphrase> Phrases()
    {
        var power = Math.Clamp(Steepness * (Terminology.Share(_text, _phrases) - Usual), FewestTerms, MostTerms);
        var placesOf = new Dictionary<string, List<(int From, int To)>>(StringComparer.Ordinal);
        foreach (var (start, to) in _phrases)
        {
            var from = NounPhrases.Core(_text, start, to);
            if (to - from is 1 or > LongestPhrase)
                continue;
            var key = Key(from, to);
            if (!placesOf.TryGetValue(key, out var places))
                placesOf[key] = places = [];
            places.Add((from, to));
        }

        var phrases = new List<Keyphrase>(placesOf.Count);
        foreach (var places in placesOf.Values)
            phrases.Add(new(Score(places, power), places));
        return phrases;
    }

    // There are fewer stems than characters, so a phrase's stems fit into a string.
    private string Key(int from, int to) => string.Create(to - from, (Text: _text, From: from), static (key, phrase) =>
    {
        for (var i = 0; i < key.Length; i++)
            key[i] = (char)phrase.Text.Stem(phrase.From + i);
    });

    private double Score(List<(int From, int To)> places, double power)
    {
        var (from, to) = places[0];
        var sum = 0.0;
        var holdsName = false;
        for (var i = from; i < to; i++)
        {
            sum += _weights[_text.Stem(i)];
            holdsName |= _text.Classes[i] == WordClass.Name;
        }

        return sum / (to - from) * Math.Pow(to - from, power) * Math.Pow(places.Count, OfCount)
            * (holdsName ? NameInPhrase : 1)
            * (_text.Classes[from] == WordClass.Gerund ? GerundFirst : 1)
            * (places.Exists(IsFreshlyNamed) ? FreshlyNamed : 1);
    }

    // "Of guilt", "and guilt" introduce it; "the guilt" refers back to it.
    private bool IsFreshlyNamed((int From, int To) place) =>
        place.From > 0 && !_text.Words[place.From].IsAfterBreak && _text.Classes[place.From - 1] == WordClass.Linker;

    private void AddSingleWords(List<Keyphrase> ranked)
    {
        for (var stem = 0; stem < _placesOf.Length; stem++)
        {
            if (_placesOf[stem] is not { } places)
                continue;
            var score = _weights[stem] * SingleWord * Math.Pow(places.Count, OfCount)
                * (_text.Classes[places[0].From] == WordClass.Name ? NameAlone : 1)
                * (_inPhrases[stem] >= places.Count ? NeverAlone : 1);
            ranked.Add(new(score, places));
        }
    }
}
