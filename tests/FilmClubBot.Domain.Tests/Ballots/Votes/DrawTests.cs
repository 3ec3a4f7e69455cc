using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class DrawTests
{
    private static readonly DrawSeed _seed = DrawSeed.FromText("000102030405060708090a0b0c0d0e0f");

    [Fact]
    public void Is_the_order_that_sha256sum_and_sort_make()
    {
        // for n in 1 2 3 4 5; do echo "$(printf %s "$seed:$n" | sha256sum) $n"; done | sort
        var draw = new Draw(_seed, FirstFilms(5));

        Assert.Equal([5, 2, 1, 4, 3], draw.Order.Select(drawn => drawn.Number));
        Assert.Equal(
            [
                "25ce60fa8fe666f6f92ade49dd7a298887627f7f76bf66b9619a5bb291b8e735",
                "55facf183cdac49f336bdc064ea6d1c0b28b9f9260cdbbb62b63ec496bde5915",
                "c25da7b449386af130da75be1f01e22faabb1632d17c37edbc7f69f930ca9622",
                "e6501458d78937ccf2019325f23faa93cc1c2b2b0e6e29be20a1bbdc848573f5",
                "ee2ecf4b7abc532be394e21d8a5e6aaf6bb3444bb08c9c04c9a1ba762076dcaa",
            ],
            draw.Order.Select(drawn => drawn.Digest));
    }

    [Fact]
    public void Uses_the_films_numbers_and_not_their_ids() =>
        Assert.Equal([Film(5), Film(2), Film(1), Film(4), Film(3)], new Draw(_seed, FirstFilms(5)).Order.Select(drawn => drawn.Film));

    [Fact]
    public void Favours_the_film_drawn_earlier()
    {
        var draw = new Draw(_seed, FirstFilms(5));

        Assert.Equal(Film(1), draw.First([Film(3), Film(4), Film(1)]));
        Assert.Equal(Film(3), draw.Last([Film(3), Film(4), Film(1)]));
    }

    [Fact]
    public void Produces_every_order_of_three_films()
    {
        var orders = Enumerable.Range(0, 600).GroupBy(seed => string.Join(',', new Draw(Seed(seed), FirstFilms(3)).Order.Select(drawn => drawn.Number))).ToList();

        Assert.Equal(6, orders.Count);
        // 100 are expected, and 60 or 140 are more than four deviations away.
        Assert.All(orders, order => Assert.InRange(order.Count(), 60, 140));
    }
}
