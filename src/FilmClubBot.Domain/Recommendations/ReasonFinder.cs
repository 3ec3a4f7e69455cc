using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>Finds what can be said for a film to one member.</summary>
internal sealed class ReasonFinder
{
    // Four stars: liked.
    private const int Liked = 8;
    private const int LeastTogether = 2, MostNamed = 3;

    private readonly ThemeProfile _profile;
    private readonly List<GivenRating> _ownLiked;
    private readonly Dictionary<MemberId, int> _alike;
    private readonly Dictionary<FilmId, HashSet<MemberId>> _likedBy;
    private readonly Dictionary<FilmId, List<GivenRating>> _byFilm;
    private readonly MemberId _member;

    /// <summary>Prepares the reasons for a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="own">The member's ratings.</param>
    /// <param name="ratings">The society's, in a fixed order.</param>
    /// <param name="profile">The member's themes.</param>
    public ReasonFinder(MemberId member, IReadOnlyList<GivenRating> own, IReadOnlyList<GivenRating> ratings, ThemeProfile profile)
    {
        (_member, _profile) = (member, profile);
        _ownLiked = [.. own.Where(rating => rating.Stars.Halves >= Liked).OrderByDescending(rating => rating.Stars).ThenBy(rating => rating.Film.Value)];
        _alike = Agreement.Of(member, own, ratings).Where(agreement => agreement.IsAlike).Select((agreement, rank) => (agreement.With, rank)).ToDictionary(entry => entry.With, entry => entry.rank);
        _byFilm = ratings.Where(rating => rating.By != member).GroupBy(rating => rating.Film).ToDictionary(film => film.Key, film => film.ToList());
        _likedBy = _byFilm.ToDictionary(film => film.Key, film => film.Value.Where(rating => rating.Stars.Halves >= Liked).Select(rating => rating.By).ToHashSet());
    }

    /// <summary>The reasons for a film, the most personal first; none for a film that nothing speaks for.</summary>
    public IReadOnlyList<Reason> For(FilmId film)
    {
        List<Reason?> found = [(Reason?)LikeMinded(film) ?? Together(film), Theme(film)];
        if (found.TrueForAll(reason => reason is null))
            found.Add(Ranking(film));
        return [.. found.OfType<Reason>()];
    }

    /// <summary>The society's ranking as a reason; null for a film without ratings or below the middle of the scale.</summary>
    public Reason.Ranking? Ranking(FilmId film) =>
        RatingSummary.Of(_byFilm.GetValueOrDefault(film, []).Select(rating => rating.Stars)) is { Count: > 0 } summary && summary.WeightedAverage > RatingSummary.PriorStars
            ? new(summary)
            : null;

    private Reason.LikeMinded? LikeMinded(FilmId film)
    {
        List<GivenRating> alike = [.. _byFilm.GetValueOrDefault(film, []).Where(rating => rating.By != _member && _alike.ContainsKey(rating.By)).OrderBy(rating => _alike[rating.By]).Take(MostNamed)];
        // All of the closest who rated it count, not only those who liked it.
        return alike.Count > 0 && alike.Average(rating => rating.Stars.Halves) is var mean && mean >= Liked ? new([.. alike.Select(rating => rating.By)], mean / 2) : null;
    }

    private Reason.LikedTogether? Together(FilmId film)
    {
        if (!_likedBy.TryGetValue(film, out var fans))
            return null;
        var (most, members) = _ownLiked.Select(own => (own.Film, Members: _likedBy.TryGetValue(own.Film, out var others) ? fans.Count(others.Contains) : 0))
            .DefaultIfEmpty().MaxBy(entry => entry.Members);
        return members >= LeastTogether ? new(most, members) : null;
    }

    private Reason.SharedTheme? Theme(FilmId film) => _ownLiked
        .Select(own => _profile.Shared(film, own.Film).FirstOrDefault() is { } theme ? new Reason.SharedTheme(own.Film, own.Stars, theme) : null)
        .FirstOrDefault(reason => reason is not null);
}
