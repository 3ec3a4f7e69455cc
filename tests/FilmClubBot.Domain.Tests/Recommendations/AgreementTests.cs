using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Domain.Tests.Recommendations;

public class AgreementTests
{
    private static readonly MemberId _ada = new(1);

    [Fact]
    public void Is_the_mean_difference_over_the_films_that_both_rated()
    {
        var own = Given.By(1, (1, 10), (2, 8), (3, 6), (4, 4), (5, 2), (6, 2)).ToList();
        var agreement = Assert.Single(Agreement.Of(_ada, own, [.. own, .. Given.By(2, (1, 9), (2, 8), (3, 6), (4, 4), (5, 4), (7, 10))]));

        Assert.Equal(new Agreement(new(2), 5, 0.3), agreement);
        Assert.True(agreement.IsAlike);
    }

    [Fact]
    public void Needs_five_films_in_common()
    {
        var own = Given.Alike(1, 8, 1, 2, 3, 4, 5, 6).ToList();

        Assert.Empty(Agreement.Of(_ada, own, Given.Alike(2, 8, 1, 2, 3, 4)));
        Assert.Single(Agreement.Of(_ada, own, Given.Alike(2, 8, 1, 2, 3, 4, 5)));
    }

    [Fact]
    public void Ranks_many_films_in_common_above_a_few_that_are_a_little_closer()
    {
        int[] all = [.. Enumerable.Range(1, 40)];
        var own = Given.Alike(1, 8, all).ToList();
        var ranked = Agreement.Of(_ada, own, [.. Given.Alike(2, 8, all[..5]), .. Given.By(3, [.. all.Select(film => (film, film % 5 == 0 ? 7 : 8))]), .. Given.Alike(4, 2, all)]);

        Assert.Equal([3, 2, 4], ranked.Select(other => other.With.Value));
        Assert.True(ranked[^1].IsApart);
    }
}
