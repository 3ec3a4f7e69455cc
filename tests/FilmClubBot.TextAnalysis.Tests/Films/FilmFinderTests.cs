namespace FilmClubBot.TextAnalysis.Tests.Films;

public class FilmFinderTests
{
    private const string Filler = "\n\nThe light is lovely. The town is quiet.\n\nNobody speaks for an hour.";

    [Theory]
    [InlineData("Ann Bell’s ‘Them’: A House of Doors", "I chose Ann Bell’s 2013 drama Them for its light. The society had put Them in a list. The people in it are lost.", "Them|2013|Ann Bell")]
    [InlineData("Them (2019)", "In Them, directed by Ann Bell, a family comes home.", "Them|2019|Ann Bell")]
    [InlineData("The Long Door, 75 years on", "Ann Bell and Eve Moss’s The Long Door opens on a street. The Long Door (1948) has aged well.", "The Long Door|1948|Ann Bell+Eve Moss")]
    [InlineData("Review: The Long Door (Ann Bell, 1948)", "The Long Door begins at night.", "The Long Door|1948|Ann Bell")]
    [InlineData("The Long Door review – a quiet wonder", "Ann Bell directs The Long Door with care. The Long Door, released in 2021, is short.", "The Long Door|2021|Ann Bell")]
    [InlineData("Why Moonrise Still Matters", "Seven years on, Ann Jenkins' Moonrise remains tender. I saw Moonrise at nineteen. Moonrise is physical.", "Moonrise||Ann Jenkins")]
    [InlineData("In the Blue Door at 20", "That is the plot of The Blue Door, Wong Kar-wai's 2000 masterpiece. The Blue Door is a film about a door.", "The Blue Door|2000|Wong Kar-wai")]
    [InlineData("On loss", "Few films move me like “The Long Door” (2004), which Ann Bell made at forty. “The Long Door” is a film about loss. I still dream of “The Long Door”.", "The Long Door|2004|Ann Bell")]
    public async Task Finds_title_year_and_directors(string title, string body, string expected) =>
        Assert.Equal([expected], await Read.Films(title, body + Filler));

    [Fact]
    public async Task Finds_both_films_of_a_double_review() =>
        Assert.Equal(
            ["Blue Door|2016|Ann Bell", "Red Door|2022|Eve Moss"],
            await Read.Films("Blue Door and Red Door: two films about water", "Ann Bell’s Blue Door (2016) begins at sea. Eve Moss’s Red Door (2022) ends there." + Filler));

    [Fact]
    public async Task Leaves_out_films_mentioned_in_passing() =>
        Assert.Equal(["Blue Door|2016|"], await Read.Films("Blue Door (2016)", "Blue Door reminds me of “Red Door” (1950) and of “Green Door” (1960). Blue Door is better." + Filler));

    [Theory]
    [InlineData("Our autumn programme", "We start with Blue Door (2016) in September.\n\nIn October comes Red Door (1950).\n\nBring a cushion, and tell your friends.")]
    [InlineData("How we count the votes", "Every member ranks the films. The count is public.")]
    [InlineData("", "")]
    public async Task Finds_none_where_none_is_reviewed(string title, string body) => Assert.Empty(await Read.Films(title, body));

    [Fact]
    public async Task Takes_the_title_from_italics()
    {
        const string Body = "What to make of The Door? It is long. I saw The Door twice, and I like The Door.";
        var emphasis = new[] { "The Door?", "The Door twice", "The Door." }.Select(words => Body.IndexOf(words, StringComparison.Ordinal)).Select(at => new Domain.Reviews.TextSpan(at, at + 8)).ToList();
        var (_, reading) = await Read.Text(new("A night at the pictures", Body, emphasis, []));
        Assert.Equal("The Door", Assert.Single(reading.Films).Title);
    }
}
