namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Headlines as blogs have them: without capitals, as a sentence, with a number, and with the director first.</summary>
public class HeadlinesOfBlogsTests
{
    private const string Body = "The film waits for the tide, and the camera waits with it. The ferry is late, the film is not. I have not seen a braver film about waiting, and the actors are as wet as their coats.";
    private const string German = "Der Film wartet auf die Flut, und die Kamera wartet mit. Ich habe lange keinen so mutigen Film über das Warten gesehen, und die Schauspieler sind nass.";

    [Theory]
    [InlineData("the last ferry to amber", "I saw The Last Ferry to Amber again. ", "The Last Ferry to Amber")]
    [InlineData("i'm waiting for the tide (2019)", "", "i'm waiting for the tide")]
    [InlineData("\"Amber Line\" (2019) review", "", "Amber Line")]
    [InlineData("Amber Line (4/5*)", "", "Amber Line")]
    public async Task Titles_are_found_in_headlines_of_blogs(string title, string opening, string film) =>
        Assert.Equal([film], (await Read.Films(title, opening + Body)).Select(line => line.Split('|')[0]));

    [Theory]
    [InlineData("The Ballad of Amber Bay trifft den richtigen Ton", "The Ballad of Amber Bay")]
    [InlineData("Warum ich The Ballad of Amber Bay mag", "The Ballad of Amber Bay")]
    public async Task What_headline_and_text_share_is_the_title(string title, string film) =>
        Assert.Equal([film], (await Read.Films(title, $"In {film} fährt eine Fähre. {German} Wer {film} sieht, friert.")).Select(line => line.Split('|')[0]));

    [Fact]
    public async Task An_elided_title_in_a_question_is_found() =>
        Assert.Equal(["Ambre"], (await Read.Text(Read.Clean("<p>Je suis allé voir <em>Ambre</em> hier. Le film attend la marée, et la caméra attend avec lui.</p><p>Ce film est court, et les acteurs du film sont trempés. Le film ne dit presque rien et le film montre tout.</p>", Domain.Reviews.BodyFormat.Html, "Alors, tout ce bruit autour d'Ambre, ça donne quoi ?"))).Reading.Films.Select(film => film.Title));

    [Theory]
    [InlineData("Fun Friday #10")]
    [InlineData("Random Harbour Posts #6")]
    [InlineData("HarbourLog #1: Introduction")]
    public async Task A_numbered_post_is_no_film(string title) =>
        Assert.Empty(await Read.Films(title, Body));

    [Fact]
    public async Task A_word_of_the_headline_without_a_capital_is_no_title() =>
        Assert.Equal(["Ambar"], (await Read.Text(Read.Clean("<p><b>Ambar</b> es una película sobre la <b>Muerte</b>. En la película, <b>Ambar</b> espera a la <b>Muerte</b> en el puerto.</p><p>La película es corta, y la <b>Muerte</b> llega tarde. <b>Ambar</b> es una gran película de cine.</p>", Domain.Reviews.BodyFormat.Html, "Ambar: la historia de una película sobre la muerte"))).Reading.Films.Select(film => film.Title));

    [Fact]
    public async Task What_the_text_calls_a_series_is_no_film() =>
        Assert.Empty(await Read.Films("The Harbour: what I think", "I watched the series Harbour and the series is long. The series Harbour has ten episodes. The film on which the series draws was shorter. In the series, the ferry is late; the series Harbour knows why, and the screenplay of the series does too."));
}
