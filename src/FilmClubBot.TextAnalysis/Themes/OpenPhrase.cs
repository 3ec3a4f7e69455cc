namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>A phrase that may be a theme outside the taxonomy.</summary>
/// <param name="Name">The phrase in lower case.</param>
/// <param name="Sentences">Indexes of the sentences that contain it, in the text's order.</param>
/// <param name="IsNamedSubject">Whether the review names it as its film's subject.</param>
/// <param name="Share">Its score as a keyphrase over the best one's, 0 to 1.</param>
/// <param name="IsPair">Whether it is two ideas that the review contrasts.</param>
internal sealed record OpenPhrase(string Name, IReadOnlyList<int> Sentences, bool IsNamedSubject, double Share, bool IsPair = false)
{
    private const double Subject = 1.2, Sentence = 0.4, MostForSentences = 1.5, OfShare = 0.4;

    /// <summary>The strength of the evidence, on the scale of <see cref="ThemeScore.Total"/>.</summary>
    public double Total => (IsNamedSubject ? Subject : 0) + Math.Min(MostForSentences, Sentence * Sentences.Count) + (OfShare * Share);

    /// <summary>Whether one phrase contains the other, word for word.</summary>
    public bool Overlaps(string other) => Holds(Name, other) || Holds(other, Name);

    /// <summary>Whether it adds nothing to a theme of the taxonomy: "science and gullibility" does to "science", "the science" does not.</summary>
    public bool IsPartOf(string theme) => Holds(theme, Name) || !IsPair && Holds(Name, theme);

    private static bool Holds(string whole, string part) => $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);
}
