namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class SourceTests
{
    [Theory]
    [InlineData("“We built the door last,” Ann Bell told the Guardian.", "the Guardian")]
    [InlineData("“We built the door last,” Ann Bell told Sight and Sound in 2014.", "Sight and Sound in 2014")]
    [InlineData("In a 2013 interview with NPR, Ann Bell said: “We built the door last.”", "2013 interview with NPR")]
    [InlineData("“We built the door last,” Ann Bell told the The Harbour Post in 2014.", "The Harbour Post in 2014")]
    [InlineData("“We built the door last,” Ann Bell says in the press notes.", "press notes")]
    [InlineData("“We built the door last,” Ann Bell writes in her memoir.", "memoir")]
    [InlineData("“We built the door last,” Ann Bell said in a Q&A after the screening.", "Q&A after the screening")]
    [InlineData("“We built the door last,” Ann Bell said at Cannes in 2019.", "Cannes in 2019")]
    [InlineData("“We built the door last,” Ann Bell said on our podcast.", "podcast")]
    [InlineData("Ann Bell wrote in the New Yorker: “We built the door last.”", "the New Yorker")]
    [InlineData("Speaking to Film Comment, Ann Bell said, “We built the door last.”", "Film Comment")]
    [InlineData("“We built the door last,” said Ann Bell.", "")]
    [InlineData("“We built the door last,” Ann Bell told him.", "")]
    public async Task Gives_the_source_as_the_text_puts_it(string body, string source) =>
        Assert.Equal($"Speech|Ann Bell|{source}|We built the door last", Assert.Single(await Read.Quotes(body)).TrimEnd('.'));

    [Fact]
    public async Task Takes_no_colleague_for_a_source() =>
        Assert.Equal(
            ["Speech|Cora Grant||It is a terrible script, and I cannot follow it."],
            await Read.Quotes("Cora Grant plays the spy and Hugo Vane directed it. Grant told Vane on the set: “It is a terrible script, and I cannot follow it.”"));

    [Fact]
    public async Task Keeps_the_source_over_both_halves_of_one_statement() =>
        Assert.Equal(
            ["Speech|Ann Bell|the Guardian|We built the door last", "Speech|Ann Bell|the Guardian|and it never closed."],
            await Read.Quotes("“We built the door last,” Ann Bell told the Guardian, “and it never closed.”"));
}
