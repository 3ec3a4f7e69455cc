using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Domain.Recaps;

/// <summary>A period in films: a member's or the whole society's.</summary>
public sealed record Recap
{
    // With fewer ratings, a member is neither generous nor strict; with fewer others, nobody differs from them.
    private const int LeastOfMember = 5, LeastOthers = 2;

    private Recap(RecapData data, IReadOnlyList<GivenRating> ratings, IReadOnlyCollection<FilmId?> screenings)
    {
        List<Film> films = [.. ratings.Select(rating => rating.Film).Concat(screenings.OfType<FilmId>()).Distinct().Where(data.Films.ContainsKey).Select(film => data.Films[film])];
        Films = films.Count;
        Length = films.Aggregate(Duration.Zero, (sum, film) => sum + (film.Runtime?.Duration ?? Duration.Zero));
        OfUnknownLength = films.Count(film => film.Runtime is null);
        Ratings = ratings.Count;
        Average = ratings.Count == 0 ? null : ratings.Average(rating => rating.Stars.Halves) / 2;
        Attended = screenings.Count;
        Screenings = data.Screenings.Count;
        var favourites = new FavouriteFinder(ratings, data);
        (Director, Decade, Theme) = (favourites.Director(), favourites.Decade(), favourites.Theme());
        var rated = ratings.Select(rating => rating.Film).ToHashSet();
        Divided = data.RatedInPeriod().Where(rating => rated.Contains(rating.Film)).GroupBy(rating => rating.Film)
            .Select(film => new DividingFilm(film.Key, RatingSummary.Of(film.Select(rating => rating.Stars))))
            .Where(film => film.Summary.Spread > 0)
            .OrderByDescending(film => film.Summary.Spread).ThenByDescending(film => film.Summary.Count).ThenBy(film => film.Film.Value)
            .FirstOrDefault();
    }

    /// <summary>How many films were rated or seen at a screening.</summary>
    public int Films { get; }

    /// <summary>How long those of known length are together.</summary>
    public Duration Length { get; }

    /// <summary>How many films have no known length.</summary>
    public int OfUnknownLength { get; }

    /// <summary>How many ratings were given.</summary>
    public int Ratings { get; }

    /// <summary>Their mean in stars; null without ratings.</summary>
    public double? Average { get; }

    /// <summary>How many screenings the member attended; for the society, all of them.</summary>
    public int Attended { get; }

    /// <summary>How many screenings there were.</summary>
    public int Screenings { get; }

    /// <summary>The favourite director; null where nobody directed two rated films.</summary>
    public Favourite? Director { get; }

    /// <summary>The favourite decade; null where no two rated films are of one.</summary>
    public Favourite? Decade { get; }

    /// <summary>The favourite theme; null where no two rated films share one.</summary>
    public Favourite? Theme { get; }

    /// <summary>The film on which the members differ most, of a member's recap among those that the member rated; null where none has enough ratings.</summary>
    public DividingFilm? Divided { get; }

    /// <summary>The film that a member rated furthest above the others, and the one furthest below; null where there is none, and for the society.</summary>
    public (UnlikeOthers? Generous, UnlikeOthers? Strict) FilmsUnlike { get; private init; }

    /// <summary>The most generous and the strictest member of the society; null where no two members have enough ratings, and for a member.</summary>
    public (MemberAverage Generous, MemberAverage Strict)? Members { get; private init; }

    /// <summary>Of how many members with enough films in common the member rates like how many; null where there is none, and for the society.</summary>
    public (int Alike, int Compared)? Agreement { get; private init; }

    /// <summary>Whether there was nothing in the period.</summary>
    public bool IsEmpty => Ratings == 0 && Attended == 0;

    /// <summary>A member's recap.</summary>
    /// <param name="data">The society's data.</param>
    /// <param name="member">The member.</param>
    /// <param name="attended">The films of the screenings that the member attended.</param>
    public static Recap OfMember(RecapData data, MemberId member, IReadOnlyCollection<FilmId?> attended)
    {
        List<GivenRating> own = [.. data.RatedInPeriod().Where(rating => rating.By == member)];
        var others = data.Ratings.Where(rating => rating.By != member).ToLookup(rating => rating.Film, rating => rating.Stars.Halves / 2.0);
        var unlike = own.Where(rating => others[rating.Film].Count() >= LeastOthers)
            .Select(rating => (Rating: rating, Film: new UnlikeOthers(rating.Film, rating.Stars, others[rating.Film].Average())))
            .OrderByDescending(entry => (entry.Rating.Stars.Halves / 2.0) - entry.Film.Others).ThenBy(entry => entry.Rating.Film.Value)
            .Select(entry => entry.Film).ToList();
        var compared = Recommendations.Agreement.Of(member, own, data.Ratings);
        return new(data, own, attended)
        {
            Agreement = compared.Count == 0 ? null : (compared.Count(other => other.IsAlike), compared.Count),
            FilmsUnlike = (
                unlike.FirstOrDefault(film => film.Own.Halves / 2.0 > film.Others),
                unlike.LastOrDefault(film => film.Own.Halves / 2.0 < film.Others)),
        };
    }

    /// <summary>The society's recap.</summary>
    public static Recap OfSociety(RecapData data)
    {
        var ratings = data.RatedInPeriod();
        var members = ratings.GroupBy(rating => rating.By)
            .Where(member => member.Count() >= LeastOfMember)
            .Select(member => new MemberAverage(member.Key, member.Count(), member.Average(rating => rating.Stars.Halves) / 2))
            .OrderByDescending(member => member.Average).ThenByDescending(member => member.Ratings).ThenBy(member => member.Member.Value).ToList();
        return new(data, ratings, data.Screenings) { Members = members.Count > 1 && members[0].Average > members[^1].Average ? (members[0], members[^1]) : null };
    }
}
