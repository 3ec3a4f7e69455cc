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

/// <summary>A theme of a film.</summary>
/// <param name="FilmId">The film.</param>
/// <param name="Name">The theme's name.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reviews">How many of the film's reviews show it.</param>
/// <param name="BestFirst">Its showings, at least one.</param>
/// <param name="Ruling">A moderator's decision; null when there is none.</param>
internal sealed record CombinedTheme(int FilmId, string Name, double Confidence, int Reviews, IReadOnlyList<ThemeShowing> BestFirst, ThemeRuling? Ruling)
{
    /// <summary>Most passages shown for a theme.</summary>
    private const int MaxEvidence = 3;

    /// <summary>Whether any showing has evidence.</summary>
    public bool HasEvidence => BestFirst.Any(showing => showing.Evidence.Count > 0);

    /// <summary>Where its evidence is, chosen now: the best sentence of each review, the review with the highest confidence first; then their second-best ones.</summary>
    public IReadOnlyList<(int Review, TextSpan Span)> Evidence
    {
        get
        {
            List<(int, TextSpan)> places = new(MaxEvidence);
            for (var (rank, isMore) = (0, true); isMore; rank++)
            {
                isMore = false;
                foreach (var showing in BestFirst)
                {
                    if (rank >= showing.Evidence.Count)
                        continue;
                    isMore = true;
                    var place = (showing.ReviewId, showing.Evidence[rank]);
                    if (!places.Contains(place))
                        places.Add(place);
                    if (places.Count == MaxEvidence)
                        return places;
                }
            }

            return places;
        }
    }

    /// <summary>The theme as commands see it, without its evidence.</summary>
    /// <param name="reviews">How many visible reviews the film has.</param>
    public FilmTheme Of(int reviews) => new(Name, Confidence, Reviews, reviews, [], Ruling);
}

/// <summary>Combines the findings of several reviews of one film into one theme.</summary>
internal static class ThemeCombiner
{
    /// <summary>Combines the showings of one theme in one film with a moderator's decision.</summary>
    /// <param name="showings">At least one.</param>
    /// <param name="ruling">The decision, or null.</param>
    public static CombinedTheme Combine(IEnumerable<ThemeShowing> showings, ThemeRuling? ruling)
    {
        List<ThemeShowing> bestFirst = [.. showings];
        bestFirst.Sort(static (left, right) => right.Confidence.CompareTo(left.Confidence) is var order and not 0 ? order : left.ReviewId.CompareTo(right.ReviewId));
        return new(
            bestFirst[0].FilmId,
            bestFirst[0].Name,
            ruling is null ? Together(bestFirst) : 1,
            bestFirst.Select(showing => showing.ReviewId).Distinct().Count(),
            bestFirst,
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
}
