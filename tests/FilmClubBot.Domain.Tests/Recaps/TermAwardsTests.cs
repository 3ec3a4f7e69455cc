using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Domain.Tests.Recaps;

public class TermAwardsTests
{
    private static readonly MemberId _ada = new(1), _bo = new(2), _cem = new(3), _dee = new(4);

    [Fact]
    public void Each_award_goes_to_the_film_that_stands_out()
    {
        var awards = TermAwards.Of(
        [
            Shown(1, [10, 9, 9, 10], new(4, 4.5, 4.75), came: 20, _ada, _bo),
            Shown(2, [1, 10, 1, 10], new(4, 4, 2.75), came: 35, _ada),
            Shown(3, [8, 8, 8], new(3, 2, 4), came: 12, _ada, _cem),
            // Two ratings are too few for the best score.
            Shown(4, [10, 10], null, came: null),
        ]);
        Assert.Equal((1, 2, 3, 2, 2), (Number(awards.Best), Number(awards.MostArgued), Number(awards.Surprise), Number(awards.Disappointment), Number(awards.BestAttended)));
        Assert.Equal([_ada], awards.MostActive!.Value.Members);
        Assert.Equal(3, awards.MostActive.Value.Screenings);
        Assert.False(awards.IsEmpty);
    }

    [Fact]
    public void A_film_that_was_shown_twice_is_rated_once_and_both_evenings_count()
    {
        var awards = TermAwards.Of([Shown(1, [8, 8, 8], null, came: 5, _ada), Shown(1, [8, 8, 8], null, came: 9, _ada)]);
        Assert.Equal(9, awards.BestAttended!.Came);
        Assert.Equal(2, awards.MostActive!.Value.Screenings);
    }

    [Fact]
    public void Many_equally_active_members_are_not_named()
    {
        Assert.Null(TermAwards.Of([Shown(1, [], null, null, _ada, _bo, _cem, _dee), Shown(2, [], null, null, _ada, _bo, _cem, _dee)]).MostActive);
        // Nor is a member of one screening.
        Assert.Null(TermAwards.Of([Shown(1, [], null, null, _ada)]).MostActive);
    }

    [Fact]
    public void Of_nothing_is_nothing()
    {
        Assert.True(TermAwards.Of([]).IsEmpty);
        Assert.True(TermAwards.Of([Shown(1, [7], new(3, 3, 3), came: 4)]).IsEmpty);
    }

    private static int? Number(ShownFilm? shown) => shown?.Film.Id.Value;

    private static ShownFilm Shown(int film, int[] halves, Expectations? expectations, int? came, params MemberId[] active) =>
        new(new(new(film), $"Film {film}", 2000, []), RatingSummary.Of(halves.Select(Stars.FromHalves)), expectations, came, active.ToHashSet());
}
