namespace FilmClubBot.Commands.Asking;

/// <summary>Ranks passages, and decides whether the best of them answer the question. See <c>docs/decisions/0036</c>.</summary>
internal static class PassageRanking
{
    // More than synonyms alone give: an answer has most of the question in the words of the question.
    private const double AnsweringShare = 0.6;

    // The weight of words beside meaning: the best passage by words gets 0.3, and a cosine is at most 1.
    private const double WordWeight = 0.3, ContextWeight = 0.1;

    // Of the sum of both, from where on passages are near.
    private const double NearMeaning = 0.3;

    // From where on a passage answers by its meaning alone: the highest of the unanswerable questions tuned on had 0.42. The sum
    // does not show this, because some passage always has the most words.
    private const double AnsweringCosine = 0.6;

    // A passage with less of the best one's score is not shown with it.
    private const double LeastOfBest = 0.3;

    // For the words of a person that the question asks about.
    private const double SpokenWeight = 3;

    /// <summary>Ranks passages by their words.</summary>
    /// <param name="passages">The passages, by review and in the order of its text.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="isSpoken">Whether a passage quotes the person that the question asks about.</param>
    public static Ranking ByWords(IReadOnlyList<FoundPassage> passages, IReadOnlyList<WordScore> scores, Func<FoundPassage, bool> isSpoken)
    {
        var ranked = passages
            .Select((passage, at) => new Candidate(passage, scores[at].Score + (isSpoken(passage) ? SpokenWeight : 0), isSpoken(passage) || (scores[at].Share >= AnsweringShare && scores[at].IsOfKind), isSpoken(passage) || scores[at].Share > 0))
            .Where(candidate => candidate.Score > 0);
        return Best(ranked);
    }

    /// <summary>Ranks passages by their meaning and their words.</summary>
    /// <param name="passages">The passages, by review and in the order of its text.</param>
    /// <param name="scores">Their scores by words.</param>
    /// <param name="cosines">The cosines of the question and each passage.</param>
    /// <param name="isSpoken">Whether a passage quotes the person that the question asks about.</param>
    public static Ranking ByMeaning(IReadOnlyList<FoundPassage> passages, IReadOnlyList<WordScore> scores, IReadOnlyList<double> cosines, Func<FoundPassage, bool> isSpoken)
    {
        var most = scores.Select(score => score.Score).DefaultIfEmpty().Max();
        var ranked = passages
            .Select((passage, at) => (Passage: passage, IsSpoken: isSpoken(passage), IsAnswer: scores[at].IsOfKind && (scores[at].Share >= AnsweringShare || cosines[at] >= AnsweringCosine), Score: Near(at) + (most > 0 ? WordWeight * scores[at].Score / most : 0)))
            .Select(entry => new Candidate(entry.Passage, entry.Score + (entry.IsSpoken ? WordWeight : 0), entry.IsSpoken || entry.IsAnswer, entry.Score >= NearMeaning))
            .Where(candidate => candidate.Score >= NearMeaning);
        return Best(ranked);

        double Near(int at) => cosines[at] + (ContextWeight * Math.Max(Neighbour(at, at - 1), Neighbour(at, at + 1)));

        double Neighbour(int at, int neighbour) => PassageNeighbours.Are(passages, at, neighbour) ? Math.Max(0, cosines[neighbour]) : 0;
    }

    private static Ranking Best(IEnumerable<Candidate> candidates)
    {
        var ranked = candidates.OrderByDescending(candidate => candidate.Score).ToList();
        return ranked is [var best, ..]
            ? new([.. ranked.Where(candidate => candidate.Score >= LeastOfBest * best.Score && (candidate.IsNear || !best.IsAnswer)).Select(candidate => candidate.Passage)], !best.IsAnswer)
            : Ranking.Nothing;
    }

    /// <summary>A passage that may be shown.</summary>
    /// <param name="Passage">The passage.</param>
    /// <param name="Score">Higher is better.</param>
    /// <param name="IsAnswer">Whether it answers the question.</param>
    /// <param name="IsNear">Whether it is near itself, not only a neighbour of one: beside an answer, no mere neighbour is shown.</param>
    private sealed record Candidate(FoundPassage Passage, double Score, bool IsAnswer, bool IsNear);
}

/// <summary>Passages for a question.</summary>
/// <param name="Passages">The best first; empty when none is near.</param>
/// <param name="IsHedged">Whether they are only the nearest passages, and may not answer the question.</param>
internal sealed record Ranking(IReadOnlyList<FoundPassage> Passages, bool IsHedged)
{
    /// <summary>No passage is near.</summary>
    public static Ranking Nothing { get; } = new([], true);
}
