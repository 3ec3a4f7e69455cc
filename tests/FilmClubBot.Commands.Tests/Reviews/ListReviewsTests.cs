using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Reviews;

public class ListReviewsTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Lists_the_latest()
    {
        _bench.Reviews.Setup(port => port.Latest(new PageRequest(1, 5), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(
            2,
            Samples.Summary(Samples.HerReview, "It is a love story about a voice.", Bench.Her, Bench.Us) with { Image = ReviewImage.Of(new("https://lantern.example/still.jpg"), "A man alone in a crowd") },
            Samples.Summary(Samples.OtherReview, "A year of cinema.") with { PublishedAt = null }));
        Assert.Equal(
            """
            The latest reviews

            Her (2013), Us (2019) · 27 November 2026

            [A man alone in a crowd] <https://lantern.example/still.jpg>

            > It is a love story about a voice.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            about no single film

            > A year of cinema.
              — Her, Again

            """,
            Bench.Text(await _bench.Run("/reviews")));
    }

    [Theory]
    [InlineData("/reviews", "The latest reviews")]
    [InlineData("/reviews her", "Reviews of Her (2013)")]
    [InlineData("/reviews words:slow cinema", "Reviews with “slow cinema”")]
    [InlineData("/reviews her words:slow cinema", "Reviews of Her (2013) with “slow cinema”")]
    public async Task Repeats_the_filter_and_reports_no_matches(string typed, string title) =>
        Assert.Equal(title + (typed.Contains("words:", StringComparison.Ordinal) ? "\n\nNo review has these words. Try fewer or other ones; /ask also finds what means the same.\n" : "\n\nThere are none.\n"), Bench.Text(await _bench.Run(typed)));

    [Fact]
    public async Task Searches_for_words_in_the_reviews_of_one_film()
    {
        _bench.Reviews.Setup(port => port.Search("voice", It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(
            14,
            [Samples.Summary(Samples.OtherReview, "Of another film.", Bench.Us), .. Enumerable.Range(1, 7).Select(number => Samples.Summary(Samples.HerReview, $"Number {number}.", Bench.Us, Bench.Her))]));
        var card = await _bench.Run("/reviews her words:voice page:2");
        var text = Bench.Text(card);
        Assert.Contains("Number 6.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Number 5.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Of another film.", text, StringComparison.Ordinal);
        Assert.Contains("(2/2)", text, StringComparison.Ordinal);
        Assert.Equal(["/reviews film:\"Her (2013)\" words:voice page:1"], Bench.Buttons(card).Values);
    }

    [Fact]
    public async Task Reports_a_page_beyond_the_end()
    {
        _bench.Reviews.Setup(port => port.Latest(new PageRequest(9, 5), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice<Commands.Reviews.ReviewSummary>(7));
        Assert.Equal("The latest reviews\n\nThere is no such page; the answer is shorter.\n", Bench.Text(await _bench.Run("/reviews page:9")));
    }
}
