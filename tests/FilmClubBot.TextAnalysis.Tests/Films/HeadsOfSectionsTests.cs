using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Which heads of sections are films' titles, and what they say of the film.</summary>
public class HeadsOfSectionsTests
{
    private const string Wet = "A documentary about a ferry and the people who miss it. The camera waits on the pier, and the actors are cold. I was cold too, and happy in the end, as the film is.";
    private const string Dry = "This film counts sacks of flour, and the people who carry them. Nobody says a word for an hour, and nobody needs to. The director has time.";

    [Theory]
    [InlineData("The four films I saw on Friday", "Are we there yet?", "Children of the fog")]
    [InlineData("Films of the week", "Who owns the river?", "The long night")]
    [InlineData("What I saw: two documentaries", "Whose boat is this?", "Salt and flour")]
    public async Task A_question_among_other_heads_may_be_a_title(string title, string first, string second) =>
        Assert.Equal([first, second], await Titles(title, first, second));

    [Theory]
    [InlineData("Phase 1", "Phase 2", "Phase 3")]
    [InlineData("Oktober", "November", "Dezember")]
    [InlineData("Comedia", "Documentales", "Ciencia ficción")]
    public async Task Parts_months_and_genres_are_no_titles(string first, string second, string third) =>
        Assert.Empty((await Read.Text(Read.Clean($"<p>I liked these films.</p><h2>{first}</h2><p>{Wet}</p><h2>{second}</h2><p>{Dry}</p><h2>{third}</h2><p>{Wet}</p>", BodyFormat.Html, "Films of the year"))).Reading.Films);

    [Theory]
    [InlineData("Films of the week", "Amber Line – Ilse Roth", "Glass Orchard – Ana Lind")]
    [InlineData("Les films de la semaine", "Amber Line - Ilse Roth", "Glass Orchard - Ana Lind")]
    [InlineData("Filme der Woche", "Amber Line — Ilse Roth", "Glass Orchard — Ana Lind")]
    public async Task A_name_after_a_dash_is_the_director_s(string title, string first, string second)
    {
        var films = (await Listed(title, first, second)).Films;
        Assert.Equal(["Amber Line|Ilse Roth", "Glass Orchard|Ana Lind"], films.Select(film => $"{film.Title}|{string.Join('+', film.Directors)}"));
    }

    [Theory]
    [InlineData("Amber Line — Tom Verity", "Tom Verity")]
    [InlineData("Amber Line - Ana Lind", "Ana Lind")]
    [InlineData("Amber Line – Paul Morel", "Paul Morel")]
    public async Task A_name_after_a_dash_in_the_headline_is_the_director_s(string title, string director)
    {
        var surname = director[(director.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        Assert.Equal([$"Amber Line||{director}"], await Read.Films(title, $"{Wet} {surname} has a feeling for water. {Dry}"));
    }

    [Theory]
    [InlineData("Kino im Hafen, Programm im März", "Amber Line am 21. März um 19 Uhr", "Glass Orchard am 4. April um 20 Uhr", "Der Eintritt ist frei")]
    [InlineData("Our spring programme", "Amber Line, Friday 21 March at 7 pm", "Glass Orchard, Friday 4 April at 8 pm", "Admission is free")]
    [InlineData("Programme de printemps", "Amber Line, vendredi 21 mars à 19h", "Glass Orchard, vendredi 4 avril à 20h", "Entrée libre")]
    [InlineData("Programa de primavera", "Amber Line, viernes 21 de marzo a las 19:00", "Glass Orchard, viernes 4 de abril a las 20:00", "Entrada libre")]
    public async Task A_programme_that_describes_its_films_is_about_them(string title, string first, string second, string notice)
    {
        var body = $"{first}\n\n{Wet}\n\n{notice}\n\n{second}\n\n{Dry}\n\n{notice}";
        var (_, reading) = await Read.Text(new ReviewText(title, body, [.. Spans(body, first, second), .. Spans(body, notice)], []));
        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("Presentan en Berlín la barca lenta, filme de Ilse Roth", "El amor al agua", "Lo que piensa el puerto")]
    [InlineData("Berlinale: Die langsame Fähre, ein Film von Ilse Roth", "Die Liebe zum Wasser", "Was der Hafen denkt")]
    [InlineData("Festival de Locarno : La barque lente, film d’Ilse Roth", "L’amour de l’eau", "Ce que pense le port")]
    public async Task Subheadings_of_a_report_on_one_film_are_no_films(string title, string first, string second)
    {
        var films = (await Listed(title, first, second)).Films;
        Assert.DoesNotContain(films, film => film.Title == first || film.Title == second);
    }

    [Theory]
    [InlineData("Tres películas de marzo", "Mara Lerer", "Mara Lerer escribe sobre cine en tres revistas. Mara Lerer vive junto al puerto.")]
    [InlineData("Trois films de mars", "Mara Lerer", "Mara Lerer écrit dans trois revues. Mara Lerer habite près du port.")]
    [InlineData("Drei Filme im März", "Mara Lerer", "Mara Lerer schreibt in drei Zeitschriften über Kino. Mara Lerer wohnt am Hafen.")]
    public async Task The_critic_below_the_text_is_no_film(string title, string critic, string about)
    {
        var body = $"El muelle (2019)\n\n{Wet}\n\nLa barca (2021)\n\n{Dry}\n\n{critic}\n\n{about}";
        var (_, reading) = await Read.Text(new ReviewText(title, body, Spans(body, "El muelle (2019)", "La barca (2021)", $"{critic}\n"), []));
        Assert.Equal(["El muelle", "La barca"], reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("3 March 2020 (updated 2021)")]
    [InlineData("Ilse Roth (1908–1984)")]
    [InlineData("The Graphic Novel")]
    [InlineData("Glass Orchard is on at the Astra until Sunday")]
    public async Task A_date_a_life_a_thing_of_the_text_and_a_line_on_another_head_are_no_films(string line)
    {
        var body = $"I biked to the harbour, with the graphic novel under my arm.\n\nAmber Line (2019)\n\n{Wet}\n\nGlass Orchard (2021)\n\n{Dry}\n\n{line}\n\n{Wet}";
        var (_, reading) = await Read.Text(new ReviewText("Two films by the water", body, Spans(body, "Amber Line (2019)", "Glass Orchard (2021)", line), []));
        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
    }

    [Fact]
    public async Task The_last_head_is_no_film_if_it_is_a_person_s_name()
    {
        var body = $"Amber Line (2019)\n\n{Wet}\n\nGlass Orchard (2021)\n\n{Dry}\n\nMara Lerer\n\nMara Lerer writes on films for three magazines, and lives beside the harbour with two actors and a camera.";
        var (_, reading) = await Read.Text(new ReviewText("Two films of March", body, Spans(body, "Amber Line (2019)", "Glass Orchard (2021)", "Mara Lerer\n"), []));
        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
    }

    [Fact]
    public async Task Each_film_has_the_facts_of_its_own_passage()
    {
        const string Body = $"Amber Line am 21. März um 19 Uhr\n\n{Wet}\n\nNOR 2009, Regie: Ilse Roth\n\nGlass Orchard am 4. April um 20 Uhr\n\n{Dry}\n\nD 2016, Regie: Ana Lind";
        var (_, reading) = await Read.Text(new ReviewText("Programm im März", Body, Spans(Body, "Amber Line am 21. März um 19 Uhr", "Glass Orchard am 4. April um 20 Uhr"), []));
        Assert.Equal(["Amber Line|2009|Ilse Roth", "Glass Orchard|2016|Ana Lind"], reading.Films.Select(film => $"{film.Title}|{film.Year}|{string.Join('+', film.Directors)}"));
    }

    [Theory]
    [InlineData("What Makes Amber Line Sound Wet", "The Sound of Water", "A Logical Storm")]
    [InlineData("Amber Line Poster Analysis", "Colour", "Grid and Whitespace")]
    [InlineData("The Harbour of Amber Line", "Blurring the Horizon", "In Defence of Rope")]
    public async Task Parts_of_an_essay_on_one_film_are_no_films(string headline, string first, string second)
    {
        var body = $"Amber Line was a film of 1998, directed by Ilse Roth. I still think of “Amber Line” when it rains.\n\n{first}\n\n{Wet}\n\n{second}\n\n{Dry}";
        var (_, reading) = await Read.Text(new ReviewText(headline, body, Spans(body, first, second), []));
        Assert.Equal(["Amber Line"], reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("Amber Line, 02.11.2017", "Glass Orchard, 13.11.2017")]
    [InlineData("Amber Line – 2. 11. 2017", "Glass Orchard – 13. 11. 2017")]
    [InlineData("Amber Line 11/02/2017", "Glass Orchard 11/13/2017")]
    public async Task A_head_may_end_with_the_day_on_which_a_film_was_seen(string first, string second) =>
        Assert.Equal(["Amber Line", "Glass Orchard"], await Titles("Films in November", first, second));

    [Theory]
    [InlineData("Edit 11/15/2019: read this elsewhere too")]
    [InlineData("Update 15.11.2019: the sequel is out")]
    [InlineData("Nachtrag 1.2.2020: ein zweiter Teil kommt")]
    public async Task A_note_on_a_later_day_is_no_film(string note)
    {
        var body = $"{note}\n\n“Amber Line” is a film by Ilse Roth. {Wet}\n\nAmber Line (2019) ends at sea. {Dry}";
        var (_, reading) = await Read.Text(new ReviewText("Amber Line", body, Spans(body, note), []));
        Assert.Equal(["Amber Line"], reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("Performances", "Nobody shouts in it, and nobody has to.")]
    [InlineData("Beastie Bells", "They are a band that the heroine hears on the radio.")]
    public async Task Two_heads_are_no_list_if_nothing_but_its_place_makes_one_a_title(string head, string below)
    {
        var body = $"Rear Window\n\nRear Window is a film about a man who cannot leave his room. The camera stays with him, and Rear Window is the better for it.\n\n{head}\n\n{below} The film takes its time, and the director trusts the actors.";
        var (_, reading) = await Read.Text(new ReviewText("What Rear Window says about looking", body, Spans(body, "Rear Window\n", head), []));
        Assert.Equal(["Rear Window"], reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("Low Tyde of the Harbor", "A Personal Touch", "An Unforgettable Evening", "A Trip for Few")]
    [InlineData("The Ferrie", "Sound and Water", "Faces in Rain", "The Long Way Home")]
    public async Task Parts_of_a_review_whose_text_never_repeats_its_headline_are_no_films(string headline, string first, string second, string third)
    {
        var body = $"I waited a year for this film.\n\n{first}\n\n{Wet}\n\n{second}\n\n{Dry} The film is long.\n\n{third}\n\n{Wet}";
        var (_, reading) = await Read.Text(new ReviewText(headline, body, Spans(body, first, second, third), []));
        Assert.DoesNotContain(reading.Films, film => film.Title == first || film.Title == second || film.Title == third);
    }

    private static async Task<IEnumerable<string>> Titles(string title, string first, string second) =>
        (await Listed(title, first, second)).Films.Select(film => film.Title);

    private static async Task<Domain.Readings.Reading> Listed(string title, string first, string second)
    {
        var body = $"I biked to the harbour.\n\n{first}\n\n{Wet}\n\n{second}\n\n{Dry}";
        return (await Read.Text(new ReviewText(title, body, Spans(body, first, second), []))).Reading;
    }

    private static List<TextSpan> Spans(string body, params string[] lines)
    {
        var spans = new List<TextSpan>();
        foreach (var line in lines)
        {
            for (var at = body.IndexOf(line, StringComparison.Ordinal); at >= 0; at = body.IndexOf(line, at + line.Length, StringComparison.Ordinal))
                spans.Add(new(at, at + line.TrimEnd().Length));
        }

        return spans;
    }
}
