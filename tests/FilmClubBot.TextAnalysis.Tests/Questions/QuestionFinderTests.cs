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
    [InlineData("#Film #AmberLine Why does nobody on this ferry sleep?", "Why does nobody on this ferry sleep?")]
    [InlineData("Why does nobody on this ferry sleep? #Film #AmberLine", "Why does nobody on this ferry sleep?")]
    [InlineData("So what is the point?", "So what is the point?")]
    [InlineData("What I asked myself was why choose a western at all?", "What I asked myself was why choose a western at all?")]
    [InlineData("The house is full of spirits but what do they really mean?", "The house is full of spirits but what do they really mean?")]
    public async Task Finds_a_question_worth_discussing(string body, string question) => Assert.Equal([question], await Questions(body));

    [Theory]
    [InlineData("Der Film lässt uns mit dem Meer allein. Was schulden wir denen, die auf uns warten?", "Was schulden wir denen, die auf uns warten?")]
    [InlineData("Es bleibt nur die eine Frage: wem gehört das Boot am Ende?", "wem gehört das Boot am Ende?")]
    [InlineData("Kann man einem Hafen die Treue halten, den es nicht mehr gibt?", "Kann man einem Hafen die Treue halten, den es nicht mehr gibt?")]
    [InlineData("Le film nous laisse seuls avec la mer. Que devons-nous à ceux qui nous attendent ?", "Que devons-nous à ceux qui nous attendent ?")]
    [InlineData("Peut-on rester fidèle à un port qui n’existe plus ? Le film ne le dit pas.", "Peut-on rester fidèle à un port qui n’existe plus ?")]
    [InlineData("Tout cela pose une question : à qui appartient la mémoire du bateau ?", "à qui appartient la mémoire du bateau ?")]
    [InlineData("La película nos deja solos con el mar. ¿Qué les debemos a los que nos esperan?", "¿Qué les debemos a los que nos esperan?")]
    [InlineData("Pero al final, ¿de quién es el barco que nadie quiso?", "¿de quién es el barco que nadie quiso?")]
    [InlineData("¿Se puede ser fiel a un puerto que ya no existe?", "¿Se puede ser fiel a un puerto que ya no existe?")]
    public async Task Finds_one_in_another_language(string body, string question) => Assert.Equal([question], await Questions(body));

    [Fact]
    public async Task Reads_a_text_that_begins_with_marks_alone() => Assert.Equal(["What do we owe to those who raised us?"], await Questions("***\n\nWhat do we owe to those who raised us?"));

    [Theory]
    [InlineData("Und wer weiß schon, was die Fischer davon halten? Ich nicht.")]
    [InlineData("Das ist doch alles nur der alte Hut aus dem letzten Jahr, oder?")]
    [InlineData("« Que devons-nous à ceux qui nous attendent ? » demande Anna à son frère.")]
    [InlineData("Mais qui sait ce que les pêcheurs en pensent ?")]
    [InlineData("¿Quién sabe lo que piensan los pescadores de todo esto?")]
    [InlineData("Es una película del año pasado que ya no le gusta a nadie, ¿verdad?")]
    public async Task Finds_none_in_an_aside_in_another_language(string body) => Assert.Empty(await Questions(body));

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
