namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>How likely a strict reader would call a theme right, by what shows it: 0 to 1.</summary>
/// <remarks>Two logistic regressions on 3,342 themes of 318 reviews that were judged one by one; see <c>docs/decisions/0134</c>.</remarks>
internal static class ThemeConfidence
{
    private const double Surest = 0.97, InHeadline = 2;

    // Shorter reviews were not judged.
    private const int FewestWords = 150;

    /// <summary>The likelihood of a theme.</summary>
    /// <param name="score">The evidence for it.</param>
    /// <param name="words">The length of the review.</param>
    /// <param name="similarity">The review's sentences; null if the language has no word vectors.</param>
    public static double Of(ThemeScore score, int words, SentenceSimilarity? similarity)
    {
        var evidence = Math.Log(score.Total() + 0.3);
        var length = Math.Log(Math.Max(FewestWords, words));
        var sum = similarity is null
            ? -0.14 + (2.19 * evidence) - (0.44 * length)
            : -1.95 + (1.47 * evidence) - (0.45 * length) + (1.09 * similarity.OfNearest(score.Term, score.Sentences)) + (5.0 * similarity.OfReview(score.Term));
        if (score.IsInHeadline)
            sum += InHeadline;
        return Math.Round(Math.Min(Surest, 1 / (1 + Math.Exp(-sum))), 2);
    }
}
