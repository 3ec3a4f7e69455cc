using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>
/// Ranks the films that a member has not rated: by the ratings of members who liked the same films (item-kNN), by themes that they share with the
/// member's films, and by the society's ranking. The same ratings give the same films in the same order.
/// </summary>
public sealed class Recommender
{
    private readonly List<GivenRating> _ratings;
    private readonly IReadOnlyDictionary<FilmId, IReadOnlyList<string>> _themes;
    private readonly Dictionary<FilmId, RatingSummary> _summaries;
    private readonly FilmNeighbours _neighbours;
    private readonly RecommenderWeights _weights;

    /// <summary>Prepares the ratings of a society.</summary>
    /// <param name="ratings">All ratings that everybody may see, at most one for each member and film.</param>
    /// <param name="themes">The themes of its films; a film without is left out.</param>
    /// <param name="weights">How they are weighed; null for the measured ones.</param>
    public Recommender(IEnumerable<GivenRating> ratings, IReadOnlyDictionary<FilmId, IReadOnlyList<string>> themes, RecommenderWeights? weights = null)
    {
        _ratings = [.. ratings.OrderBy(rating => rating.By.Value).ThenBy(rating => rating.Film.Value)];
        _themes = themes;
        _weights = weights ?? new();
        _summaries = _ratings.GroupBy(rating => rating.Film).ToDictionary(film => film.Key, film => RatingSummary.Of(film.Select(rating => rating.Stars)));
        _neighbours = new(_ratings, _weights.Shrinkage);
    }

    /// <summary>The films that somebody rated, the best of the society's ranking first; ties by more ratings, then by key.</summary>
    public IEnumerable<FilmId> Ranking(IEnumerable<FilmId> library) => library
        .Where(_summaries.ContainsKey)
        .OrderByDescending(film => _summaries[film].WeightedAverage)
        .ThenByDescending(film => _summaries[film].Count)
        .ThenBy(film => film.Value);

    /// <summary>The films for a member with their reasons, at most <see cref="Recommendations.MaxFilms"/>.</summary>
    /// <param name="member">The member.</param>
    /// <param name="own">The member's ratings, those among them that only the member may see.</param>
    /// <param name="library">The films that can be recommended; those that the member rated are left out.</param>
    public Recommendations Recommend(MemberId member, IReadOnlyCollection<GivenRating> own, IReadOnlyCollection<FilmId> library)
    {
        var sorted = Sorted(own);
        var finder = new ReasonFinder(member, sorted, _ratings, new(sorted, _themes));
        if (sorted.Count < Recommendations.LeastRatings)
        {
            var best = Ranking(Open(sorted, library)).Select(film => (Film: film, Reason: finder.Ranking(film))).Where(entry => entry.Reason is not null);
            return new(RecommendationBasis.Ranking, [.. best.Take(Recommendations.MaxFilms).Select(entry => new Recommendation(entry.Film, [entry.Reason!]))]);
        }

        var known = sorted.Select(rating => rating.Film).ToHashSet();
        return new(
            _ratings.Exists(rating => rating.By != member && known.Contains(rating.Film)) ? RecommendationBasis.Ratings : RecommendationBasis.Themes,
            [.. Rank(own, library).Select(film => new Recommendation(film, finder.For(film))).Where(entry => entry.Reasons.Count > 0).Take(Recommendations.MaxFilms)]);
    }

    /// <summary>The films that something speaks for, the best for a member first.</summary>
    /// <param name="own">The member's ratings.</param>
    /// <param name="library">The films; those that the member rated are left out.</param>
    public IReadOnlyList<FilmId> Rank(IReadOnlyCollection<GivenRating> own, IEnumerable<FilmId> library)
    {
        var sorted = Sorted(own);
        var open = Open(sorted, library);
        Dictionary<FilmId, double> liked = [];
        foreach (var rating in sorted)
        {
            foreach (var (film, similarity) in _neighbours.Of(rating.Film))
                liked[film] = liked.GetValueOrDefault(film) + (similarity * rating.Stars.Halves);
        }

        var profile = new ThemeProfile(sorted, _themes);
        var fit = open.ToDictionary(film => film, profile.Fit);
        var most = Math.Max(open.Select(film => liked.GetValueOrDefault(film)).DefaultIfEmpty().Max(), double.Epsilon);
        var fitting = Math.Max(fit.Values.DefaultIfEmpty().Max(), double.Epsilon);
        return
        [
            .. Ranking(open).Concat(open.Where(film => !_summaries.ContainsKey(film) && fit[film] > 0).OrderBy(film => film.Value))
                .OrderByDescending(film => (liked.GetValueOrDefault(film) / most) + (_weights.Themes * fit[film] / fitting) + (_weights.Ranking * Ranked(film))),
        ];
    }

    private static List<GivenRating> Sorted(IEnumerable<GivenRating> own) => [.. own.OrderBy(rating => rating.Film.Value)];

    private static List<FilmId> Open(List<GivenRating> own, IEnumerable<FilmId> library)
    {
        var known = own.Select(rating => rating.Film).ToHashSet();
        return [.. library.Where(film => !known.Contains(film)).Distinct()];
    }

    // 0 for the middle of the scale, 1 for the most stars; a film without ratings is in the middle.
    private double Ranked(FilmId film) => _summaries.TryGetValue(film, out var summary) ? (summary.WeightedAverage - RatingSummary.PriorStars) / ((Stars.MaxHalves / 2.0) - RatingSummary.PriorStars) : 0;
}
