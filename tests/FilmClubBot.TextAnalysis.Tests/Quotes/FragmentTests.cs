namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class FragmentTests
{
    [Theory]
    [InlineData("This is what Bell calls “the long quiet” of the house.")]
    [InlineData("Her eyes seem to say, “I should never have come back to this house.”")]
    [InlineData("He looks at the door as if to say, “Who would want to live in there?”")]
    [InlineData("The film’s last shot says “go home now, there is nothing left to see here”.")]
    [InlineData("You could almost say “it is a film about doors and nothing else at all”.")]
    [InlineData("I said “never again will I sit through one of these”.")]
    [InlineData("It was the “Golden Age of Doors,” the director said.")]
    [InlineData("The neighbours whisper of the “other woman” and the “second car”.")]
    public async Task Drops_labels_and_what_nobody_said(string body) => Assert.Empty(await Read.Quotes(body));

    [Fact]
    public async Task Keeps_a_long_clause_within_the_critic_s_sentence() =>
        Assert.Equal(
            ["Speech|Ann Bell||the house is a body and the door is its only open eye"],
            await Read.Quotes("Ann Bell has said that “the house is a body and the door is its only open eye”, and it shows."));

    [Fact]
    public async Task Looks_past_a_title_for_the_one_who_speaks() =>
        Assert.Equal(
            ["Speech|Ann Bell||We never had the money for a second door."],
            await Read.Quotes("Ann Bell, who directed “The Long Door” for television, said of the making of “Harbour Lights”: “We never had the money for a second door.”"));
}
