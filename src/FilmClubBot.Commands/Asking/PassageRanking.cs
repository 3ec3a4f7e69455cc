using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Asking;

/// <summary>Picks the passages that answer a question, or finds that none does.</summary>
/// <remarks>
/// Every concept weighs as much as it is rare among the passages (the inverse document frequency of BM25); one that no passage
/// contains weighs the most. The reviews answer the question when the concepts that they contain make up half of its weight,
/// and a passage belongs to the answer when it alone carries a third of that weight.
/// </remarks>
internal static class PassageRanking
{
    private const double AnswerableShare = 0.5;
    private const double PassageShare = 1.0 / 3;

    // An alternative word for a concept counts for less than the member's own word.
    private const double AlternativeWeight = 0.6;

    /// <summary>The best passages, at most <paramref name="limit"/>; empty when the reviews do not answer the question.</summary>
    /// <param name="concepts">The concepts of the question.</param>
    /// <param name="hits">The passages that contain each word and alternative, in the order of <see cref="Terms"/>.</param>
    /// <param name="limit">Most passages.</param>
    public static IReadOnlyList<Passage> Best(IReadOnlyList<Concept> concepts, IReadOnlyList<TermHits> hits, int limit)
    {
        Dictionary<(ReviewId, TextSpan), (Passage Passage, double Score, double Relevance)> scores = [];
        double asked = 0, spoken = 0;
        var next = 0;
        foreach (var concept in concepts)
        {
            var word = hits[next++];
            var alternatives = hits.Skip(next).Take(concept.Alternatives.Count).ToList();
            next += concept.Alternatives.Count;

            var known = alternatives.Prepend(word).Where(term => term.Passages > 0).ToList();
            var weight = Rarity(known.Count == 0 ? 0 : known.Max(term => term.Passages), word.OfPassages);
            asked += weight;
            if (known.Count > 0)
                spoken += weight;

            // A passage counts each concept once, by its best term.
            var best = known
                .SelectMany(term => term.Hits.Select(hit => (hit.Passage, hit.Relevance, Factor: term == word ? 1 : AlternativeWeight)))
                .GroupBy(hit => (hit.Passage.Review.Id, hit.Passage.Span))
                .Select(group => group.MaxBy(hit => hit.Factor));
            foreach (var (passage, relevance, factor) in best)
            {
                var key = (passage.Review.Id, passage.Span);
                var (_, score, before) = scores.GetValueOrDefault(key, (passage, 0, 0));
                scores[key] = (passage, score + (weight * factor), before + relevance);
            }
        }

        if (asked == 0 || spoken < AnswerableShare * asked)
            return [];
        return
        [
            .. scores.Values.Where(entry => entry.Score >= PassageShare * spoken)
                .OrderByDescending(entry => entry.Score).ThenByDescending(entry => entry.Relevance)
                .ThenBy(entry => entry.Passage.Review.Id.Value).ThenBy(entry => entry.Passage.Span.Start)
                .Take(limit)
                .Select(entry => entry.Passage),
        ];
    }

    /// <summary>Every word and alternative, in the order in which <see cref="Best"/> expects their hits.</summary>
    public static IReadOnlyList<string> Terms(IReadOnlyList<Concept> concepts) =>
        [.. concepts.SelectMany(concept => concept.Alternatives.Prepend(concept.Word))];

    private static double Rarity(int passages, int ofPassages) =>
        Math.Log(1 + ((ofPassages - passages + 0.5) / (passages + 0.5)));
}
