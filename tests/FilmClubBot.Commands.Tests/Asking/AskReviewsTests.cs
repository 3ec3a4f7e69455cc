using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Asking;

public class AskReviewsTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Answers_in_the_reviews_own_words_with_their_source()
    {
        const string words = "He is “alone”, in a crowd of *millions* <b>";
        Answer(term => term == "loneliness" ? [Samples.Passage(words)] : []);
        Assert.Equal(
            $"""
            What the reviews say about Her (2013)

            what does it say about loneliness?

            > {words}
              — Alone Together <https://lantern.example/her>, by Mara Voss

            [Themes] /themes film:"Her (2013)"
            [Reviews] /reviews film:"Her (2013)"

            """,
            Bench.Text(await _bench.Run("/ask her what does it say about loneliness?")));
    }

    [Fact]
    public async Task Asks_for_the_words_and_what_else_speaks_of_the_idea()
    {
        Answer(_ => []);
        await _bench.Run("/ask her is lonely Theodore's isolation described?");
        _bench.Passages.Verify(
            port => port.Find(
                Bench.Her.Id,
                It.Is<IReadOnlyList<string>>(terms => string.Join(' ', terms) == "lonely isolation solitude loneliness theodores isolation lonely solitude loneliness"),
                It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task Says_that_the_reviews_do_not_say()
    {
        Answer(_ => []);
        var card = await _bench.Run("/ask her what does it say about submarines?");
        Assert.False(card.IsRefusal);
        Assert.Contains("what does it say about submarines?\n\nThe reviews don't say.\n", Bench.Text(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does it say?")]
    [InlineData("why?")]
    [InlineData("Isn't it? Doesn't he? Who's she?")]
    [InlineData("What is Her about, then")]
    [InlineData("Was sagen die Kritiken über diesen Film für uns?")]
    [InlineData("🎬?!")]
    public async Task Refuses_a_question_without_a_word_to_look_for(string question)
    {
        var card = await _bench.Run($"/ask film:her question:\"{question}\"");
        Assert.True(card.IsRefusal);
        Assert.Contains("Ask about something in the film", Bench.Text(card), StringComparison.Ordinal);
        _bench.Passages.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_contraction_takes_no_weight_from_the_question()
    {
        Answer(term => term == "grief" ? [Samples.Passage("Grief is work.")] : []);
        Assert.Contains("Grief is work.", Bench.Text(await _bench.Run("/ask her why doesn't it speak of grief, isn't that what it's about?")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_question_that_is_too_long() =>
        Assert.True((await _bench.Run("/ask film:her question:" + new string('x', 301))).IsRefusal);

    private void Answer(Func<string, Passage[]> passages) =>
        _bench.Passages.Setup(port => port.Find(It.IsAny<FilmId?>(), It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>()))
            .Returns<FilmId?, IReadOnlyList<string>, CancellationToken>((_, terms, _) => Task.FromResult<IReadOnlyList<TermHits>>(
                [.. terms.Select(term => passages(term) is var found ? new TermHits(term, [.. found.Select(passage => (passage, 1.0))], found.Length, 40) : null!)]));
}
