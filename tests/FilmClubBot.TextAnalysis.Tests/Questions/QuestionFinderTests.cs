namespace FilmClubBot.TextAnalysis.Tests.Questions;

public class QuestionFinderTests
{
    private static async Task<string[]> Questions(string body)
    {
        var (text, reading) = await Read.Text("", body);
        return [.. reading.Questions.Select(question => question.Of(text.Body))];
    }

    [Theory]
    [InlineData("What do we owe to those who raised us?", "What do we owe to those who raised us?")]
    [InlineData("It leaves us with a question: what would we give for a little peace?", "what would we give for a little peace?")]
    [InlineData("Can anyone be loved, the film asks, by a stranger?", "Can anyone be loved, the film asks, by a stranger?")]
    [InlineData("Why the long silence?", "Why the long silence?")]
    [InlineData("So what is the point?", "So what is the point?")]
    [InlineData("What I asked myself was why choose a western at all?", "What I asked myself was why choose a western at all?")]
    [InlineData("The house is full of spirits but what do they really mean?", "The house is full of spirits but what do they really mean?")]
    public async Task Finds_a_question_worth_discussing(string body, string question) => Assert.Equal([question], await Questions(body));

    [Theory]
    [InlineData("Really?")]
    [InlineData("And who can blame him for leaving town?")]
    [InlineData("Have you seen the film in a cinema yet?")]
    [InlineData("“Where have you been all these long years?” asks Tom.")]
    [InlineData("You like a long film, don't you?")]
    [InlineData("We must be laughing at their targets, right?")]
    [InlineData("Do any of you know who plays the waiter?")]
    [InlineData("It is a good film.")]
    public async Task Finds_none_in_an_aside_or_in_speech(string body) => Assert.Empty(await Questions(body));
}
