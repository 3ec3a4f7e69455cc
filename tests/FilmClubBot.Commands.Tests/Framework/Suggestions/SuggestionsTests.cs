using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Suggestions;

public class SuggestionsTests
{
    private readonly Bench _bench = Bench.WithAFewCommands();

    [Theory]
    [InlineData("", 10)]
    [InlineData("4", 2)]
    [InlineData("4,5", 1)]
    [InlineData("★★★", 1)]
    [InlineData("9", 0)]
    public async Task Half_stars_are_the_best_first(string typed, int count)
    {
        var choices = await _bench.Suggest("rate", "stars", typed);
        Assert.Equal(count, choices.Count);
        Assert.Equal(choices.Select(choice => Stars.Parse(choice.Value, null)).OrderDescending(), choices.Select(choice => Stars.Parse(choice.Value, null)));
    }

    [Fact]
    public async Task Quotes_are_found_by_their_words_or_speaker()
    {
        WithQuotes(Samples.Quote(1, "Love is a form of socially acceptable insanity."), Samples.Quote(2, "The past is a story.", speaker: "Amy Adams"));
        Assert.Equal(["#1"], Values(await _bench.Suggest("quote hide", "quote", "acceptable INSANITY")));
        Assert.Equal(["#2"], Values(await _bench.Suggest("quote hide", "quote", "amy")));
        Assert.Equal(["#1", "#2"], Values(await _bench.Suggest("quote hide", "quote", "")));
        Assert.Equal(2, Found(await _bench.Resolve<KnownQuotes, QuoteId>("a story")).Value);
        Assert.Equal(["#1", "#2"], Unclear(await _bench.Resolve<KnownQuotes, QuoteId>("is a")).Candidates.Select(choice => choice.Value));
        Assert.Empty(Unclear(await _bench.Resolve<KnownQuotes, QuoteId>("nobody said this")).Candidates);
    }

    [Fact]
    public async Task A_deleted_quote_is_not_replaced_by_another()
    {
        WithQuotes(Samples.Quote(1, "It was 1985 then."));
        Assert.Empty(Unclear(await _bench.Resolve<KnownQuotes, QuoteId>("#985")).Candidates);
        Assert.Empty(Unclear(await _bench.Resolve<KnownQuotes, QuoteId>("?!")).Candidates);
        Assert.Equal(1, Found(await _bench.Resolve<KnownQuotes, QuoteId>("985")).Value);
    }

    [Fact]
    public async Task Quotes_are_of_the_film_that_is_typed()
    {
        WithQuotes(Samples.Quote(1, "Anything."));
        await _bench.Suggest("quote hide", "quote", "", ("film", "her"));
        _bench.Quotes.Verify(port => port.Search(new QuoteFilter(Bench.Her.Id, null, null), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Reviews_are_found_by_number_or_by_the_search()
    {
        _bench.Reviews.Setup(port => port.Find(new ReviewId(11), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview));
        _bench.Reviews.Setup(port => port.Choose("alone", 25, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.Summary(Samples.HerReview, "A.")]);
        _bench.Reviews.Setup(port => port.Choose("", 25, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.Summary(Samples.HerReview, "A."), Samples.Summary(Samples.OtherReview, "B.")]);
        _bench.Reviews.Setup(port => port.Choose("#7", 25, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.Summary(Samples.OtherReview, "Seven.")]);

        Assert.Equal(11, Found(await _bench.Resolve<KnownReviews, ReviewId>("#11")).Value);
        Assert.Equal(11, Found(await _bench.Resolve<KnownReviews, ReviewId>("alone")).Value);
        Assert.Empty(Unclear(await _bench.Resolve<KnownReviews, ReviewId>("nothing")).Candidates);
        Assert.Empty(Unclear(await _bench.Resolve<KnownReviews, ReviewId>("#7")).Candidates);
        Assert.Equal(["Alone Together – Mara Voss", "Her, Again"], (await _bench.Suggest("review hide", "review", "")).Select(choice => choice.Label));
    }

    [Fact]
    public async Task Speakers_are_of_the_film_that_is_typed()
    {
        _bench.Quotes.Setup(port => port.Speakers(null, It.IsAny<CancellationToken>())).ReturnsAsync(["Spike Jonze", "Jordan Peele", "Amy Adams"]);
        _bench.Quotes.Setup(port => port.Speakers(Bench.Us.Id, It.IsAny<CancellationToken>())).ReturnsAsync(["Jordan Peele"]);
        Assert.Equal(["Spike Jonze", "Jordan Peele", "Amy Adams"], Values(await _bench.Suggest("quotes", "speaker", "")));
        Assert.Equal(["Spike Jonze"], Values(await _bench.Suggest("quotes", "speaker", "jonze")));
        Assert.Equal(["Jordan Peele"], Values(await _bench.Suggest("quotes", "speaker", "", ("film", "us"))));
        Assert.Equal(["Spike Jonze", "Jordan Peele", "Amy Adams"], Values(await _bench.Suggest("quotes", "speaker", "", ("film", "no such film"))));
    }

    [Fact]
    public async Task Themes_are_those_that_reviews_show()
    {
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([new("loss", 3), new("loneliness", 2)]);
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("love", 0.9, 1, 1, [], null)]);
        Assert.Equal(["loss", "loneliness"], Values(await _bench.Suggest("themes", "theme", "lo")));
        Assert.Equal(["loneliness"], Values(await _bench.Suggest("themes", "theme", "lonelines")));
        Assert.Equal(["loneliness"], Values(await _bench.Suggest("themes", "theme", "lonlyness")));
        Assert.Equal(["love"], Values(await _bench.Suggest("themes", "theme", "", ("film", "Her (2013)"))));
    }

    [Fact]
    public async Task A_moderator_is_offered_the_terms_of_the_taxonomy()
    {
        Assert.Equal(["loneliness", "grief", "class"], Values(await _bench.Suggest("theme add", "theme", "")));
        Assert.Equal("loneliness", Assert.IsType<Resolution<string>.Found>(await _bench.Resolve<TaxonomyThemes, string>("LONELINESS")).Value);
        Assert.Equal("artificial love", Assert.IsType<Resolution<string>.Found>(await _bench.Resolve<TaxonomyThemes, string>("Artificial Love")).Value);
    }

    [Fact]
    public async Task Commands_are_those_that_the_caller_may_run()
    {
        Assert.Equal(["rate", "ratings", "react"], Values(await _bench.Suggest(Permission.Member, "help", "command", "/rat")));
        Assert.Empty(Values(await _bench.Suggest(Permission.Member, "help", "command", "audit")));
        Assert.Equal(["audit"], Values(await _bench.Suggest(Permission.Moderator, "help", "command", "audit")));
        Assert.Equal("quote", Assert.IsType<Resolution<string>.Found>(await _bench.Resolve<KnownCommands, string>("/Quote random")).Value);
        Assert.IsType<Resolution<string>.Unclear>(await _bench.Resolve<KnownCommands, string>("quote hide"));
        Assert.Equal("quote hide", Assert.IsType<Resolution<string>.Found>(await _bench.Resolve<KnownCommands, string>("quote hide", Permission.Moderator)).Value);
    }

    private void WithQuotes(params Quote[] quotes)
    {
        _bench.Quotes.Setup(port => port.Search(It.IsAny<QuoteFilter>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(quotes.Length, quotes));
        foreach (var quote in quotes)
            _bench.Quotes.Setup(port => port.Find(quote.Id, It.IsAny<CancellationToken>())).ReturnsAsync(quote);
    }

    private static IEnumerable<string> Values(IReadOnlyList<Choice> choices) => choices.Select(choice => choice.Value);

    private static T Found<T>(Resolution<T> resolution) => Assert.IsType<Resolution<T>.Found>(resolution).Value;

    private static Resolution<T>.Unclear Unclear<T>(Resolution<T> resolution) => Assert.IsType<Resolution<T>.Unclear>(resolution);
}
