using FilmClubBot.Commands.Asking;

namespace FilmClubBot.Commands.Tests.Asking;

public class FilmFactsTests
{
    [Theory]
    [InlineData("Who directed it?", "Spike Jonze")]
    [InlineData("who's the director?", "Spike Jonze")]
    [InlineData("Who made this film?", "Spike Jonze")]
    [InlineData("Wer hat Regie geführt?", null)]
    [InlineData("when was it released?", "2013")]
    [InlineData("which year was it made?", "2013")]
    [InlineData("how long is it?", "126 min")]
    [InlineData("who directed the dances?", null)]
    [InlineData("when did they leave?", null)]
    [InlineData("how long do they wait?", null)]
    [InlineData("is it about loneliness?", null)]
    [InlineData("", null)]
    public void Answers_a_question_that_asks_for_nothing_else(string question, string? fact) =>
        Assert.Equal(fact, FilmFacts.Of(Bench.Her with { Runtime = new(126) }, Asked.Question(question))?.Value);

    [Theory]
    [InlineData("Who directed it?")]
    [InlineData("When was it released?")]
    [InlineData("How long is it?")]
    public void An_unknown_fact_answers_nothing(string question) =>
        Assert.Null(FilmFacts.Of(Bench.Her with { Directors = [], Year = null }, Asked.Question(question)));
}
