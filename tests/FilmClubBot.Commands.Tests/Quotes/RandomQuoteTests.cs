using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Quotes;
using Moq;

namespace FilmClubBot.Commands.Tests.Quotes;

public class RandomQuoteTests
{
    private readonly Bench _bench = new();

    [Theory]
    [InlineData("/quote")]
    [InlineData("/quote random")]
    public async Task Shows_a_quote_with_its_source(string typed)
    {
        Random(null, Samples.Quote(5, "I wanted it warm.", source: "2013 interview with NPR"));
        Assert.Equal(
            """
            From the reviews

            > I wanted it warm.
              — Spike Jonze, 2013 interview with NPR · Alone Together <https://lantern.example/her>, by Mara Voss

            [Another] /quote except:5

            """,
            Bench.Text(await _bench.Run(typed)));
    }

    [Fact]
    public async Task Another_quote_is_never_the_same()
    {
        Random(null, Samples.Quote(5, "The first."));
        Random(new(5), Samples.Quote(6, "The second."));
        var first = Assert.IsType<Button>((await _bench.Run("/quote her speaker:jonze theme:love")).Actions.Single());
        Assert.Equal((Effect.Replace, "/quote film:\"Her (2013)\" speaker:jonze theme:love except:5"), (first.Effect, first.Call.Text));
        var second = Assert.IsType<Button>((await _bench.Run(first.Call)).Actions.Single());
        Assert.Equal("/quote film:\"Her (2013)\" speaker:jonze theme:love except:6", second.Call.Text);
        _bench.Quotes.Verify(port => port.Random(new QuoteFilter(Bench.Her.Id, "jonze", "love"), new QuoteId(5), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Reports_that_there_is_no_such_quote()
    {
        var card = await _bench.Run("/quote us speaker:nobody");
        Assert.False(card.IsRefusal);
        Assert.Equal("Quotes: Us (2019) · nobody\n\nNo review has such a quote. Leave out what you asked for, or look at the themes.\n", Bench.Text(card));
    }

    [Fact]
    public async Task Refuses_an_unknown_film() =>
        Assert.True((await _bench.Run("/quote zzzzzz")).IsRefusal);

    private void Random(QuoteId? except, Quote quote) =>
        _bench.Quotes.Setup(port => port.Random(It.IsAny<QuoteFilter>(), except, It.IsAny<CancellationToken>())).ReturnsAsync(quote);
}
