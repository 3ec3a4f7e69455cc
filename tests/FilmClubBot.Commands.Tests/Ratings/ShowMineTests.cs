using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Ratings;
using Moq;

namespace FilmClubBot.Commands.Tests.Ratings;

public class ShowMineTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Lists_the_callers_ratings_for_the_caller_alone()
    {
        _bench.Ratings.Setup(port => port.Mine(Bench.Ada.Id, new PageRequest(1, 10), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(11, Samples.Rating(Bench.Her, "Ada", 9, "So warm."), Samples.Rating(Bench.Us, "Ada", 7, "They swap.", spoiler: true), Samples.Rating(Bench.Solaris, "Ada", 10)));
        var card = await _bench.Run("/mine");
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Equal(
            """
            Your ratings

            • Her (2013) ★★★★½ – So warm.
            • Us (2019) ★★★½ – They swap.
            • Solaris (1972) ★★★★★

            (1/2)

            [Next ▶] /mine page:2

            """,
            Bench.Text(card));
    }

    [Fact]
    public async Task Reports_no_ratings_and_a_page_beyond_the_end()
    {
        Assert.Equal("Your ratings\n\nYou have not rated a film yet. Try /rate.\n", Bench.Text(await _bench.Run("/mine")));
        _bench.Ratings.Setup(port => port.Mine(It.IsAny<Domain.Members.MemberId>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice<Rating>(3));
        Assert.Equal("Your ratings\n\nThere is no such page; the answer is shorter.\n", Bench.Text(await _bench.Run("/mine page:9")));
    }
}
