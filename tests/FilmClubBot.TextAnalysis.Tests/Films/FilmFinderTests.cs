namespace FilmClubBot.TextAnalysis.Tests.Films;

public class FilmFinderTests
{
    private const string Filler = "\n\nThe light is lovely. The town is quiet.\n\nNobody speaks for an hour.";

    [Theory]
    [InlineData("Ann Bell’s ‘Them’: A House of Doors", "I chose Ann Bell’s 2013 drama Them for its light. The society had put Them in a list. The people in it are lost.", "Them|2013|Ann Bell")]
    [InlineData("Anthems for the Lost: Ann Bell’s ‘Them’", "Every winter I put Them (2013) on again, and every winter it is warm. Bell lets us sit in its silence. Them is about a house.", "Them|2013|Ann Bell")]
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

    [Theory]
    [InlineData("The Tree of Doors (2011): A Review", "This film takes stamina. The director Ann Bell means well, and God is in it.", "The Tree of Doors|2011|Ann Bell")]
    [InlineData("Charlie Bell", "Charlie Bell has one great scene, and the camera loves it. The cast is fine. The movie ends well, as movies do.", "Charlie Bell||")]
    [InlineData("Review: Doors", "The film opens on a beach. Its director trusts the actors, and the camera waits. The script is thin.", "Doors||")]
    [InlineData("Molly’s Door", "Molly’s Door is a film about a door. The actors are good, the script is better, and the movie never hurries.", "Molly’s Door||")]
    [InlineData("The Keeper: The Last Door", "The Keeper has a long past. In The Last Door the film finds its end, and the actors and the camera know it. The Keeper is tired; The Last Door is not.", "The Keeper: The Last Door||")]
    [InlineData("Red Door", "The Moss brothers’ Red Door is a film about work. Red Door never hurries.", "Red Door||Moss brothers")]
    [InlineData("Blue Door", "Blue Door is AMB’s favourite. Ann Mary Bell says so herself. It was AMB’s first film in colour, and Blue Door shows it. The actors, the script and the movie’s camera are at peace.", "Blue Door||Ann Mary Bell")]
    [InlineData("Blue Door", "Blue Door is directed by Sofia Bell, the daughter of the famous filmmaker Francis Bell, who directed films such as Red Door. The actors, the script and the camera of this movie are at peace.", "Blue Door||Sofia Bell")]
    public async Task Trusts_a_headline_that_is_a_title(string title, string body, string expected) =>
        Assert.Equal([expected], await Read.Films(title, body + Filler));

    [Fact]
    public async Task Finds_the_films_of_a_round_up_by_their_headings() =>
        Assert.Equal(
            ["Blue Door||Ann Bell", "Red Door||Eve Moss"],
            await Read.Films("Doorheimer Review", "I saw Ann Bell’s Blue Door, then Eve Moss’s Red Door, in one evening, and Doorheimer it was.\n\nBlue Door\n\nIt is pink. The actors of Blue Door are fine.\n\nRed Door\n\nIt is long. Red Door ends with a bang."));

    [Fact]
    public async Task Leaves_out_films_mentioned_in_passing() =>
        Assert.Equal(["Blue Door|2016|"], await Read.Films("Blue Door (2016)", "Blue Door reminds me of “Red Door” (1950) and of “Green Door” (1960). Blue Door is better." + Filler));

    [Theory]
    [InlineData("Our autumn programme", "We start with Blue Door (2016) in September.\n\nIn October comes Red Door (1950).\n\nBring a cushion, and tell your friends.")]
    [InlineData("How we count the votes", "Every member ranks the films. The count is public.")]
    [InlineData("Cannes 2011", "So Cannes 2011 starts tomorrow, and the films are the films. I look out for Ann Bell’s Blue Door and Eve Moss’s Red Door. But what about the movies themselves? The directors are old, the actors are new.")]
    [InlineData("Three Days in Leeds", "On Friday I saw Blue Door (2016), a film about water. On Saturday came Red Door (2022) and the film Green Door (2021).\n\nOn Sunday the film was White Door (2020). The audience clapped for the film, and the director of the film bowed.\n\nThe film bar was shut.")]
    [InlineData("My Ten Best of the Year", "1. Blue Door (2016)\n\nA film about water.\n\n2. Red Door (2022)\n\nThe film of the summer.\n\n3. Green Door (2021)\n\nThe actors are good.")]
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
