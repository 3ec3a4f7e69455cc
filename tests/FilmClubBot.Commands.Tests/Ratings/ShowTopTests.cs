using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using Moq;

namespace FilmClubBot.Commands.Tests.Ratings;

public class ShowTopTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Ranks_by_the_weighted_average()
    {
        Ranked(2, 1);
        Assert.Equal(
            """
            The society's favourites

            1. Her (2013) – 4.1 (4.3 of 5 by 3 members)

            2. Us (2019) – 3.6 (5.0 of 5 by 1 member)

            """,
            Bench.Text(await _bench.Run("/top")));
    }

    [Fact]
    public async Task Continues_ranks_across_pages()
    {
        Ranked(22, 2);
        var card = await _bench.Run("/top page:2");
        Assert.Contains("11. Her", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(["/top page:1", "/top page:3"], Bench.Buttons(card).Values);
    }

    [Fact]
    public async Task Reports_no_ratings_at_all_and_a_page_beyond_the_end()
    {
        Assert.Equal("The society's favourites\n\nNobody has rated a film yet.\n", Bench.Text(await _bench.Run("/top")));
        _bench.Ratings.Setup(port => port.Top(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice<RankedFilm>(3));
        Assert.Equal("The society's favourites\n\nThere is no such page; the answer is shorter.\n", Bench.Text(await _bench.Run("/top page:9")));
    }

    private void Ranked(int total, int page) =>
        _bench.Ratings.Setup(port => port.Top(new PageRequest(page, 10), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(total, new RankedFilm(Bench.Her, Samples.Rated(9, 9, 8), 4.14), new RankedFilm(Bench.Us, Samples.Rated(10), 3.61)));
}
