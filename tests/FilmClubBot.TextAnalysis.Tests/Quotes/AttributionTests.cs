namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class AttributionTests
{
    [Theory]
    [InlineData("Ann Signal directed it. “I wanted the door to stay shut,” says Signal.", "Speech|Ann Signal||I wanted the door to stay shut")]
    [InlineData("Ann Signal directed it. As Signal puts it, “I wanted the door to stay shut.”", "Speech|Ann Signal||I wanted the door to stay shut.")]
    [InlineData("The critic Ann Signal wrote: “It never opens, and that is the point of it.”", "Speech|Ann Signal||It never opens, and that is the point of it.")]
    [InlineData("According to Ann Signal, “the door never opens”.", "Speech|Ann Signal||the door never opens")]
    [InlineData("In her 2019 interview with Sight & Sound, Ann Signal explains: “The door never opens.”", "Speech|Ann Signal|2019 interview with Sight & Sound|The door never opens.")]
    [InlineData("“The door never opens,” Ann Signal told the Guardian in 2019.", "Speech|Ann Signal|the Guardian in 2019|The door never opens")]
    [InlineData("“Where did you go?” asks Tom.", "Film|Tom||Where did you go?")]
    [InlineData("“[The door] never opens … and I like that,” says the director Ann Signal.", "Speech|Ann Signal||[The door] never opens … and I like that")]
    public async Task Finds_speaker_and_source(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Fact]
    public async Task Gives_an_interrupted_quote_as_two_with_one_speaker() =>
        Assert.Equal(
            ["Speech|Ann Signal||I shut it", "Speech|Ann Signal||and I kept it shut."],
            await Read.Quotes("“I shut it,” says the director Ann Signal, “and I kept it shut.”"));

    [Fact]
    public async Task Goes_on_with_the_same_speaker_after_the_attribution() =>
        Assert.Equal(
            ["Film|Tom||I know", "Film|Tom||You told me so yesterday."],
            await Read.Quotes("“I know,” says Tom. “You told me so yesterday.”"));

    [Fact]
    public async Task Does_not_carry_a_source_over()
    {
        var quotes = await Read.Quotes("Ann Signal said, in a 1998 interview with Cineaste, ‘the door is only a door to me’.\n\nAs Signal says, “it is a door that I grew up with.”");
        Assert.Equal(["Speech|Ann Signal|1998 interview with Cineaste|the door is only a door to me", "Speech|Ann Signal||it is a door that I grew up with."], quotes);
    }

    [Fact]
    public async Task Expands_a_surname_by_the_headline() =>
        Assert.Equal(["Speech|Ann Signal||The door never opens"], await Read.Quotes("“The door never opens,” said Signal.", "Ann Signal’s ‘Door’"));

    [Fact]
    public async Task Knows_a_character_by_the_actor() =>
        Assert.Equal(["Film|Tom Frost||Stay where you are"], await Read.Quotes("Tom Frost (Colin Hay) waits. “Stay where you are,” says Frost."));

    [Fact]
    public async Task Resolves_a_pronoun_only_where_one_person_can_be_meant()
    {
        Assert.Equal(["Speech|Ann Signal||I was nine then, and it rained"], await Read.Quotes("Ann Signal, a retired usher, remembers. “I was nine then, and it rained,” she says."));
        Assert.Equal(["Speech|||I was nine then, and it rained"], await Read.Quotes("Ann Signal met Eve Moss. “I was nine then, and it rained,” she said."));
    }

    [Fact]
    public async Task Reads_lines_that_answer_each_other() =>
        Assert.Equal(["Film|||Are you awake?", "Film|||I never sleep."], await Read.Quotes("“Are you awake?” “I never sleep.”"));

    [Fact]
    public async Task Reads_a_block_quotation_that_a_colon_leads_in()
    {
        const string Body = "The critic Ann Signal wrote of it:\n\nA door that never opens is a wall.";
        var (text, reading) = await Read.Text(new("", Body, [], [new(Body.LastIndexOf("A door", StringComparison.Ordinal), Body.Length)]));
        var quote = Assert.Single(reading.Quotes);
        Assert.Equal("A door that never opens is a wall.", quote.Span.Of(text.Body));
        Assert.Equal("Ann Signal", quote.Speaker);
    }
}
