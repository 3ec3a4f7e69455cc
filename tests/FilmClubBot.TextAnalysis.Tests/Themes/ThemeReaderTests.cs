namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class ThemeReaderTests
{
    private const string Body =
        "The film is about loneliness. Its hero lives by himself above a shop.\n\n" +
        "Memory and grief hold him there, and grief is the stronger. He cannot forgive his father.\n\n" +
        "In the end it is a meditation on hospitality, and hospitality is what saves him. Forgiveness comes late.";

    [Fact]
    public async Task Puts_what_the_film_is_said_to_be_about_before_what_is_only_mentioned()
    {
        var (_, reading) = await Read.Text("", Body);
        Assert.Contains(reading.Themes, theme => theme.Name == "loneliness");
        Assert.Contains(reading.Themes, theme => theme.Name == "grief");
        Assert.Contains(reading.Themes, theme => theme.Name == "forgiveness");
        Assert.True(Confidence("loneliness") > Confidence("memory"));

        double Confidence(string name) => reading.Themes.FirstOrDefault(theme => theme.Name == name)?.Confidence ?? 0;
    }

    [Fact]
    public async Task Shows_each_theme_by_whole_sentences_of_the_text()
    {
        var (text, reading) = await Read.Text("", Body);
        Assert.All(reading.Themes, theme =>
        {
            Assert.InRange(theme.Evidence.Count, 1, 3);
            Assert.InRange(theme.Confidence, 0.01, 1);
            Assert.All(theme.Evidence, span => Assert.Contains(span, reading.Sentences));
        });
        Assert.Equal("The film is about loneliness.", reading.Themes.First(theme => theme.Name == "loneliness").Evidence[0].Of(text.Body));
    }

    [Fact]
    public async Task Takes_no_theme_from_a_title()
    {
        var (_, reading) = await Read.Text("Shame (2011)", "Ann Bell’s Shame (2011) opens in a flat. Shame is shot in blue. I like Shame.");
        Assert.DoesNotContain(reading.Themes, theme => theme.Name == "shame");
    }

    [Fact]
    public async Task Finds_an_idea_that_the_taxonomy_has_no_word_for()
    {
        var (_, reading) = await Read.Text("", Body + string.Concat(Enumerable.Repeat(" The street is long and the shop is shut, and nobody comes by in the rain.", 4)));
        Assert.Contains(reading.Themes, theme => theme.Name == "hospitality");
    }

    [Fact]
    public async Task Names_the_themes_that_a_quote_touches()
    {
        var (_, reading) = await Read.Text("", "The film is about loneliness. “I never knew such loneliness as that,” says the director Ann Bell.");
        Assert.Equal(["loneliness"], Assert.Single(reading.Quotes).Themes);
    }
}
