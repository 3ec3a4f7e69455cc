using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Domain.Tests.Recommendations;

public class RecommenderTests
{
    private static readonly MemberId _ada = new(1);
    private static readonly Dictionary<FilmId, IReadOnlyList<string>> _noThemes = [];

    [Fact]
    public void Recommends_what_members_who_rate_alike_liked_and_names_them()
    {
        var own = Given.By(1, (1, 10), (2, 9), (3, 8), (4, 2), (5, 3)).ToList();
        var ratings = own
            .Concat(Given.By(2, (1, 10), (2, 9), (3, 8), (4, 2), (5, 3), (6, 9)))
            .Concat(Given.By(3, (1, 9), (2, 9), (3, 8), (4, 3), (5, 3), (6, 9)))
            .Concat(Given.By(4, (1, 2), (2, 1), (3, 2), (4, 10), (5, 10), (7, 10)));

        var found = new Recommender(ratings, _noThemes).Recommend(_ada, own, Given.Library(7));

        Assert.Equal(RecommendationBasis.Ratings, found.Basis);
        Assert.Equal(6, found.Films[0].Film.Value);
        var reason = Assert.IsType<Reason.LikeMinded>(Assert.Single(found.Films[0].Reasons));
        Assert.Equal([2, 3], reason.Members.Select(member => member.Value));
        Assert.Equal(4.5, reason.Stars);
    }

    [Fact]
    public void Names_the_film_that_shares_a_theme_the_rarest_theme_first()
    {
        var own = Given.By(1, (1, 9), (2, 4), (3, 4), (4, 4), (5, 4)).ToList();
        Dictionary<FilmId, IReadOnlyList<string>> themes = new() { [new(1)] = ["grief", "love"], [new(2)] = ["love"], [new(3)] = ["love"], [new(6)] = ["grief", "love"] };

        var found = new Recommender(own, themes).Recommend(_ada, own, Given.Library(6));

        Assert.Equal(RecommendationBasis.Themes, found.Basis);
        var only = Assert.Single(found.Films);
        Assert.Equal(6, only.Film.Value);
        Assert.Equal([new Reason.SharedTheme(new(1), Stars.FromHalves(9), "grief")], only.Reasons);
    }

    [Fact]
    public void Goes_by_the_ranking_until_a_member_has_rated_five_films()
    {
        var own = Given.Alike(1, 9, 1, 2, 3, 4).ToList();
        var ratings = own.Concat(Enumerable.Range(2, 9).SelectMany(member => Given.By(member, (5, 8), (6, 10), (7, 2)))).ToList();

        var few = new Recommender(ratings, _noThemes).Recommend(_ada, own, Given.Library(8));

        Assert.Equal(RecommendationBasis.Ranking, few.Basis);
        // The film that all dislike is not recommended, nor the one that nobody rated.
        Assert.Equal([6, 5], few.Films.Select(film => film.Film.Value));
        Assert.All(few.Films, film => Assert.Equal(9, Assert.IsType<Reason.Ranking>(Assert.Single(film.Reasons)).Summary.Count));
    }

    [Fact]
    public void Says_how_many_liked_both_where_nobody_is_known_to_rate_alike()
    {
        var own = Given.Alike(1, 9, 1, 2, 3, 4, 5).ToList();
        var ratings = own.Concat(Given.Alike(2, 9, 1, 6)).Concat(Given.Alike(3, 8, 1, 6));

        var found = new Recommender(ratings, _noThemes).Recommend(_ada, own, Given.Library(6));

        Assert.Equal([new Reason.LikedTogether(new(1), 2)], Assert.Single(found.Films).Reasons);
    }

    [Fact]
    public void Neither_the_order_of_the_ratings_nor_that_of_the_library_changes_the_answer()
    {
        var random = new Random(18);
        var all = Enumerable.Range(1, 30).SelectMany(member => Given.By(member, [.. Enumerable.Range(1, 40).Where(_ => random.Next(3) == 0).Select(film => (film, random.Next(1, 11)))])).ToArray();
        Dictionary<FilmId, IReadOnlyList<string>> themes = Given.Library(40).ToDictionary(film => film, film => (IReadOnlyList<string>)[$"theme {film.Value % 7}"]);
        var library = Given.Library(40).ToArray();
        var first = Show();
        random.Shuffle(all);
        random.Shuffle(library);

        Assert.NotEmpty(first);
        Assert.Equal(first, Show());

        List<string> Show() => [.. new Recommender(all, themes).Recommend(_ada, [.. all.Where(rating => rating.By == _ada)], library).Films
            .Select(film => $"{film.Film}: {string.Join("; ", film.Reasons.Select(reason => reason is Reason.LikeMinded alike ? $"{string.Join(", ", alike.Members)} {alike.Stars}" : reason.ToString()))}")];
    }

    [Fact]
    public void Has_nothing_for_an_empty_society() =>
        Assert.Empty(new Recommender([], _noThemes).Recommend(_ada, [], Given.Library(3)).Films);
}
