using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Quotes;

public class ListQuotesTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Shows_the_speaker_of_each_quote()
    {
        Searched(new PageRequest(1, 4), 4,
            Samples.Quote(1, "I wanted it warm.", source: "NPR"),
            Samples.Quote(2, "The past is just a story we tell ourselves.", QuoteKind.Film, "Samantha"),
            Samples.Quote(3, "Play a melancholy song.", QuoteKind.Film, null),
            Samples.Quote(4, "It is a love story about a voice.", QuoteKind.Review, null));
        Approved.Verify(Bench.Text(await _bench.Run("/quotes her")));
    }

    [Fact]
    public async Task Shows_quoted_in_where_the_text_names_no_speaker()
    {
        Searched(new PageRequest(1, 4), 1, Samples.Quote(1, "I cried.", QuoteKind.Speech, null));
        Assert.Contains("  — Quoted in · Alone Together", Bench.Text(await _bench.Run("/quotes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cites_the_review_once_where_all_quotes_are_from_it()
    {
        Searched(new PageRequest(1, 4), 3, Samples.Quote(1, "I wanted it warm.", source: "NPR"), Samples.Quote(2, "Play a song."), Samples.Quote(3, "I cried.", QuoteKind.Speech, null));
        var text = Bench.Text(await _bench.Run("/quotes her"));
        Assert.Equal(1, text.Split("Alone Together").Length - 1);
        Assert.StartsWith("Quotes: Her (2013)\n\nAll from: Alone Together", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quoted in", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quotes", "Quotes")]
    [InlineData("/quotes her", "Quotes: Her (2013)")]
    [InlineData("/quotes speaker:jonze", "Quotes: jonze")]
    [InlineData("/quotes her speaker:jonze theme:Love", "Quotes: Her (2013) · jonze · love")]
    public async Task Repeats_the_filter_and_reports_no_matches(string typed, string title) =>
        Assert.StartsWith(title + "\n\nNo review has such a quote. Leave out what you asked for, or look at the themes.\n", Bench.Text(await _bench.Run(typed)), StringComparison.Ordinal);

    [Fact]
    public async Task Links_to_the_neighbouring_pages_with_the_same_filter()
    {
        Searched(new PageRequest(2, 4), 9, Samples.Quote(1, "I wanted it warm."));
        var card = await _bench.Run("/quotes her speaker:\"Spike Jonze\" page:2");
        Assert.Equal(
            [
                "/quotes film:\"Her (2013)\" speaker:\"Spike Jonze\" page:1", "/quotes film:\"Her (2013)\" speaker:\"Spike Jonze\" page:3", "/themes film:\"Her (2013)\"",
            ],
            Bench.Buttons(card).Values);
        _bench.Quotes.Verify(port => port.Search(new QuoteFilter(Bench.Her.Id, "Spike Jonze", null), new PageRequest(2, 4), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Reports_a_page_beyond_the_end()
    {
        Searched(new PageRequest(9, 4), 5);
        Assert.Equal("Quotes\n\nThere is no such page; the answer is shorter.\n", Bench.Text(await _bench.Run("/quotes page:9")));
    }

    private void Searched(PageRequest page, int total, params Quote[] quotes) =>
        _bench.Quotes.Setup(port => port.Search(It.IsAny<QuoteFilter>(), page, It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(total, quotes));
}
