using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Reviews;

public class CoveredReviewTests
{
    private const string Ending = "She leaves him for the others.";

    private static readonly ReviewReference _covered = Samples.HerReview with { IsCovered = true };

    private readonly Bench _bench = new();

    [Theory]
    [InlineData("/quotes film:Her")]
    [InlineData("/quote film:Her")]
    [InlineData("/themes film:Her")]
    [InlineData("/reviews film:Her")]
    [InlineData("/film Her")]
    [InlineData("/discuss Her")]
    public async Task Is_covered_and_marked_in_every_card_that_quotes_it(string typed)
    {
        var passage = Samples.Passage(Ending, _covered);
        var quote = Samples.Quote(1, Ending) with { Passage = passage };
        _bench.Quotes.Setup(port => port.Search(It.IsAny<QuoteFilter>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(1, quote));
        _bench.Quotes.Setup(port => port.Random(It.IsAny<QuoteFilter>(), It.IsAny<Domain.Quotes.QuoteId?>(), It.IsAny<CancellationToken>())).ReturnsAsync(quote);
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("loneliness", 0.9, 1, 1, [passage], null)]);
        _bench.Reviews.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, Samples.Summary(_covered, Ending, Bench.Her)));
        _bench.Reviews.Setup(port => port.Questions(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([passage]);

        var text = Bench.Text(await _bench.Run(typed));

        Assert.DoesNotContain("leaves", text, StringComparison.Ordinal);
        Assert.Contains("██████", text, StringComparison.Ordinal);
        Assert.Contains("Alone Together", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task Is_marked_by_a_moderator(string typed, bool marked)
    {
        var review = Samples.Review(Samples.HerReview, Bench.Her) with { IsSpoiler = marked };
        _bench.Reviews.Setup(port => port.Find(review.Id, It.IsAny<CancellationToken>())).ReturnsAsync(review);
        _bench.Reviews.Setup(port => port.Choose(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([Samples.Summary(Samples.HerReview, "Words.", Bench.Her)]);
        _bench.Reviews.Setup(port => port.Correct(It.IsAny<ReviewId>(), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);

        var card = await _bench.Run($"/review correct review:#{review.Id} spoiler:{typed}", Permission.Moderator);

        _bench.Reviews.Verify(port => port.Correct(review.Id, It.Is<ReviewCorrection>(correction => correction.IsSpoiler == marked && correction.FilmTitle == null), It.IsAny<CancellationToken>()), Times.Once);
        Assert.Equal(marked, Bench.Text(card).Contains("covered until the film's next screening is over", StringComparison.Ordinal));
    }
}
