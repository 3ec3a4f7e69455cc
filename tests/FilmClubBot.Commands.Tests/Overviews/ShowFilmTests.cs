using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Overviews;

public class ShowFilmTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Shows_everything_stored_about_a_film()
    {
        _bench.Reviews.Setup(port => port.OfFilm(Bench.Her.Id, new PageRequest(1, 1), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(3, Samples.Summary(Samples.HerReview, "It is a love story about a voice.", Bench.Her)));
        _bench.Reviews.Setup(port => port.Questions(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.Passage("Can a voice be lonely?", Samples.OtherReview)]);
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync([.. new[] { "loneliness", "love", "voice", "work", "city", "sixth" }.Select(name => new FilmTheme(name, 0.9, 1, 1, [], null))]);
        _bench.Quotes.Setup(port => port.Search(new QuoteFilter(Bench.Her.Id, null, null), new PageRequest(1, 1), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, Samples.Quote(1, "I wanted it warm.", source: "2013 interview")));
        _bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(9, 8));
        Approved.Verify(Bench.Text(await _bench.Run("/film her")));
    }

    [Fact]
    public async Task Shows_a_film_without_details() =>
        Approved.Verify(Bench.Text(await new Bench(new Film(new(1), "Her", null, [])).Run("/film her")));

    [Fact]
    public async Task Refuses_a_film_that_was_deleted_meanwhile()
    {
        _bench.Films.Setup(port => port.Find(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync((Film?)null);
        Assert.All(
            [
                await _bench.Run("/film her"), await _bench.Run("/rate her 4"), await _bench.Run("/ratings her"), await _bench.Run("/themes her"), await _bench.Run("/quotes her"),
                await _bench.Run("/quote her"), await _bench.Run("/reviews her"), await _bench.Run("/ask her what about loneliness?"),
            ],
            card => Assert.Equal((true, "That film is no longer here."), (card.IsRefusal, card.Title)));
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Every_button_is_a_command_that_runs()
    {
        var card = await _bench.Run("/film \"the red shoes\"");
        Assert.Equal(
            ["/themes film:\"The Red Shoes (1948)\"", "/quotes film:\"The Red Shoes (1948)\"", "/reviews film:\"The Red Shoes (1948)\"", "/discuss film:\"The Red Shoes (1948)\"", "/ratings film:\"The Red Shoes (1948)\""],
            Bench.Buttons(card).Values);
        foreach (var call in Bench.Buttons(card).Values)
            Assert.False((await _bench.Run(call)).IsRefusal);
    }
}
