using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Which words of a headline are the title, and what else the headline says.</summary>
public class WholeTitlesTests
{
    private const string Film = "The film takes its time, and the director trusts the actors. The camera waits, and the audience of the cinema waits with it. I left happy.";

    [Theory]
    [InlineData("Spirited Away Explores What a Bath House Can Mean to a Child", "Spirited Away begins in a car. Whoever has seen Spirited Away remembers the soap.", "Spirited Away")]
    [InlineData("Glass Orchard Shows That a Town Without a Road Is Still a Town", "The recent drama Glass Orchard has no road in it. I saw Glass Orchard twice.", "Glass Orchard")]
    [InlineData("Does Night Ferry Serve Those Who Want the Harbour Closed?", "The recent thriller Night Ferry was in all papers. Night Ferry has a villain, and Night Ferry likes him.", "Night Ferry")]
    public async Task A_headline_that_is_a_sentence_on_a_film_is_no_title(string headline, string body, string film) =>
        Assert.Equal([film], await Films(headline, body));

    [Theory]
    [InlineData("Harbour Game: The Movie", "I saw Harbour Game: The Movie with friends, who play it every day.")]
    [InlineData("Low Tide: Der Film", "Den Fernsehsender kennt keiner mehr, aber „Low Tide: Der Film“ läuft noch.")]
    [InlineData("Amber Line: Le Film", "J’ai vu Amber Line: Le Film avec ma sœur.")]
    public async Task The_word_for_a_film_is_a_part_of_the_title_if_the_text_says_so(string headline, string body) =>
        Assert.Equal([headline], await Films(headline, body));

    [Theory]
    [InlineData("whiplash", "i could not enjoy this film. i hate how the film says that pain makes art, and the film knows it.", "whiplash")]
    [InlineData("the third man", "watched this film on a train. this film has a zither, and the film never stops playing it.", "the third man")]
    [InlineData("paris", "we went there in may. a film was on at the cinema, and it rained. the director of the hotel was kind.")]
    [InlineData("notes", "this film has a camera that waits. this film is long, and the film knows it.")]
    public async Task A_headline_in_lower_case_is_a_known_film_s_title_if_the_text_is_on_one_film(string headline, string body, params string[] films) =>
        Assert.Equal(films, (await Read.Text(headline, body)).Reading.Films.Select(film => film.Title));

    [Theory]
    [InlineData("The Keeper of the Tides: ★ ★ ★ ☆ ☆")]
    [InlineData("The Keeper of the Tides ★★★½")]
    [InlineData("The Keeper of the Tides, 7/10")]
    public async Task A_rated_headline_is_a_title_although_the_text_never_repeats_it(string headline)
    {
        const string Rest = "What impressed me is that it was shot in one harbour. The beginning of the film is convincing, and the actors are cold in it. I would recommend it to whoever likes rain. ";
        Assert.Equal(["The Keeper of the Tides"], (await Read.Text(headline, string.Concat(Enumerable.Repeat(Rest, 8)))).Reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("“Harbour Wars: Second Landing” Review: The whole island again", "Nobody needed more Harbour Wars. I grew up with Harbour Wars, and Harbour Wars grew old. Second Landing is loud.", "Harbour Wars: Second Landing")]
    [InlineData("“Night Ferry: The Crossing” Review: Nobody sleeps", "Night Ferry was a book once. Night Ferry made me afraid of stairs, and Night Ferry still does.", "Night Ferry: The Crossing")]
    [InlineData("Raiders of the Lost Ark: still the best of them", "“The Lost Ark” is a box. The Lost Ark was shot in the sand. Everybody wants The Lost Ark, and nobody should open The Lost Ark.", "Raiders of the Lost Ark")]
    public async Task The_text_may_use_a_shorter_name(string headline, string body, string film) =>
        Assert.Equal([film], await Films(headline, body));

    [Theory]
    [InlineData("Lines Re-Keeper-ed", "“The Keeper” has a lamp. Of all films on lamps “The Keeper” is the darkest, and ‘The Keeper’ knows it.")]
    [InlineData("What Keeper Keeps", "“The Keeper” has a lamp. I saw “The Keeper” twice, and “The Keeper” was better in the rain.")]
    [InlineData("Keeper or Not", "“The Keeper” is back. The lamp of “The Keeper” is new, and “The Keeper” has a dog.")]
    public async Task A_title_has_the_article_that_the_text_gives_it(string headline, string body) =>
        Assert.Equal(["The Keeper"], await Films(headline, body));

    [Theory]
    [InlineData("La línea de ámbar (Amber line)", "La línea de ámbar es de 1990. La película La línea de ámbar tiene un barco, y el director la quiere.")]
    [InlineData("La línea de ámbar (The amber line)", "Vi La línea de ámbar en el cine. La película es lenta, y La línea de ámbar termina bien.")]
    [InlineData("La línea de ámbar (Bernsteinlinie)", "La línea de ámbar es una película de barcos. Vi La línea de ámbar dos veces.")]
    public async Task Another_title_in_brackets_may_have_one_capital(string headline, string body) =>
        Assert.Equal(["La línea de ámbar"], await Films(headline, body + " La película es lenta y el director confía en los actores. La cámara espera, y yo salí del cine con frío."));

    [Theory]
    [InlineData("Thirty films - 1987: Amber Line (Anna Bell)", "Amber Line (Anna Bell, 1987) was the one I feared. I saw it when I was young, and Amber Line has grown.")]
    [InlineData("Amber Line (Anna Bell)", "Amber Line is about a ferry. Anna Bell made Amber Line in 1987.")]
    [InlineData("Amber Line (Anna Bell) – on a ferry", "Amber Line (Anna Bell, 1987) is a comedy. I like Amber Line.")]
    public async Task A_name_in_brackets_is_no_other_title(string headline, string body) =>
        Assert.Equal(["Amber Line"], await Films(headline, body));

    [Theory]
    [InlineData("Fifty films: 1979 - Amber Line", 1979)]
    [InlineData("Fifty films: 1979: Amber Line", 1979)]
    [InlineData("Another summer – 1979 – Amber Line", 1979)]
    [InlineData("Summer 1979, Amber Line", null)]
    [InlineData("Harbour Festival 1979: Amber Line", null)]
    public async Task A_year_before_the_title_is_the_film_s(string headline, int? year)
    {
        var (_, reading) = await Read.Text(headline, "“Amber Line” is a film about a ferry. I like “Amber Line”. " + Film);
        Assert.Equal(year, Assert.Single(reading.Films).Year);
    }

    [Theory]
    [InlineData("Fifty films: 1968 - Amber Line", "Amber Line")]
    [InlineData("Another summer – 2006 – Amber Line", "Amber Line")]
    [InlineData("Kubrick: 2001: A Space Odyssey", "2001: A Space Odyssey")]
    public async Task A_year_between_dashes_is_no_part_of_a_title_unless_a_known_film_begins_with_it(string headline, string film) =>
        Assert.Equal([film], await Films(headline, $"I did not know what to expect of {film}. “{film}” has few words, and it ends as it began."));

    [Theory]
    [InlineData("Amber Line - Anna Bell")]
    [InlineData("Amber Line (2017) - Anna Bell")]
    [InlineData("Amber Line – Anna Bell, Peter Hay")]
    public async Task Names_after_a_dash_direct_what_is_filed_under_films(string headline)
    {
        var (_, reading) = await Read.Text(new ReviewText(headline, "I saw it alone, before the sequel came. It is short and warm, and the ferry is late. " + Film) { Categories = ["film"] });
        var film = Assert.Single(reading.Films);
        Assert.Equal("Amber Line", film.Title);
        Assert.Contains("Anna Bell", film.Directors);
    }

    [Theory]
    [InlineData("Amber Line: a film directed by Anna Bell")]
    [InlineData("Amber Line: crítica de la película de Anna Bell")]
    [InlineData("Amber Line: ein Film von Anna Bell")]
    public async Task The_headline_may_say_who_made_the_film(string headline)
    {
        var (_, reading) = await Read.Text(headline, "“Amber Line” is a film about a ferry. I like “Amber Line”. " + Film);
        Assert.Equal(["Anna Bell"], Assert.Single(reading.Films).Directors);
    }

    [Theory]
    [InlineData("Films in November")]
    [InlineData("Filme im November")]
    [InlineData("Movies of November")]
    public async Task A_headline_of_several_films_is_the_title_of_none(string headline) =>
        Assert.DoesNotContain(headline, await Films(headline, "I saw a lot and remember little. The popcorn was fresh."));

    private static async Task<IReadOnlyList<string>> Films(string headline, string body)
    {
        var (_, reading) = await Read.Text(headline, body + " " + Film);
        return [.. reading.Films.Select(film => film.Title)];
    }
}
