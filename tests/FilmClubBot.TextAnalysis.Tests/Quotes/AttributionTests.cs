namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class AttributionTests
{
    [Theory]
    [InlineData("Ann Bell directed it. “I wanted the door to stay shut,” says Bell.", "Speech|Ann Bell||I wanted the door to stay shut")]
    [InlineData("Ann Bell directed it. As Bell puts it, “I wanted the door to stay shut.”", "Speech|Ann Bell||I wanted the door to stay shut.")]
    [InlineData("The critic Ann Bell wrote: “It never opens, and that is the point of it.”", "Speech|Ann Bell||It never opens, and that is the point of it.")]
    [InlineData("According to Ann Bell, “the door never opens”.", "Speech|Ann Bell||the door never opens")]
    [InlineData("In her 2019 interview with Sight & Sound, Ann Bell explains: “The door never opens.”", "Speech|Ann Bell|2019 interview with Sight & Sound|The door never opens.")]
    [InlineData("“The door never opens,” Ann Bell told the Guardian in 2019.", "Speech|Ann Bell|the Guardian in 2019|The door never opens")]
    [InlineData("“Where did you go?” asks Tom.", "Film|Tom||Where did you go?")]
    [InlineData("“[The door] never opens … and I like that,” says the director Ann Bell.", "Speech|Ann Bell||[The door] never opens … and I like that")]
    public async Task Finds_speaker_and_source(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Fact]
    public async Task Gives_an_interrupted_quote_as_two_with_one_speaker() =>
        Assert.Equal(
            ["Speech|Ann Bell||I shut it", "Speech|Ann Bell||and I kept it shut."],
            await Read.Quotes("“I shut it,” says the director Ann Bell, “and I kept it shut.”"));

    [Fact]
    public async Task Goes_on_with_the_same_speaker_after_the_attribution() =>
        Assert.Equal(
            ["Film|Tom||I know", "Film|Tom||You told me so yesterday."],
            await Read.Quotes("“I know,” says Tom. “You told me so yesterday.”"));

    [Fact]
    public async Task Does_not_carry_a_source_over()
    {
        var quotes = await Read.Quotes("Ann Bell said, in a 1998 interview with Cineaste, ‘the door is only a door to me’.\n\nAs Bell says, “it is a door that I grew up with.”");
        Assert.Equal(["Speech|Ann Bell|1998 interview with Cineaste|the door is only a door to me", "Speech|Ann Bell||it is a door that I grew up with."], quotes);
    }

    [Fact]
    public async Task Expands_a_surname_by_the_headline() =>
        Assert.Equal(["Speech|Ann Bell||The door never opens"], await Read.Quotes("“The door never opens,” said Bell.", "Ann Bell’s ‘Door’"));

    [Fact]
    public async Task Knows_a_character_by_the_actor() =>
        Assert.Equal(["Film|Tom Frost||Stay where you are"], await Read.Quotes("Tom Frost (Colin Hay) waits. “Stay where you are,” says Frost."));

    [Fact]
    public async Task Resolves_a_pronoun_only_where_one_person_can_be_meant()
    {
        Assert.Equal(["Speech|Ann Bell||I was nine then, and it rained"], await Read.Quotes("Ann Bell, a retired usher, remembers. “I was nine then, and it rained,” she says."));
        Assert.Equal(["Speech|||I was nine then, and it rained"], await Read.Quotes("Ann Bell met Eve Moss. “I was nine then, and it rained,” she said."));
    }

    [Fact]
    public async Task Reads_lines_that_answer_each_other() =>
        Assert.Equal(["Film|||Are you awake?", "Film|||I never sleep."], await Read.Quotes("“Are you awake?” “I never sleep.”"));

    [Fact]
    public async Task Reads_a_block_quotation_that_a_colon_leads_in()
    {
        const string Body = "The critic Ann Bell wrote of it:\n\nA door that never opens is a wall.";
        var (text, reading) = await Read.Text(new("", Body, [], [new(Body.LastIndexOf("A door", StringComparison.Ordinal), Body.Length)]));
        var quote = Assert.Single(reading.Quotes);
        Assert.Equal("A door that never opens is a wall.", quote.Span.Of(text.Body));
        Assert.Equal("Ann Bell", quote.Speaker);
    }
}
