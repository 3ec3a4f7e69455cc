using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Themes;

public class ShowThemesTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Shows_a_films_themes_with_the_best_evidence_of_each()
    {
        OfFilm(
            Theme("loneliness", 0.9, 3, "He is alone in a crowd.", "Nobody calls."),
            Theme("love", 0.5, 2, "They love each other."),
            Theme("work", 0.2, 1),
            Theme("voice", 0.1, 2) with { Ruling = ThemeRuling.Confirmed },
            Theme("surveillance", 0.1, 1) with { Ruling = ThemeRuling.Added },
            Theme("city", 0.1, 1));
        Approved.Verify(Bench.Text(await _bench.Run("/themes her")));
    }

    [Fact]
    public async Task Shows_what_reviews_hint_at_where_nothing_is_clear()
    {
        OfFilm(Theme("work", 0.4, 1, "They go to work."), Theme("city", 0.1, 1));
        var text = Bench.Text(await _bench.Run("/themes her"));
        Assert.Contains("work – hinted at, in 1 of 4 reviews", text, StringComparison.Ordinal);
        Assert.Contains("They go to work.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("only hint at", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_all_evidence_of_one_theme()
    {
        OfFilm(Theme("loneliness", 0.9, 3, "He is alone in a crowd.", "Nobody calls."), Theme("love", 0.5, 2));
        Approved.Verify(Bench.Text(await _bench.Run("/themes her theme:LONELINESS")));
    }

    [Fact]
    public async Task Shows_the_films_that_share_a_theme()
    {
        _bench.Themes.Setup(port => port.FilmsWith("loneliness", It.IsAny<CancellationToken>()))
            .ReturnsAsync([(Bench.Her, Theme("loneliness", 0.9, 3, "He is alone.")), (Bench.Solaris, Theme("loneliness", 0.6, 1, "An ocean of it.") with { OfReviews = 1 })]);
        Assert.Equal(
            """
            Films about loneliness

            Her (2013) – strong, in 3 of 4 reviews

            > He is alone.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            Solaris (1972) – clear

            > An ocean of it.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            """,
            Bench.Text(await _bench.Run("/themes theme:loneliness")));
    }

    [Fact]
    public async Task Lists_every_theme()
    {
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([new("loneliness", 2), new("grief", 1)]);
        var card = await _bench.Run("/themes");
        Assert.Equal(
            """
            Themes that the reviews share

            • loneliness – 2 films
            • grief – 1 film

            [Films about…] /themes theme:…
            [Themes of a film] /themes …

            """,
            Bench.Text(card));
        Assert.Equal(["loneliness", "grief"], Assert.IsType<Select>(card.Actions[0]).Choices.Select(choice => choice.Value));
    }

    [Theory]
    [InlineData("/themes", "Themes that the reviews share\n\nThere are no reviews yet.\n")]
    [InlineData("/themes her", "Themes of Her (2013)\n\nThe reviews name no theme of it.\n")]
    [InlineData("/themes theme:grief", "Films about grief\n\nNo review finds it in a film. /themes lists what they find.\n")]
    [InlineData("/themes her theme:grief", "The reviews of Her (2013) do not show grief\n\nThe reviews name no theme of it.\n")]
    public async Task Reports_that_there_are_no_themes(string typed, string text)
    {
        var card = await _bench.Run(typed);
        Assert.False(card.IsRefusal);
        Assert.Equal(text, Bench.Text(card));
    }

    [Fact]
    public async Task Lists_the_existing_themes_instead()
    {
        OfFilm(Theme("loneliness", 0.9, 3), Theme("love", 0.5, 2));
        Assert.Equal("The reviews of Her (2013) do not show grief\n\nThey show loneliness, love.\n", Bench.Text(await _bench.Run("/themes her theme:grief")));
    }

    [Theory]
    [InlineData("/themes her theme:lonliness", "/themes film:her theme:loneliness")]
    [InlineData("/themes theme:lonliness", "/themes theme:loneliness")]
    [InlineData("/themes theme:lon", "/themes theme:loneliness")]
    public async Task Asks_about_a_theme_that_is_typed_with_an_error(string typed, string offered)
    {
        OfFilm(Theme("loneliness", 0.9, 3), Theme("love", 0.5, 2));
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([new("loneliness", 3), new("love", 2)]);
        var card = await _bench.Run(typed);
        var button = Assert.IsType<Button>(Assert.Single(card.Actions));
        Assert.Equal((true, "loneliness", offered), (card.IsQuestion, button.Label, button.Call.Text));
    }

    [Fact]
    public async Task Links_to_the_neighbouring_pages_of_each_form()
    {
        OfFilm([.. Enumerable.Range(1, 12).Select(number => Theme($"theme{number}", 0.5, 1))]);
        _bench.Themes.Setup(port => port.FilmsWith("grief", It.IsAny<CancellationToken>()))
            .ReturnsAsync([.. Enumerable.Range(1, 6).Select(_ => (Bench.Her, Theme("grief", 0.9, 3)))]);
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([.. Enumerable.Range(1, 30).Select(number => new SharedTheme($"theme{number}", 1))]);

        Assert.Equal(["/themes film:\"Her (2013)\" page:1", "/themes film:\"Her (2013)\" page:3"], Bench.Buttons(await _bench.Run("/themes her page:2")).Values.Take(2));
        Assert.Equal(["/themes theme:grief page:2"], Bench.Buttons(await _bench.Run("/themes theme:grief")).Values);
        Assert.Equal(["/themes page:1"], Bench.Buttons(await _bench.Run("/themes page:2")).Values);
        Assert.Contains("theme30 – 1 film", Bench.Text(await _bench.Run("/themes page:2")), StringComparison.Ordinal);
        Assert.All(
            [await _bench.Run("/themes her page:4"), await _bench.Run("/themes theme:grief page:3"), await _bench.Run("/themes page:3")],
            card => Assert.EndsWith("There is no such page; the answer is shorter.\n", Bench.Text(card), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de", "/themes her theme:Einsamkeit", "Einsamkeit in Her (2013)")]
    [InlineData("de", "/themes her theme:loneliness", "Einsamkeit in Her (2013)")]
    [InlineData("de", "/themes her theme:SOLITUDE", "Einsamkeit in Her (2013)")]
    [InlineData("en", "/themes her theme:soledad", "loneliness in Her (2013)")]
    [InlineData("en", "/themes her theme:einsamkeit", "loneliness in Her (2013)")]
    [InlineData("fr", "/themes her theme:loneliness", "solitude dans Her (2013)")]
    public async Task Finds_a_theme_by_its_name_in_any_language_and_shows_it_in_the_readers(string locale, string typed, string title)
    {
        OfFilm(Theme("loneliness", 0.9, 3, "He is alone in a crowd."));
        Assert.Equal(title, (await _bench.Run(typed, locale: locale)).Title);
    }

    [Fact]
    public async Task Shows_the_stored_name_of_a_theme_that_the_taxonomy_does_not_have()
    {
        OfFilm(Theme("answering machines", 0.9, 3, "It rings."));
        Assert.StartsWith("Themen von Her (2013)\n\nanswering machines – ", Bench.Text(await _bench.Run("/themes her", locale: "de")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "einsam", "Einsamkeit")]
    [InlineData("de", "lonel", "Einsamkeit")]
    [InlineData("de", "soled", "Einsamkeit")]
    [InlineData("en", "einsam", "loneliness")]
    [InlineData("fr", "trauer", "deuil")]
    [InlineData("es", "deuil", "grief")]
    public async Task Suggests_a_theme_by_the_beginning_of_its_name_in_any_language(string locale, string typed, string suggested)
    {
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([new("loneliness", 2), new("grief", 1)]);
        Assert.Equal([suggested], (await _bench.Complete($"/themes theme:{typed}", locale: locale)).Items.Select(item => item.Label));
    }

    [Fact]
    public async Task Buttons_carry_the_stored_name_so_that_readers_of_every_language_can_press_them()
    {
        OfFilm(Theme("loneliness", 0.9, 3, "He is alone in a crowd."));
        var card = await _bench.Run("/themes her", locale: "de");
        Assert.Equal([new Choice("Einsamkeit", "loneliness")], card.Actions.OfType<Select>().Single(select => select.Option == "theme").Choices);
    }

    private void OfFilm(params FilmTheme[] themes) =>
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(themes);

    private static FilmTheme Theme(string name, double confidence, int reviews, params string[] evidence) =>
        new(name, confidence, reviews, 4, [.. evidence.Select(words => Samples.Passage(words))], null);
}
