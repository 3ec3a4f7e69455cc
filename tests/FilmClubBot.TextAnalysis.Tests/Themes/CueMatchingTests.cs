namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class CueMatchingTests
{
    private static async Task<IReadOnlyList<string>> Themes(string body, string title = "") =>
        [.. (await Read.Text(title, body)).Reading.Themes.Select(theme => theme.Name)];

    [Theory]
    [InlineData("He is the loneliest man on the coast, and nobody has asked him why.", "loneliness")]
    [InlineData("They go on grieving in the house long after the guests have left it.", "grief")]
    [InlineData("She was betraying him before they had even met, as he was soon to learn.", "betrayal")]
    [InlineData("What they have been forgiven for, the film will not say for a long time.", "forgiveness")]
    [InlineData("The obsessions of the two clockmakers are all that the village talks about.", "obsession")]
    public async Task Finds_a_word_in_any_of_its_forms(string body, string theme) => Assert.Contains(theme, await Themes(body));

    [Theory]
    [InlineData("What the Korean War did to the three of them is told in letters.", "war")]
    [InlineData("Their Catholicism is of the kind that nobody talks about, and it decides all.", "faith")]
    [InlineData("He grew up with it, and so his idea of the American Dream is a small one.", "the american dream")]
    [InlineData("There is much on Nationalism in the first half, and it is told by those whom it served.", "nationalism")]
    [InlineData("Her jealousy is old. What she calls Jealousy is a painting in the hall.", "jealousy")]
    public async Task Finds_an_idea_that_is_capitalised(string body, string theme) => Assert.Contains(theme, await Themes(body));

    [Theory]
    [InlineData("I met Courtney Love and Anna Grief at the desk, and they were in a hurry.", "grief")]
    [InlineData("It has a killer soundtrack, and the rest of it is quiet and slow.", "crime")]
    [InlineData("Among the editor's duties was to keep the boat within the frame of the picture.", "duty")]
    [InlineData("At the harbour's terminal two people wait for the ferry with their bags.", "illness")]
    [InlineData("It was a labour of love for its maker, and it looks like it.", "labour")]
    [InlineData("It takes its time, and in the end it is a guilty pleasure, as they say.", "guilt")]
    [InlineData("It is the mother of his son who rows the boat, and she is late.", "motherhood")]
    [InlineData("Within moments viewers find themselves on the boat, and they stay there.", "identity")]
    [InlineData("A couple of boats leave at noon, and a couple of men look after them.", "marriage")]
    public async Task Is_not_misled_by_another_sense_of_a_word(string body, string theme) => Assert.DoesNotContain(theme, await Themes(body));

    [Fact]
    public async Task Puts_the_idea_of_the_headline_first() =>
        Assert.Equal("jealousy", (await Themes("The friendship of the two is old. Their jealousy is older. The friendship is not over at the end of it.", "On jealousy"))[0]);

    [Fact]
    public async Task Weighs_the_conclusion_more_than_the_body()
    {
        const string filler = "\n\nThe boat leaves at noon and is back before it is dark.\n\nThey eat at the long table, and the dog is under it.";
        var last = (await Read.Text("", $"Nobody speaks of it at the table.{filler}\n\nWhat remains is their betrayal.")).Reading.Themes[0];
        var first = (await Read.Text("", $"What remains is their betrayal.{filler}\n\nNobody speaks of it at the table.")).Reading.Themes[0];
        Assert.Equal("betrayal", last.Name);
        Assert.True(last.Confidence > first.Confidence);
    }

    [Fact]
    public async Task Shows_one_of_two_themes_that_are_nearly_the_same()
    {
        var themes = await Themes("It is a film about technology. It is about technology and intimacy, and about what machines do to people who are in love with an AI.");
        Assert.Single(themes, theme => theme.Contains("technology", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_more_themes_for_a_longer_review()
    {
        const string ideas = "It is a film about jealousy. It explores betrayal. It is a study of obsession. It deals with addiction. It examines poverty. It tackles bureaucracy. It explores nostalgia. It deals with colonialism. It is about migration.";
        var filler = string.Concat(Enumerable.Repeat(" In the film a boat leaves at noon and is back before it is dark, and the dog sits on the pier.", 40));
        var few = (await Themes(ideas)).Count;
        Assert.Equal(8, few);
        Assert.True((await Themes(ideas + "\n\n" + filler)).Count > few);
    }

    [Theory]
    [InlineData("Jealousy", "jealousy")]
    [InlineData("Betrayal", "betrayal")]
    [InlineData("Bureaucracy", "bureaucracy")]
    public async Task Asks_for_more_than_one_mention_in_a_long_review(string word, string theme)
    {
        var filler = string.Concat(Enumerable.Repeat(" In the film a boat leaves at noon and is back before it is dark, and the dog sits on the pier.", 60));
        Assert.Contains(theme, await Themes($"{word} is what the two men share."));
        Assert.DoesNotContain(theme, await Themes($"{word} is what the two men share.{filler}"));
        Assert.Contains(theme, await Themes($"{word} is what the two men share.{filler} It is a film about {word.ToLowerInvariant()}."));
    }

    [Theory]
    [InlineData("The dictator has them persecuted, and the boat is full.", "dictatorship", "oppression")]
    [InlineData("Her divorce was the end of a marriage that nobody had seen.", "divorce", "marriage")]
    [InlineData("The terrorists had studied violence before they studied anything else.", "terrorism", "violence")]
    public async Task Shows_one_of_two_related_themes_in_the_same_sentence(string body, string one, string other)
    {
        var together = await Themes(body);
        Assert.Single(together, theme => theme == one || theme == other);
        var apart = await Themes($"{body} It is a film about {other}.");
        Assert.Contains(other, apart);
    }

    [Theory]
    [InlineData("guilt", "guilt", true)]
    [InlineData("cut off from the world", "isolation", true)]
    [InlineData("hermit", "isolation", false)]
    [InlineData("lonesome", "loneliness", false)]
    public async Task Needs_more_than_one_word_in_passing_but_only_one_mention_by_name(string words, string theme, bool isShown)
    {
        var filler = string.Concat(Enumerable.Repeat(" In the film a boat leaves at noon and is back before it is dark, and the dog sits on the pier.", 12));
        Assert.Equal(isShown, (await Themes($"It is {words} in the second letter.{filler}")).Contains(theme));
        Assert.Contains(theme, await Themes($"It is {words} in the second letter.{filler} It is {words} in the third."));
    }
}
