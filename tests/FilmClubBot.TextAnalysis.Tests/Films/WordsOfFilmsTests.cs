using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Texts that have hardly a word of films: nothing is offered of them, whatever their headlines are.</summary>
public class WordsOfFilmsTests
{
    [Theory]
    [InlineData("Harbour Soup", "Harbour Soup takes forty minutes. Cut the leeks into rings and let them sweat in butter. Add the potatoes, then the stock, and let it simmer for twenty minutes. Harbour Soup is best on the second day, when the grief of the first is forgotten. A spoonful of cream does no harm, and neither does pepper. Serve it with bread that is older than the soup.")]
    [InlineData("Low Tide Run", "Low Tide Run is my Sunday. I leave the house at six, when the streets belong to the gulls, and turn at the lighthouse after forty minutes. My knees complain on the stairs. Loneliness is a word for people who do not run. Low Tide Run has nine kilometres and one dog, who knows me by now and barks only out of habit.")]
    [InlineData("Brass Lantern", "Brass Lantern came in a box without a label. It is heavier than it looks. The wick turns easily, the glass has a bubble near the rim, and the handle is new. I paid eleven pounds for Brass Lantern and would pay them again. Death and taxes are certain, lamp oil is not. It stands in the window now and makes the room older.")]
    [InlineData("Zwetschgenbrot", "Das Zwetschgenbrot geht über Nacht. Den Vorteig am Abend ansetzen, am Morgen das Mehl und die Zwetschgen dazu, dann zwanzig Minuten kneten. Nach fünfzig Minuten ist das Zwetschgenbrot fertig. Wer mag, nimmt Walnüsse. Die Einsamkeit in der Küche um fünf Uhr gehört dazu, und der Duft entschädigt für alles, auch für den Abwasch.")]
    [InlineData("Nordwind", "Am dritten Tag kam der Nordwind. Wir hatten das Zelt hinter die Hütte gestellt, und das war klug. Der Weg führt über zwei Brücken und dann lange am Wasser entlang. Gegen Mittag aßen wir Brot und schwiegen. Die Freundschaft hält auch das aus. Um sechs war der Nordwind fort, und wir sahen die Lichter der anderen Seite.")]
    [InlineData("Le sentier du phare", "Le sentier du phare part derrière l’église. On monte pendant une heure entre les murets, puis la mer est là. Le vent était fort, et nous avons mangé debout. La solitude fait partie du chemin. Au retour, un âne nous a suivis jusqu’au village. Le sentier du phare se fait en une matinée, avec de l’eau et un chapeau.")]
    [InlineData("Arroz de la abuela", "El arroz de la abuela lleva su tiempo. Se sofríe la cebolla, se añade el tomate y se deja que pierda el agua. El arroz va después, con el caldo caliente, y no se toca más. La soledad de la cocina es parte de la receta. El arroz de la abuela se come en silencio, y al día siguiente se come otra vez.")]
    public async Task Nothing_is_offered_of_a_text_without_words_of_films(string title, string body)
    {
        foreach (var length in (int[])[2, 4])
        {
            var (_, reading) = await Read.Text(title, string.Join("\n\n", Enumerable.Repeat(body, length)));
            Assert.Empty(reading.Films);
            Assert.Empty(reading.Themes);
            Assert.Empty(reading.Quotes);
            Assert.Empty(reading.Questions);
        }
    }

    [Theory]
    [InlineData("2025-11-23")]
    [InlineData("2024-09-16 (Harbour)")]
    [InlineData("2025-01-20~03-14")]
    [InlineData("23.11.2025")]
    public async Task A_date_is_no_title(string title) =>
        Assert.Empty(await Read.Films(title, $"{title}\n\nI took the old camera to the harbour. Four shots on the first roll, then rain. The film was cheap and the pictures are soft. The camera leaks a little light, and the last scene of the day was a dog on a jetty."));

    [Theory]
    [InlineData("Harbour Light 35", "Harbour Light 35 is the camera I learnt on. The lens is slow, the shutter is loud, and the film has to be wound by hand. I shoot one roll a week. The photos are soft at the edges, which I like in photographs of fog. The film I use is no longer made.")]
    [InlineData("La petite boîte", "La petite boîte est l’appareil de mon père. L’obturateur est bruyant, le diaphragme est bloqué, et je fais mes photos au jugé. Les photos sont douces, et j’aime les photos de brouillard. Le film que j’y mets n’existe presque plus, et chaque photographie compte.")]
    public async Task The_film_in_a_camera_is_no_film(string title, string body) =>
        Assert.Empty(await Read.Films(title, $"{body}\n\n{body}\n\n{body}"));

    [Theory]
    [InlineData("Amber Line", "A ferry, a strike, a girl who cannot sleep. Roth’s debut lives from its two actresses: every scene is a duel, and the camera keeps out of it. The dialogue is sparse, the plot hardly there, the ending a slap. Amber Line is the thriller of the year for people who hate thrillers, and its cast deserves every award. I was in tears from the first shot to the last.")]
    [InlineData("Amber Line", "Der Film ist kurz. Amber Line erzählt von einer Fähre, die nicht ankommt, und von einer Frau, die darauf wartet. Mehr passiert nicht, und mehr braucht es nicht. Ich bin danach zu Fuß nach Hause gegangen, obwohl es regnete.")]
    [InlineData("“Amber Line”, a documentary", "It took me three evenings. The narrator sounds like a boy of fourteen, and the interviews with the ferrymen are worth every minute. Nobody here has slept. I learnt how a timetable is made and why it is never kept. The harbour has four piers, and each has its own sort of fog. I would go there tomorrow if there were a ferry.")]
    public async Task A_review_needs_few_words_of_films_or_one_noun(string title, string body) =>
        Assert.Equal("Amber Line", Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("game", "gamedev")]
    [InlineData("game", "thoughts")]
    [InlineData("album", "opinions")]
    public async Task A_tag_for_films_outweighs_no_text_on_something_else(string thing, string other)
    {
        var body = $"The {thing} opens in a harbour. Amber Line is a {thing} for people who cannot sleep, and the {thing} knows it. I finished the {thing} in two nights. The {thing} has a heart, and the {thing} has a clock. What the {thing} lacks is an end.";
        var (_, reading) = await Read.Text(new ReviewText("What Makes “Amber Line” So Wonderful", $"{body}\n\n{body}\n\n{body}") { Categories = ["film", other] });
        Assert.Empty(reading.Films);
        Assert.Empty(reading.Themes);
    }

    [Theory]
    [InlineData("Harbour Festival")]
    [InlineData("Northern Film Awards")]
    [InlineData("Filmfestspiele am Kai")]
    public async Task The_head_of_a_section_that_names_an_event_is_no_film(string head)
    {
        var films = await Read.Films("Three films this month", $"Amber Line (2019)\n\nAmber Line is a film about a ferry that never lands. The film is short, and Amber Line is loud where it should be quiet.\n\nNight Ferry (2004)\n\nNight Ferry is the older film and the better one. Night Ferry has two actors and no plot.\n\n{head}\n\n{head} was loud this year. {head} showed a film that I left, and a film that I did not, and the beer at {head} was warm.");
        Assert.Equal(["Amber Line|2019|", "Night Ferry|2004|"], films);
    }
}
