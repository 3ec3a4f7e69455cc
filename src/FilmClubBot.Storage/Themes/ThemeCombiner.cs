using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Storage.Themes;

/// <summary>A theme that one review shows in one film. Has settable properties, because EF Core cannot translate through a constructor.</summary>
internal sealed class ThemeShowing
{
    public required int FilmId { get; init; }

    public required int ReviewId { get; init; }

    public required string Name { get; init; }

    public required string FoldedName { get; init; }

    public required double Confidence { get; init; }

    public required IReadOnlyList<TextSpan> Evidence { get; init; }
}

/// <summary>A theme of a film whose evidence is still offsets, not text.</summary>
internal sealed record CombinedTheme(int FilmId, string Name, double Confidence, int Reviews, IReadOnlyList<(int Review, TextSpan Span)> Evidence, ThemeRuling? Ruling);

/// <summary>Combines the findings of several reviews of one film into one theme.</summary>
internal static class ThemeCombiner
{
    /// <summary>Most passages shown for a theme.</summary>
    private const int MaxEvidence = 3;

    /// <summary>Combines the showings of one theme in one film with a moderator's decision.</summary>
    /// <param name="showings">At least one.</param>
    /// <param name="ruling">The decision, or null.</param>
    public static CombinedTheme Combine(IReadOnlyCollection<ThemeShowing> showings, ThemeRuling? ruling)
    {
        var bestFirst = showings.OrderByDescending(showing => showing.Confidence).ThenBy(showing => showing.ReviewId).ToList();
        return new(
            bestFirst[0].FilmId,
            bestFirst[0].Name,
            ruling is null ? Together(bestFirst) : 1,
            bestFirst.Select(showing => showing.ReviewId).Distinct().Count(),
            BestEvidence(bestFirst),
            ruling);
    }

    /// <summary>Confirmed ones first, then added ones, then the surest.</summary>
    public static IOrderedEnumerable<CombinedTheme> SurestFirst(IEnumerable<CombinedTheme> themes) => themes
        .OrderBy(theme => theme.Ruling switch { ThemeRuling.Confirmed => 0, ThemeRuling.Added => 1, _ => 2 })
        .ThenByDescending(theme => theme.Confidence)
        .ThenByDescending(theme => theme.Reviews)
        .ThenBy(theme => theme.Name, StringComparer.Ordinal)
        .ThenBy(theme => theme.FilmId);

    /// <summary>
    /// Reviews are treated as independent witnesses: the theme is absent only if every one of them is wrong, with the probability
    /// <c>Π(1 − c)</c>. Another witness therefore never lowers the confidence, and two halves give three quarters.
    /// </summary>
    private static double Together(IEnumerable<ThemeShowing> showings) =>
        1 - showings.Aggregate(1.0, (wrong, showing) => wrong * (1 - Math.Clamp(showing.Confidence, 0, 1)));

    /// <summary>The best sentence of each review, the review with the highest confidence first; then their second-best ones.</summary>
    private static List<(int, TextSpan)> BestEvidence(IEnumerable<ThemeShowing> bestFirst) => bestFirst
        .SelectMany(showing => showing.Evidence.Select((span, rank) => (rank, place: (showing.ReviewId, span))))
        .OrderBy(evidence => evidence.rank)
        .Select(evidence => evidence.place)
        .Distinct()
        .Take(MaxEvidence)
        .ToList();
}
