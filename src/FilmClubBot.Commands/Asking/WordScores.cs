namespace FilmClubBot.Commands.Asking;

/// <summary>How well passages fit a question by their words.</summary>
/// <param name="Score">0 if neither the passage nor its neighbours have a word of the question; higher is better.</param>
/// <param name="Share">The share of the question's weight that the passage itself has, 0 to 1.</param>
/// <param name="IsOfKind">Whether the passage has the kind of answer that the question asks for: a name, a number, a place.</param>
internal readonly record struct WordScore(double Score, double Share, bool IsOfKind);

/// <summary>BM25 over stems and synonyms, with the sentences before and after a passage as its context.</summary>
internal static class WordScores
{
    // Sentences differ less in length than documents, so length is normalised less than usual (0.75).
    private const double K1 = 1.2, B = 0.4;

    // A synonym counts for less than the member's own word, and a neighbour's word for less than the passage's.
    private const double SynonymWeight = 0.5, ContextWeight = 0.3;

    // For a passage that has the kind of answer that the question asks for. A reason is often given without such a word.
    private const double ExpectationWeight = 3, ReasonWeight = 1;

    /// <summary>The score of each passage.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">The passages, by review and in the order of its text.</param>
    /// <param name="tokens">Stems of words.</param>
    public static IReadOnlyList<WordScore> Of(Question question, IReadOnlyList<FoundPassage> passages, TokenReader tokens)
    {
        if (passages.Count == 0)
            return [];
        var stems = new AskedStems(question);
        var words = new PassageWords[passages.Count];
        var amounts = question.Concepts.Select(_ => new double[passages.Count]).ToList();
        for (var at = 0; at < passages.Count; at++)
        {
            words[at] = PassageWords.Of(passages[at].Text, tokens, stems);
            for (var concept = 0; concept < amounts.Count; concept++)
                amounts[concept][at] = Amount(question.Concepts[concept], stems);
        }

        var average = Math.Max(1, words.Average(passage => passage.Length));
        var weights = amounts.ConvertAll(amount => Rarity(amount.Count(value => value > 0), words.Length));
        var asked = weights.Sum();
        var scores = new WordScore[passages.Count];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = Score(at);
        return scores;

        WordScore Score(int at)
        {
            double score = 0, share = 0;
            for (var concept = 0; concept < amounts.Count; concept++)
            {
                var own = amounts[concept][at];
                var amount = own + (ContextWeight * (Neighbour(concept, at, at - 1) + Neighbour(concept, at, at + 1)));
                score += weights[concept] * amount * (K1 + 1) / (amount + (K1 * (1 - B + (B * words[at].Length / average))));
                share += weights[concept] * Math.Min(1, own) / asked;
            }

            var expected = Expected(question.Expectation, words[at]);
            return new(score > 0 ? score + expected : 0, share, expected > 0 || question.Expectation is Expectation.None or Expectation.Reason);
        }

        double Neighbour(int concept, int at, int neighbour) =>
            PassageNeighbours.Are(passages, at, neighbour) ? Math.Min(1, amounts[concept][neighbour]) : 0;
    }

    private static double Amount(Concept concept, AskedStems found) => found.Count(concept.Term.Stem) switch
    {
        0 => found.HasAny(concept) ? SynonymWeight : 0,
        var own => own,
    };

    private static double Expected(Expectation expectation, PassageWords words) => expectation switch
    {
        Expectation.Name when words.HasName => ExpectationWeight,
        Expectation.Number when words.HasNumber => ExpectationWeight,
        Expectation.Place when words.HasPlace => ExpectationWeight,
        Expectation.Reason when words.HasReason => ReasonWeight,
        _ => 0,
    };

    private static double Rarity(int passages, int ofPassages) => Math.Log(1 + ((ofPassages - passages + 0.5) / (passages + 0.5)));
}

/// <summary>Finds the passages before and after a passage in its review.</summary>
internal static class PassageNeighbours
{
    /// <summary>Whether the passages at two places of a list are neighbours in one review.</summary>
    public static bool Are(IReadOnlyList<FoundPassage> passages, int at, int neighbour) =>
        neighbour >= 0 && neighbour < passages.Count
        && passages[neighbour].Review == passages[at].Review
        && Math.Abs(passages[neighbour].Ordinal - passages[at].Ordinal) == 1;
}
