using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recaps;

/// <summary>A film that a society showed, as its members saw it.</summary>
/// <param name="Film">The film.</param>
/// <param name="Ratings">The ratings that everybody may see.</param>
/// <param name="Expectations">What members expected, beside what they gave; null where too few stated both.</param>
/// <param name="Came">How many people came; null where that is not known.</param>
/// <param name="Active">The members who replied to the invitation or rated the film.</param>
public sealed record ShownFilm(Film Film, RatingSummary Ratings, Expectations? Expectations, int? Came, IReadOnlySet<MemberId> Active);

/// <summary>The awards of a term.</summary>
public sealed record TermAwards
{
    /// <summary>The fewest ratings of a film that has the best score.</summary>
    public const int LeastRatings = 3;

    // More members than that are not the most active, but many.
    private const int MostActiveMembers = 3, LeastScreenings = 2;

    private TermAwards(IReadOnlyList<ShownFilm> shown)
    {
        List<ShownFilm> films = [.. shown.DistinctBy(one => one.Film.Id)];
        Best = films.Where(one => one.Ratings.Count >= LeastRatings).MaxBy(one => one.Ratings.WeightedAverage);
        MostArgued = films.Where(one => one.Ratings.Spread > 0).OrderByDescending(one => one.Ratings.Spread).ThenByDescending(one => one.Ratings.Count).FirstOrDefault();
        Surprise = shown.Where(one => one.Expectations?.Surprise > 0).MaxBy(one => one.Expectations!.Surprise);
        Disappointment = shown.Where(one => one.Expectations?.Surprise < 0).MinBy(one => one.Expectations!.Surprise);
        BestAttended = shown.Count(one => one.Came > 0) < LeastScreenings ? null : shown.MaxBy(one => one.Came);
        var counts = shown.SelectMany(one => one.Active).GroupBy(member => member).Select(member => (Member: member.Key, Count: member.Count())).ToList();
        var most = counts.Count == 0 ? 0 : counts.Max(one => one.Count);
        List<MemberId> active = [.. counts.Where(one => one.Count == most).Select(one => one.Member).OrderBy(member => member.Value)];
        MostActive = most >= LeastScreenings && active.Count <= MostActiveMembers ? (active, most) : null;
    }

    /// <summary>The film with the best weighted average, of those with <see cref="LeastRatings"/> ratings or more.</summary>
    public ShownFilm? Best { get; }

    /// <summary>The film on which members differ most.</summary>
    public ShownFilm? MostArgued { get; }

    /// <summary>The film that was furthest above what members had expected.</summary>
    public ShownFilm? Surprise { get; }

    /// <summary>The film that was furthest below what members had expected.</summary>
    public ShownFilm? Disappointment { get; }

    /// <summary>The film to which the most people came; null for a single screening.</summary>
    public ShownFilm? BestAttended { get; }

    /// <summary>The members who took part in the most screenings, and in how many; null where that is one, or where more than three did.</summary>
    public (IReadOnlyList<MemberId> Members, int Screenings)? MostActive { get; }

    /// <summary>Whether there is no award.</summary>
    public bool IsEmpty => (Best, MostArgued, Surprise, Disappointment, BestAttended, MostActive) == (null, null, null, null, null, null);

    /// <summary>The awards of the films shown.</summary>
    /// <param name="shown">The screenings of films in the order of their dates; of equals the first wins.</param>
    public static TermAwards Of(IReadOnlyList<ShownFilm> shown) => new(shown);
}
