namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class OpenPhrasesTests
{
    // Without these a text is too short to be said to dwell on anything.
    private const string Filler =
        "\n\nThe film’s house stands at the end of a street, and nobody comes by. The film is quiet. A woman sweeps the steps. It rains, and the man with the umbrella waits for " +
        "a bus that is late. Then he walks. She watches him from the window, puts the broom away, and makes tea in the kitchen, as she does every day.";

    private static async Task<IReadOnlyList<string>> Open(string body)
    {
        var (_, reading) = await Read.Text("", body + Filler);
        var labels = Read.Taxonomy.Terms.Select(term => term.Label).ToHashSet(StringComparer.Ordinal);
        return [.. reading.Themes.Select(theme => theme.Name).Where(name => !labels.Contains(name))];
    }

    [Theory]
    [InlineData("It is a meditation on hospitality.", "hospitality")]
    [InlineData("In the end it is a film about provincial stubbornness.", "provincial stubbornness")]
    [InlineData("It sets out the dichotomy between science and gullibility.", "science and gullibility")]
    [InlineData("Bureaucratic it is not. Its portrait of gullibility is cruel, and gullibility pays.", "gullibility")]
    public async Task Takes_what_the_review_names_as_the_subject(string body, string expected) => Assert.Contains(expected, await Open(body));

    [Fact]
    public async Task Takes_a_subject_whose_word_has_no_ending_of_ideas_if_the_review_comes_back_to_it() =>
        Assert.Contains("weather", await Open("It is a film about weather. Weather is what drives them on."));

    [Fact]
    public async Task Takes_what_the_review_comes_back_to_in_several_places() =>
        Assert.Contains("stubbornness", await Open("His stubbornness is comic.\n\nThen the stubbornness hardens.\n\nBy the end stubbornness is all he has left."));

    [Theory]
    [InlineData("It is a film about cinematography, and the cinematography is great.")]
    [InlineData("It is a film about two hours of running.")]
    [InlineData("It is a film about garden shears. The shears are sharp.")]
    [InlineData("It is a film about a killer snowman. The snowman melts.")]
    [InlineData("It is a film about love, and its greatness is plain.")]
    [InlineData("It is a film about Stubbornness. I like Stubbornness (1999).")]
    [InlineData("I chose Ann Bell’s film Rainlight. The Rainlight that Ann Bell made is about a man and his daughter.")]
    [InlineData("There is a stubbornness in him.")]
    public async Task Takes_no_craft_no_thing_no_name_and_nothing_said_in_passing(string body) => Assert.Empty(await Open(body));

    [Fact]
    public async Task Shows_the_longer_of_two_that_overlap() =>
        Assert.Equal(["provincial stubbornness"], await Open("It is a film about provincial stubbornness.\n\nHis stubbornness is comic. Stubbornness hardens."));

    [Fact]
    public async Task Shows_two_at_most() =>
        Assert.Equal(2, (await Open("It is a meditation on hospitality. It explores gullibility. It is a study of stubbornness. It examines fastidiousness.")).Count);

    [Fact]
    public async Task Shows_nothing_of_a_text_too_short_to_dwell_on_anything()
    {
        var (_, reading) = await Read.Text("", "It is a meditation on hospitality.");
        Assert.DoesNotContain(reading.Themes, theme => theme.Name == "hospitality");
    }
}
