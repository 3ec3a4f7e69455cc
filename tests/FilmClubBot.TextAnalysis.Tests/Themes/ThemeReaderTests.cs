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

    [Theory]
    [InlineData("The film is blue. I was grieving for the boat that day. I still grieve for it.", "grief", false)]
    [InlineData("The film is blue. She was grieving for the boat that day. She still grieves for it.", "grief", true)]
    [InlineData("I think it is a film about fear.", "fear", true)]
    [InlineData("There is nothing in *From Harbour With Love* that ends, and nothing in *From Harbour With Love* that begins.", "love", false)]
    [InlineData("There is nothing in her love that ends, and nothing in her love that begins.", "love", true)]
    public async Task Takes_no_theme_from_the_critics_own_life_nor_from_the_edge_of_a_title(string body, string theme, bool isShown)
    {
        var (_, reading) = await Read.Text("", body);
        Assert.Equal(isShown, reading.Themes.Any(found => found.Name == theme));
    }

    [Theory]
    [InlineData("Her memory of the old house fails, and what she remembers is not what it was.", 2, true)]
    [InlineData("His memory is poor.", 40, false)]
    [InlineData("The film is about memory.", 40, true)]
    public async Task Shows_no_theme_for_one_word_in_passing_of_a_long_review(string sentence, int sentencesBeside, bool isShown)
    {
        var (_, reading) = await Read.Text("", sentence + string.Concat(Enumerable.Repeat(" The film shows a long street and a shut shop, and nobody comes by in the rain.", sentencesBeside)));
        Assert.Equal(isShown, reading.Themes.Any(found => found.Name == "memory"));
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

    [Fact]
    public async Task Treats_the_object_within_a_cue_as_the_subject() =>
        Assert.True(await Confidence("time", "It is a meditation on time, and the boat is late.") > await Confidence("time", "The hours are slow, the passage of time is slow, and the boat is late."));

    private static async Task<double> Confidence(string theme, string body) =>
        (await Read.Text("", body)).Reading.Themes.FirstOrDefault(found => found.Name == theme)?.Confidence ?? 0;

    [Theory]
    [InlineData("The score is absolutely lovely and the lead is captivating.")]
    [InlineData("It is a shame that the ending does the rest no justice.")]
    [InlineData("There are elements of noir, and the plot is complicated by design.")]
    public async Task Takes_no_theme_from_words_that_only_look_like_one(string sentence)
    {
        var (_, reading) = await Read.Text("", sentence + " The house stands by the water. A man walks through the rooms and says nothing.");
        Assert.Empty(reading.Themes);
    }

    [Fact]
    public async Task Hears_every_part_of_a_list_of_themes()
    {
        var (_, reading) = await Read.Text("", "It develops its themes around jealousy, the faith of the fathers and the long shadow of exile.");
        Assert.Equal(["exile", "faith", "jealousy"], reading.Themes.Select(theme => theme.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hears_an_idea_that_is_written_with_a_capital()
    {
        var (_, reading) = await Read.Text("", "The garden is green. Behind its wall is the Holocaust, and the film never shows it.");
        Assert.Contains(reading.Themes, theme => theme.Name == "genocide and atrocity");
    }
}
