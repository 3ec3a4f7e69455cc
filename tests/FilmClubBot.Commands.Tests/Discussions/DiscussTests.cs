using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Discussions;

public class DiscussTests
{
    private static readonly ReviewReference _third = new(new(13), "Third Row", "Ines Abbot", null);

    private readonly Bench _bench = new();

    [Fact]
    public async Task Builds_a_discussion_from_questions_themes_and_a_filmmakers_quote()
    {
        Questions(Samples.Passage("What is a voice without a body?", at: 10), Samples.Passage("Is grief a form of love?", at: 90), Samples.Passage("Who is lonelier of the two?", Samples.OtherReview));
        Themes(
            Theme("loneliness", 0.9, 2, Samples.Passage("He is alone in a crowd.", at: 200), Samples.Passage("Nobody calls him back.", Samples.OtherReview, 50)),
            Theme("love", 0.6, 1, Samples.Passage("They love as one falls ill.", _third)),
            Theme("work", 0.2, 1, Samples.Passage("He has a desk.", at: 400)));
        Quotes(Samples.Quote(1, "It began with a voice.", speaker: "Spike Jonze", source: "2013 interview") with { Passage = Samples.Passage("It began with a voice.", at: 600) });
        Approved.Verify(Bench.Text(await _bench.Run("/discuss her")));
    }

    [Fact]
    public async Task Compares_a_theme_with_another_film_that_has_it()
    {
        Themes(Theme("loneliness", 0.9, 2, Samples.Passage("He is alone in a crowd.")) with { OfReviews = 2 });
        _bench.Themes.Setup(port => port.FilmsWith("loneliness", It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            (Bench.Her, Theme("loneliness", 0.9, 2, Samples.Passage("He is alone in a crowd."))),
            (Bench.Solaris, Theme("loneliness", 0.7, 1, Samples.Passage("An ocean for company.", _third))),
        ]);
        Assert.Equal(
            """
            Talking about Her (2013)

            It shares loneliness with Solaris (1972). What does each of the two make of it?

            > He is alone in a crowd.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            > An ocean for company.
              — Third Row, by Ines Abbot

            [Themes] /themes film:"Her (2013)"
            [Quotes] /quotes film:"Her (2013)"
            """,
            Bench.Text(await _bench.Run("/discuss her")).Split("\n[Rate", 2)[0].TrimEnd());
    }

    [Fact]
    public async Task Asks_of_no_scrap_of_a_sentence_whether_the_film_bears_it_out()
    {
        Quotes(
            Samples.Quote(1, "With your ordinary slasher", speaker: "Lorna Vassiliou") with { Passage = Samples.Passage("With your ordinary slasher", at: 10) },
            Samples.Quote(2, "It began with a voice.", speaker: "Spike Jonze") with { Passage = Samples.Passage("It began with a voice.", at: 600) });
        var text = Bench.Text(await _bench.Run("/discuss her"));
        Assert.Contains("Does the film bear out what Spike Jonze said?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("slasher", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uses_no_sentence_twice()
    {
        var both = Samples.Passage("Is it love, or is it loneliness?");
        Questions(both);
        Themes(Theme("loneliness", 0.9, 1, both) with { OfReviews = 1 }, Theme("love", 0.8, 1, both) with { OfReviews = 1 });
        Quotes(Samples.Quote(1, both.Text));
        var text = Bench.Text(await _bench.Run("/discuss her"));
        Assert.Equal(2, text.Split(both.Text).Length);
    }

    [Fact]
    public async Task Uses_every_review_in_turn_and_ends_after_six_prompts()
    {
        Questions([.. Enumerable.Range(1, 5).Select(number => Samples.Passage($"Question {number}?", at: number * 100)), Samples.Passage("The other's question?", Samples.OtherReview)]);
        Themes([.. Enumerable.Range(1, 5).Select(number => Theme($"theme{number}", 0.8, 1, Samples.Passage($"Sentence {number}.", _third, number * 100)))]);
        Quotes(Samples.Quote(1, "I made it in a week.") with { Passage = Samples.Passage("I made it in a week.", _third, 5000) });
        var text = Bench.Text(await _bench.Run("/discuss her"));
        Assert.Equal(6, text.Split("\n> ").Length - 1);
        Assert.True(text.IndexOf("Question 1?", StringComparison.Ordinal) < text.IndexOf("The other's question?", StringComparison.Ordinal));
        Assert.True(text.IndexOf("The other's question?", StringComparison.Ordinal) < text.IndexOf("Question 2?", StringComparison.Ordinal));
        Assert.DoesNotContain("Question 3?", text, StringComparison.Ordinal);
        Assert.Contains("I made it in a week.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_about_a_weak_theme_only_where_none_is_strong()
    {
        Themes(Theme("work", 0.2, 1, Samples.Passage("He has a desk.")), Theme("city", 0.1, 1, Samples.Passage("It rains.", at: 50)));
        var text = Bench.Text(await _bench.Run("/discuss her"));
        Assert.Contains("Of 4 reviews one sees work. Is it there?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("It rains.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uses_no_film_lines_and_no_anonymous_quotes()
    {
        Quotes(Samples.Quote(1, "Come and see.", QuoteKind.Film, "Samantha"), Samples.Quote(2, "I cried.", speaker: null), Samples.Quote(3, "A good line, if I say so.", QuoteKind.Review, null));
        var card = await _bench.Run("/discuss her");
        Assert.Equal("Talking about Her (2013)\n\nIts reviews raise no question and name no theme to talk about.\n", Bench.Text(card));
        Assert.False(card.IsRefusal);
    }

    private void Questions(params Passage[] questions) =>
        _bench.Reviews.Setup(port => port.Questions(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(questions);

    private void Themes(params FilmTheme[] themes) =>
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(themes);

    private void Quotes(params Quote[] quotes) =>
        _bench.Quotes.Setup(port => port.Search(It.Is<QuoteFilter>(filter => filter.Film == Bench.Her.Id), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Slice<Quote>(quotes, quotes.Length));

    private static FilmTheme Theme(string name, double confidence, int reviews, params Passage[] evidence) =>
        new(name, confidence, reviews, 4, evidence, null);
}
