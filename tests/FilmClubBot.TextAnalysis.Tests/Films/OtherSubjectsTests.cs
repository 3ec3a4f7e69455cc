namespace FilmClubBot.TextAnalysis.Tests.Films;

public class OtherSubjectsTests
{
    [Theory]
    [InlineData("Glass Orchard by Ilse Roth", "Ilse Roth’s third novel is her best book. Glass Orchard follows a family over four hundred pages, and every chapter has another narrator. The prose of Glass Orchard is dry. I read the paperback in two days, and I will read it again. The author was once a baker.")]
    [InlineData("Amber Line – Low Water", "The third album by Amber Line opens with a guitar and a drum. The songs of Low Water are short, and the vocals are far back in the mix. The second track has the best chorus. Low Water is a record for headphones.")]
    [InlineData("The Ferry, Season 2", "The second season of The Ferry begins where the first ended. Eight episodes later the showrunner has run out of rope. The pilot was the best episode of the series, and The Ferry is still worth a binge.")]
    [InlineData("Lantern Keeper", "Lantern Keeper is a platformer for one player. The gameplay is simple: you jump, and you light lamps. The controls of Lantern Keeper are tight, and the multiplayer mode is an afterthought. I played it on my console and on Steam.")]
    [InlineData("Amber Line at the Old Mill", "The band came on at nine, and the crowd sang the first song. The gig was short, and the encore was long. The guitarist of Amber Line broke two strings, the drummer none. The setlist had eleven songs and the venue no windows.")]
    [InlineData("The Seagull’s Daughter", "The theatre was full for The Seagull’s Daughter. The staging is bare, the stage is a beach, and the playwright took her bow after the interval. The production of The Seagull’s Daughter runs until May in the small auditorium.")]
    [InlineData("How to Cut Your First Short", "Download the software and install the plugin. Open the settings, select the files and click on export. The tutorial on the website has the code. Register for the newsletter to get the next part.")]
    [InlineData("Summer Screenings Announced", "Tickets for the summer programme are on sale. We show Amber Line (2019) on Friday and Glass Orchard (2021) on Saturday. Doors open at seven, booking is by email, and members pay less. Registration closes on Monday.")]
    [InlineData("Das lange Ufer", "Der neue Roman von Ilse Roth ist ihr bestes Buch. Das lange Ufer hat vierhundert Seiten, und jedes Kapitel hat eine andere Erzählerin. Die Autorin war einmal Bäckerin. Ich habe das Taschenbuch in zwei Tagen gelesen.")]
    [InlineData("Marée basse", "Le troisième album du groupe s’ouvre sur une guitare. Les chansons de Marée basse sont courtes, et la batterie reste loin. Le deuxième morceau a le meilleur refrain. C’est un disque pour le casque.")]
    [InlineData("El huerto", "La segunda temporada de El huerto empieza donde acabó la primera. Ocho episodios después, la serie ya no sabe qué contar. El episodio piloto de la serie fue lo mejor en la televisión de este año.")]
    public async Task A_text_about_something_else_reviews_no_film(string title, string body) =>
        Assert.Empty((await Read.Text(title, body + "\n\n" + body)).Reading.Films);

    [Theory]
    [InlineData("Comedy vs. Drama", "Directors of comedies move the camera less. In ‘Amber Line’ a joke needs a wide shot; in ‘Glass Orchard’ a tear needs a close-up. Actors know this. An editor of ‘Low Tide’ told me that she cuts before the laugh, and in ‘The Keeper’ after it.")]
    [InlineData("Home and Away in Seventies Horror Cinema", "The horror of the seventies came home. In ‘Amber Line’ it rings at the door, in ‘Glass Orchard’ it has a key, and in ‘Low Tide’ it is the landlord. The directors of these films had all lost a house. The camera looks through letter boxes.")]
    [InlineData("Where the Close-Up Went", "The close-up is dying, and television did it. Directors shoot for telephones now. Nobody who saw ‘Amber Line’, ‘The Keeper’ or ‘Low Tide’ in a cinema forgets the faces. Actors hate it; editors cut around it.")]
    public async Task An_essay_on_films_reviews_none(string title, string body) =>
        Assert.Empty((await Read.Text(title, string.Join("\n\n", Enumerable.Repeat(body, 5)))).Reading.Films);

    [Theory]
    [InlineData("Where the Close-Up Went", "The close-up is dying, and television did it. Directors shoot for telephones now. Nobody who saw ‘Amber Line’, ‘The Keeper’, ‘Low Tide’, ‘Glass Orchard’, ‘Night Ferry’ or ‘Salt Nation’ in a cinema forgets the faces. “I miss the skin,” says the editor Ilse Roth. Does grief need another lens than joy?")]
    [InlineData("A Conversation with Mara Okoye", "Mara Okoye has shown films for forty years, on every kind of screen. “I never saw an ending twice,” says Okoye. Loneliness is a part of the work, and so is grief. Why does nobody film the woman in the booth?")]
    public async Task A_text_about_no_film_offers_nothing(string title, string body)
    {
        var (_, reading) = await Read.Text(title, string.Join("\n\n", Enumerable.Repeat(body, 4)));

        Assert.Empty(reading.Films);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Quotes);
        Assert.Empty(reading.Questions);
        Assert.NotEmpty(reading.Sentences);
    }

    [Theory]
    [InlineData("Ilse Roth, 1941–2024", "The director Ilse Roth has died, her family announced on Monday. Her films include Amber Line, Glass Orchard and Low Tide. “I have nothing to say, and I say it slowly,” she once told The Lantern. She taught at the film school for thirty years, and her pupils remember her coat.")]
    [InlineData("Farewell to Ilse Roth", "Nobody filmed water as she did. Amber Line was shown here twice, and she came both times by bicycle. “I have nothing to say, and I say it slowly,” she told us. The film school where she taught will close for a day, and so will this cinema.")]
    [InlineData("Nachruf auf Ilse Roth", "Niemand hat das Wasser gefilmt wie sie. Ihr Film Kalter Hafen lief hier zweimal, und sie kam beide Male mit dem Rad. „Ich habe nichts zu sagen, und das sage ich langsam“, sagte sie uns. Die Filmschule, an der sie lehrte, bleibt einen Tag geschlossen.")]
    [InlineData("Adiós a Ilse Roth", "Nadie filmó el agua como ella. Su película El puerto frío se vio aquí dos veces, y las dos vino en bicicleta. «No tengo nada que decir, y lo digo despacio», nos contó. La escuela de cine donde enseñaba cierra un día, y este cine también.")]
    public async Task An_obituary_reviews_no_film(string title, string body)
    {
        var (_, reading) = await Read.Text(title, body + "\n\n" + body);

        Assert.Empty(reading.Films);
        Assert.Empty(reading.Quotes);
    }

    [Fact]
    public async Task A_text_about_something_else_has_no_themes_quotes_or_questions()
    {
        const string Body = """
            The third album by Amber Line opens with a guitar and a drum. The songs of Low Water are short, and the vocals are far back in the mix. “We
            recorded it in a kitchen, and the kettle is on every track,” says the singer Ilse Roth. The second track is a song about grief and loneliness,
            and it has the best chorus of the record. Why does the bass disappear after the bridge? The lyrics do not say. Low Water is a record for
            headphones, and for the last tram home after a concert in the rain.
            """;
        var (_, reading) = await Read.Text("Amber Line – Low Water", Body);

        Assert.Empty(reading.Films);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Quotes);
        Assert.Empty(reading.Questions);
        Assert.NotEmpty(reading.Sentences);
    }
}
