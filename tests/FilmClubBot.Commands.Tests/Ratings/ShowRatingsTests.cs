using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Ratings;

public class ShowRatingsTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Shows_mean_bars_own_and_comments_with_spoilers_covered()
    {
        Rated(2);
        _bench.Ratings.Setup(port => port.Of(Bench.Her.Id, Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rating(Bench.Her, "Ada", 9));
        var text = Bench.Text(await _bench.Run("/ratings her"));
        Assert.DoesNotContain("leaves", text, StringComparison.Ordinal);
        Approved.Verify(text);
    }

    [Fact]
    public async Task Links_through_the_pages_of_comments()
    {
        Rated(12);
        var card = await _bench.Run("/ratings her page:2");
        Assert.Equal(new CardPage(2, 3), card.Page);
        Assert.Equal("/ratings film:\"Her (2013)\" page:1", Bench.Buttons(card)["◀ Previous"]);
        Assert.Equal("/ratings film:\"Her (2013)\" page:3", Bench.Buttons(card)["Next ▶"]);
        Assert.Contains("Your rating: none yet", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_to_rate_an_unrated_film() =>
        Assert.Equal(
            """
            Ratings of Her (2013)

            Nobody has rated it yet.

            [Rate it] /rate film:"Her (2013)" stars:…
            [Rate with a comment] /rate film:"Her (2013)" …

            """,
            Bench.Text(await _bench.Run("/ratings her")));

    [Fact]
    public async Task Reports_a_missing_page()
    {
        _bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(9));
        _bench.Ratings.Setup(port => port.Comments(Bench.Her.Id, new PageRequest(9, 5), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice<Domain.Ratings.Rating>(7));
        Assert.Equal("Ratings of Her (2013)\n\nThere is no such page; the answer is shorter.\n", Bench.Text(await _bench.Run("/ratings her page:9")));
    }

    [Fact]
    public void A_mean_is_formatted_in_the_language()
    {
        Assert.Equal("4.3 of 5 by 3 members", RatingWords.Of(Samples.Rated(9, 9, 8), Bench.Say));
        Assert.Equal("4,0 von 5 bei 1 Mitglied", RatingWords.Of(Samples.Rated(8), Bench.Languages.For("de")));
    }

    private void Rated(int comments)
    {
        _bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(9, 9, 8, 1));
        _bench.Ratings.Setup(port => port.Comments(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(comments, Samples.Rating(Bench.Her, "Ben", 9, "So warm."), Samples.Rating(Bench.Her, "Cleo", 1, "She leaves him.", spoiler: true)));
    }
}
