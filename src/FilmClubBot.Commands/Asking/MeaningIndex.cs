namespace FilmClubBot.Commands.Asking;

/// <summary>Compares questions with passages by their vectors, where <c>Reading:Meaning</c> is on.</summary>
/// <param name="vectors">The stored vectors.</param>
/// <param name="embedder">The model; null where the index is off.</param>
internal sealed class MeaningIndex(IPassageVectors vectors, IEmbedder? embedder = null)
{
    /// <summary>The cosine of the question and each passage; null where the index is off, or a passage has no vector yet.</summary>
    public async Task<IReadOnlyList<double>?> Cosines(string question, IReadOnlyList<FoundPassage> passages, CancellationToken cancellationToken)
    {
        if (embedder is null || passages.Count == 0)
            return null;
        var found = await vectors.Find(embedder.Model, [.. passages.Select(passage => passage.Key)], cancellationToken);
        if (found.Count < passages.Count)
            return null;
        var asked = PassageVector.Of((await embedder.Embed([question], cancellationToken))[0]);
        return [.. passages.Select(passage => asked.Cosine(found[passage.Key]))];
    }
}
