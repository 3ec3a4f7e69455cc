namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>A text that hardly says "the film" has to show its title; one that says it again and again is on the film of its headline.</summary>
public class UnlikelyTitlesTests
{
    private const string Cinema = "The cinema at the harbour opens at noon. An actor of the old days sells the soup, and the audience is warm. The director of the house keeps a dog, which knows every actress by her coat. In winter the screen is mended, and in summer there is a festival of short stories. "
        + "The camera in the foyer is from 1950. Nobody dares to touch it, and nobody takes it down. There is a score of the opening song on the wall, with a coffee stain. ";

    [Theory]
    [InlineData("Website Open Again", Cinema + Cinema)]
    [InlineData("Why I love Mara", "Mara is the soul of the cinema. " + Cinema)]
    [InlineData("Who sells the soup", "I have to speak of “Lantern Street” once. " + Cinema + Cinema)]
    public async Task Words_in_a_text_that_never_says_the_film_are_no_title(string title, string body) =>
        Assert.Empty((await Read.Text(title, body)).Reading.Films);

    [Theory]
    [InlineData("Amber Line – One of the Best Thrillers", "Amber Line")]
    [InlineData("Review: Amber 2: “I am a good man”", "Amber 2")]
    public async Task A_text_on_a_film_is_on_the_film_of_its_headline(string title, string film) =>
        Assert.Equal([film], (await Read.Text(title, "I had waited for this film since spring. The film is about a ferry and those who miss it, and the director does not hurry. The actors are as good as the film is long. Who likes films that wait will love this film. After the film we stood on the pier for an hour, and the camera seemed to stand there too.")).Reading.Films.Select(found => found.Title));

    [Theory]
    [InlineData("It is a slow film that waits for the tide. It has an actor who sells soup. It is a film that I would see again. The camera waits, and the film waits with it.")]
    [InlineData("No! It was the film of the year for many. No film was longer. The director says no, and the actors say no, and the film ends.")]
    public async Task A_pronoun_at_the_start_of_a_sentence_is_no_title(string body) =>
        Assert.DoesNotContain(await Read.Films("What the tide left on the pier", body), film => film.StartsWith("It", StringComparison.Ordinal) || film.StartsWith("No", StringComparison.Ordinal));

    [Theory]
    [InlineData("The conscience of a ferryman", "Amber Line, directed by Ilse Roth, starring Ann Bell.")]
    [InlineData("“Never a warmer soup”", "Amber Line, written and directed by Ilse Roth.")]
    [InlineData("Das Gewissen des Fährmanns", "Amber Line, inszeniert von Ilse Roth.")]
    public async Task A_line_with_the_director_above_the_text_names_the_film_and_not_the_headline(string headline, string credit)
    {
        var draft = Read.Clean($"<h2>{headline}</h2><p>{credit}</p><p>The ferry is late, and the film knows why. The camera waits for it. The actors wait too, and the film lets them.</p><p>Nobody in this film sleeps. I have seen the film twice, and the ferry is still late.</p>", Domain.Reviews.BodyFormat.Html, headline);

        Assert.Equal(["Amber Line"], (await Read.Text(draft)).Reading.Films.Select(film => film.Title));
    }

    [Fact]
    public async Task A_known_film_before_a_colon_is_found_although_the_text_names_neither_half() =>
        Assert.Equal(["The Red Shoes"], (await Read.Text("The Red Shoes: Lessons in Dancing", "I went for the colours and stayed for the music. The film is longer than I remembered, and its director does not care. The dancers are the best actors of the film. After it I bought new shoes, and the film was to blame. I tell everybody to go and see it.")).Reading.Films.Select(film => film.Title));
}
