namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class LabelTests
{
    [Theory]
    [InlineData("Critics called it a “slow burn” at the time.")]
    [InlineData("It is easy to laugh at this message of “cake bad, salad good”, but it is true.")]
    [InlineData("The ‘happy’ ending is anything but.")]
    [InlineData("He sings ‘Blue Door’ at the piano.")]
    [InlineData("Her best film is “The Long Door” of 1950.")]
    [InlineData("Some say “you can never go home”.")]
    [InlineData("They live in the “nice” suburbs, as she says.")]
    public async Task Drops_what_nobody_is_said_to_speak(string body) => Assert.Empty(await Read.Quotes(body));
}
