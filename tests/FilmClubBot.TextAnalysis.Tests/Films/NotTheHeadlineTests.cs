using FilmClubBot.Domain.Reviews;


namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>The film of a text whose headline is a jest, a phrase or a column's name.</summary>
public class NotTheHeadlineTests
{
    private const string English = " The film waits for the tide, and the camera waits with it. The actors are patient people, and the director trusts them with an hour of fog. I would see the film again tomorrow, with a coat.";
    private const string German = " Der Film wartet auf die Flut, und die Kamera wartet mit. Die Schauspieler haben Geduld, und die Regisseurin vertraut ihnen eine Stunde Nebel an. Ich würde den Film morgen noch einmal sehen, mit Mantel.";
    private const string French = " Le film attend la marée, et la caméra attend avec lui. Les acteurs sont patients, et la réalisatrice leur confie une heure de brume. Je reverrais le film demain, avec un manteau.";
    private const string Spanish = " La película espera la marea, y la cámara espera con ella. Los actores tienen paciencia, y la directora les confía una hora de niebla. Volvería a ver la película mañana, con abrigo.";

    [Theory]
    [InlineData("Una mirada al agua", "Hay pocas barcas en el cine de hoy. El muelle de los lunes, es una gran película chilena." + Spanish, "El muelle de los lunes")]
    [InlineData("De l’eau partout", "Le grand succès du mois est Brouillard, film qui n’a pas de fin." + French, "Brouillard")]
    [InlineData("Wasser, überall Wasser", "Der schönste Abend der Woche war Nebelhorn, ein Film ohne Ende. Nebelhorn ist ein leiser Film." + German, "Nebelhorn")]
    [InlineData("Nothing but water", "The pleasure of the month is Fog Season, a film without an end. Fog Season is a quiet film." + English, "Fog Season")]
    [InlineData("The quintessence of rain", "This is the motto of a ferry in the movie “Secret life of Fog Season”, which I watched twice." + English, "Secret life of Fog Season")]
    [InlineData("A coat for the pictures", "Salt Nation is the story of a ferryman who cannot swim." + English, "Salt Nation")]
    public async Task A_sentence_says_what_the_film_is(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("Dreadful as it is, this film has a heart. I saw it twice.")]
    [InlineData("Slow as they are, films like this one need an audience. I saw two.")]
    [InlineData("The best of it is a film within the film.")]
    [InlineData("Odd to the end, the film never explains its fog.")]
    public async Task The_beginning_of_a_sentence_is_no_title(string body) =>
        Assert.Empty((await Read.Text("On being cold", body + English)).Reading.Films);

    [Theory]
    [InlineData("Row, row, row", "Fog Season\n\nDirector Ilse Roth Screenwriters Ann Bell, Tom Hay Cast Ike Brandon, Ruth Calder\n\nA woman rows." + English, "Fog Season")]
    [InlineData("Wet feet", "Fog Season: The Long Tide\n\nDirector: Ilse Roth\n\nStarring: Ike Brandon, Ruth Calder\n\nA woman rows." + English, "Fog Season: The Long Tide")]
    [InlineData("Nasse Füße", "Das lange Ufer\n\nBuch und Regie: Ilse Roth\nDarsteller: Ike Brandon\n\nEine Frau rudert." + German, "Das lange Ufer")]
    [InlineData("Les pieds mouillés", "La longue rive\n\nRéalisation : Ilse Roth\nAvec : Ike Brandon\n\nUne femme rame." + French, "La longue rive")]
    [InlineData("Pies mojados", "El muelle largo\n\nGuion y dirección: Ilse Roth\nReparto: Ike Brandon\n\nUna mujer rema." + Spanish, "El muelle largo")]
    public async Task A_line_above_the_facts_names_it(string title, string body, string film)
    {
        var found = Assert.Single((await Read.Text(title, body)).Reading.Films);
        Assert.Equal((film, "Ilse Roth"), (found.Title, Assert.Single(found.Directors)));
    }

    [Theory]
    [InlineData("Mysterious, wet and slow", "Fog Season\n\n")]
    [InlineData("Getting my feet wet", "Fog Season (2019)\n\n")]
    [InlineData("A day at the sea", "Fog Season by Ilse Roth (Norway, 2019)\n\n")]
    public async Task A_line_of_its_own_above_the_text_names_it(string title, string line) =>
        Assert.Equal("Fog Season", Assert.Single((await Read.Text(title, line + "A woman rows out at dawn." + English)).Reading.Films).Title);

    [Theory]
    [InlineData("Más de lo mismo", Spanish)]
    [InlineData("Nichts als Nebel", German)]
    [InlineData("Un dimanche au sec", French)]
    public async Task A_column_whose_text_never_repeats_the_headline_has_no_film(string title, string body) =>
        Assert.Empty((await Read.Text(title, body + body + body + body)).Reading.Films);

    [Theory]
    [InlineData("imdb.com/title/tt0000001/")]
    [InlineData("en.wikipedia.org/wiki/Fog_Season_(film)")]
    [InlineData("letterboxd.com/film/fog-season/")]
    [InlineData("www.allocine.fr/film/fichefilm_gen_cfilm=1.html")]
    [InlineData("www.filmaffinity.com/es/film000001.html")]
    public async Task A_link_to_its_page_sets_it_off(string page)
    {
        var html = $"<p>Yesterday it rained, so we went to see <a href=\"https://{page}\">Fog Season</a>.{English}</p>";
        var (_, reading) = await Read.Text(Read.Clean(html, BodyFormat.Html, "My feet are wet again"));
        Assert.Equal("Fog Season", Assert.Single(reading.Films).Title);
    }

    [Theory]
    [InlineData("<a href=\"https://imdb.com/title/tt0000001/\">IMDb</a>")]
    [InlineData("<a href=\"https://www.allocine.fr/film/fichefilm_gen_cfilm=1.html\">Allociné</a>")]
    [InlineData("<a href=\"https://example.org/fog\">Fog Season</a>")]
    [InlineData("<a href=\"https://imdb.com/name/nm0000001/\">Ilse Roth</a>")]
    public async Task A_link_to_another_page_or_with_the_site_s_name_sets_nothing_off(string link)
    {
        var text = Read.Clean($"<p>Yesterday it rained, so we went to see {link}.{English}</p>", BodyFormat.Html, "My feet are wet again");
        Assert.Empty(text.Emphasis);
    }

    [Theory]
    [InlineData("The Keeper and the sea", "Keeper", "The Keeper")]
    [InlineData("The Ferry, twice", "Ferry", "The Ferry")]
    public async Task A_title_with_its_article_and_without_it_is_one_film(string headline, string part, string title)
    {
        var body = $"I had heard of “{title}” before. Nobody rows like the hero of “{title}”. In “{title}” nobody speaks, and “{part}” is short.{English}";
        Assert.Equal(title, Assert.Single((await Read.Text(headline, body)).Reading.Films).Title);
    }

    [Theory]
    [InlineData("Tom Calder versus Paul Roth", "„Kaltes Licht“ und „Nebelhorn“ kamen im selben Jahr ins Kino. In „Kaltes Licht“ jagt Tom Calder einen Dieb, in „Nebelhorn“ verliert Paul Roth den seinen. „Kaltes Licht“ ist laut. „Nebelhorn“ ist leise. Die Kamera von „Kaltes Licht“ rennt, die von „Nebelhorn“ steht. Beide Filme haben ein Ende, und beide Male regnet es.")]
    [InlineData("Anna Bell against Ruth Hay", "“Cold Light” and “Fog Horn” came out in one year. In “Cold Light” a woman called Anna Bell hunts a thief; in “Fog Horn” one called Ruth Hay loses hers. “Cold Light” is loud. “Fog Horn” is quiet. The camera of “Cold Light” runs, that of “Fog Horn” stands. Both films have an ending, and in both it rains.")]
    public async Task Heroes_in_the_headline_are_no_film(string title, string body)
    {
        var (_, reading) = await Read.Text(title, body + "\n\n" + body);
        Assert.Equal(2, reading.Films.Count);
        Assert.DoesNotContain(reading.Films, film => title.Contains(film.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How the Ferries Were Lost", English)]
    [InlineData("Wie man die Fähre verpasst", German)]
    [InlineData("Comment on perd un bateau", French)]
    [InlineData("Cómo se pierde una barca", Spanish)]
    public async Task A_phrase_that_the_text_never_repeats_is_none(string title, string body) =>
        Assert.Empty((await Read.Text(title, body)).Reading.Films);
}
