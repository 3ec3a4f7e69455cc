using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using Moq;

namespace FilmClubBot.Commands.Tests.Asking;

public class AskReviewsTests
{
    private Bench _bench = new();

    [Theory]
    [InlineData("/ask film:her question:\"what does it say about loneliness?\"", "what does it say about loneliness?")]
    [InlineData("/ask her what does it say about loneliness?", "her what does it say about loneliness?")]
    public async Task Answers_in_the_reviews_own_words_with_their_source(string typed, string question)
    {
        const string words = "His “loneliness”, in a crowd of *millions* <b>";
        Answer(Bench.Her.Id, "Nothing else.", words);
        Assert.Equal(
            $"""
            What the reviews say about Her (2013)

            {question}

            > {words}
              — Alone Together <https://lantern.example/her>, by Mara Voss

            [Themes] /themes film:"Her (2013)"
            [Reviews] /reviews film:"Her (2013)"

            """,
            Bench.Text(await _bench.Run(typed)));
    }

    [Fact]
    public async Task Shows_the_nearest_passages_as_such()
    {
        Answer(Bench.Her.Id, "A crowded city, and he is so alone in it.", "Nothing else.");
        Assert.Contains(
            "No passage answers this for certain. The nearest ones:\n\n> A crowded city, and he is so alone in it.",
            Bench.Text(await _bench.Run("/ask film:her question:\"is the solitude of the zeppelin described?\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_table_is_no_passage()
    {
        Answer(Bench.Her.Id, "| submarine | 3 |", "The submarine dives.");
        var text = Bench.Text(await _bench.Run("/ask film:her question:\"what of the submarine?\""));
        Assert.Contains("> The submarine dives.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| 3 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_reviews_do_not_say()
    {
        Answer(Bench.Her.Id, "Nothing else.");
        var card = await _bench.Run("/ask film:her question:\"what does it say about submarines?\"");
        Assert.False(card.IsRefusal);
        Assert.Contains("what does it say about submarines?\n\nThe reviews don't say.\n", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_all_reviews_without_a_film()
    {
        Answer(null, "A pelican watches.", "Nothing else.");
        Assert.Equal(
            """
            What the reviews say

            is there a pelican?

            > A pelican watches.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            """,
            Bench.Text(await _bench.Run("/ask is there a pelican?")));
    }

    [Fact]
    public async Task Answers_with_a_fact_that_is_stored()
    {
        Answer(Bench.Her.Id, "Nothing else.");
        Assert.StartsWith("What the reviews say about Her (2013)\nDirected by: Spike Jonze\n\nWho directed it?\n", Bench.Text(await _bench.Run("/ask film:her question:\"Who directed it?\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_with_a_quote_of_the_person_asked_for()
    {
        Answer(Bench.Her.Id, "Filler.", "Jonze adds: “A city is a crowd of doors.”", "A city of light.");
        var quote = Samples.Quote(5, "A city is a crowd of doors.");
        quote = quote with { Passage = quote.Passage with { Span = new(213, 240) } };
        _bench.Quotes.Setup(port => port.Speakers(It.IsAny<FilmId?>(), It.Is<IReadOnlyCollection<string>>(surnames => surnames.Contains("jonze")), It.IsAny<CancellationToken>())).ReturnsAsync(["Spike Jonze"]);
        _bench.Quotes.Setup(port => port.Search(new QuoteFilter(Bench.Her.Id, "Spike Jonze", null), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(1, quote));
        Assert.Contains(
            "what does the director say about cities?\n\n> A city is a crowd of doors.\n  — Spike Jonze · Alone Together",
            Bench.Text(await _bench.Run("/ask film:her question:\"what does the director say about cities?\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_the_words_and_other_words_for_them()
    {
        Answer(Bench.Her.Id);
        await _bench.Run("/ask film:her question:\"is lonely Theodore's isolation described?\"");
        _bench.Passages.Verify(
            port => port.Find(
                Bench.Her.Id,
                It.Is<IReadOnlyList<string>>(words => words.Take(3).SequenceEqual(new[] { "lonely", "theodores", "isolation" }) && words.Contains("solitude") && words.Count <= 50),
                It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Theory]
    [InlineData("What does it say?")]
    [InlineData("why?")]
    [InlineData("Isn't it? Doesn't he? Who's she?")]
    [InlineData("What is Her about, then")]
    [InlineData("Was sagen die Kritiken über diesen Film für uns?")]
    [InlineData("Worum geht es?")]
    [InlineData("Wovon handelt der Film denn eigentlich?")]
    [InlineData("Worüber wird hier gesprochen, bitte?")]
    [InlineData("Was wird darin erzählt?")]
    [InlineData("Wie ist er so?")]
    [InlineData("🎬?!")]
    public async Task Shows_themes_and_beginnings_to_a_question_without_a_word_to_search(string question)
    {
        BeginsWith("He writes letters for a living.");
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("loneliness", 0.9, 1, 1, [], null)]);
        Assert.StartsWith(
            $"""
            What the reviews say about Her (2013)
            Themes: loneliness

            {question}

            No word of the question can be looked for. This is how the reviews begin:

            > He writes letters for a living.
              — Alone Together
            """,
            Bench.Text(await _bench.Run($"/ask film:her question:\"{question}\"")), StringComparison.Ordinal);
        _bench.Passages.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_question_without_a_word_to_search_is_about_the_only_film_or_refused()
    {
        Assert.Contains("There is no review of it yet", Bench.Text(await _bench.Run("/ask film:her what's it about?")), StringComparison.Ordinal);
        Assert.Contains("Name a film to see how its reviews begin", Bench.Text(await _bench.Run("/ask what's it about?")), StringComparison.Ordinal);
        _bench = new(Bench.Her);
        BeginsWith("He writes letters for a living.");
        Assert.Contains("> He writes letters for a living.", Bench.Text(await _bench.Run("/ask what's it about?")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_question_that_is_too_long() =>
        Assert.True((await _bench.Run("/ask film:her question:" + new string('x', 301))).IsRefusal);

    private void BeginsWith(string sentence) =>
        _bench.Reviews.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(1, Samples.Summary(Samples.HerReview, sentence, Bench.Her)));

    private void Answer(FilmId? film, params string[] texts)
    {
        var passages = Asked.Review(texts);
        _bench.Passages.Setup(port => port.Find(film, It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>())).ReturnsAsync(passages);
        _bench.Passages.Setup(port => port.Cite(It.IsAny<IReadOnlyList<int>>(), It.IsAny<CancellationToken>())).ReturnsAsync(Asked.Cited(passages, Samples.HerReview));
    }
}
