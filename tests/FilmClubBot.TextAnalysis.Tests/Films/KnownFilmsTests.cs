using FilmClubBot.TextAnalysis.Films.Known;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>The known films, and what they add to the reading of a text.</summary>
public class KnownFilmsTests
{
    private static readonly KnownFilms _films = KnownFilms.Parse("amber line\t2019\tIlse Roth & Tom Hay\nbernsteinlinie\t1954\tMara Okoye\nbernsteinlinie\t2019\tIlse Roth & Tom Hay\nligne dambre\t2019\tIlse Roth & Tom Hay\nnight ferry part 2\t2021\tIlse Roth\n");

    [Theory]
    [InlineData("the amber line", "2019 Ilse Roth+Tom Hay")]
    [InlineData("Amber Line", "2019 Ilse Roth+Tom Hay")]
    [InlineData("La ligne d’ambre", "2019 Ilse Roth+Tom Hay")]
    [InlineData("NIGHT FERRY – PART 2", "2021 Ilse Roth")]
    [InlineData("Bernsteinlinie", "1954 Mara Okoye", "2019 Ilse Roth+Tom Hay")]
    [InlineData("Amber")]
    [InlineData("Night Ferry")]
    [InlineData("Aaa")]
    [InlineData("Zzz")]
    [InlineData("")]
    [InlineData("…")]
    public void Finds_a_film_by_any_of_its_titles(string title, params string[] films) =>
        Assert.Equal(films, _films.Titled(title).Select(film => $"{film.Year} {string.Join('+', film.Directors)}"));

    [Theory]
    [InlineData("amber line\t2019", "with tabs between them: amber line\t2019")]
    [InlineData("amber line\t2019\t", "with tabs between them: amber line\t2019\t")]
    [InlineData("amber line\t19\tIlse Roth", "has no year: amber line\t19\tIlse Roth")]
    [InlineData("Amber Line\t2019\tIlse Roth", "is written \"amber line\": Amber Line\t2019\tIlse Roth")]
    [InlineData("b\t2019\tIlse Roth\na\t2019\tIlse Roth", "after \"b\t2019\tIlse Roth\": a\t2019\tIlse Roth")]
    [InlineData("a\t2019\tIlse Roth\na\t2019\tIlse Roth", "after \"a\t2019\tIlse Roth\": a\t2019\tIlse Roth")]
    public void Refuses_a_line_of_another_form(string list, string problem) =>
        Assert.EndsWith(problem, Assert.Throws<FormatException>(() => KnownFilms.Parse(list)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_list_has_its_form() =>
        KnownFilms.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "FilmClubBot.TextAnalysis", "Films", "Known", "films.tsv")));

    [Fact]
    public void Ships_films_of_many_countries_and_times() =>
        Assert.All(["Le Voyage dans la Lune", "Lola rennt", "El espíritu de la colmena", "Touki Bouki", "Zwei glorreiche Halunken", "Yi Yi", "Anora"], title => Assert.NotEmpty(KnownFilms.Shipped.Titled(title)));

    [Fact]
    public async Task A_director_of_a_known_film_needs_no_word_that_says_so() =>
        Assert.Equal(["Paris, Texas||Wim Wenders"], await Read.Films("Paris, Texas", "A man walks out of the desert and says nothing. The film waits with him, and so does the road. Wim Wenders had looked at America for years, and here it looks back. I have seldom seen a film so patient with a man who cannot speak."));

    [Fact]
    public async Task A_known_title_is_found_among_the_words_of_a_headline() =>
        Assert.Equal(["Der Himmel über Berlin||Wim Wenders"], await Read.Films("Warum Der Himmel über Berlin noch immer schwebt", "Zwei Engel hören den Menschen zu. Der Film ist leise, und die Kamera ist es auch. Wim Wenders kehrt zurück in eine Stadt, die es so nicht mehr gibt. Wer den Film heute sieht, sieht vor allem Brachen."));

    [Theory]
    [InlineData("Up", "The bill went up again this month, and the landlord says that it will not come down. I have written to him twice. My neighbours have written too, and we will meet on Friday in the kitchen of the house.")]
    [InlineData("The Leopard", "The novel is about an old family on an island. I read the book in two evenings, and the chapters on the ball are the best in it. The author published nothing else in his life. The translation of the novel reads well, and the book deserves its readers.")]
    [InlineData("Steve Jobs", "The biography has six hundred pages. The author spoke to everybody who would speak to him, and the book is fair. I read the chapters on the early years twice. As a biography the book is better than most, and its prose is plain.")]
    public async Task A_text_about_something_else_names_no_film_for_its_known_title(string title, string body) =>
        Assert.Empty(await Read.Films(title, body));

    [Theory]
    [InlineData("What a stare can do", "It took me a long time to see Picnic at Hanging Rock. Schoolgirls climb up to the rocks in the film, and three of them do not come down. The camera looks at the sky and the actors look at nothing. Picnic at Hanging Rock has no answer, and the film is the better for it.")]
    [InlineData("Was ein Blick vermag", "Lange habe ich gebraucht, bis ich Der Himmel über Berlin sah. Zwei Engel hören in diesem Film den Menschen zu. Die Kamera schaut von oben, die Schauspieler schauen ins Leere. Der Himmel über Berlin gibt keine Antwort, und dem Film tut das gut.")]
    public async Task A_text_opens_with_its_film_although_nothing_sets_the_title_off(string title, string body) =>
        Assert.Single(await Read.Films(title, body));

    [Theory]
    [InlineData("On being cold", "It took me a long time to see Picnic at Hanging Rock. Another film is on my mind today. The camera in it looks at the sea and the actors look at nothing. I have no answer, and the film is the better for it.")]
    [InlineData("On being cold", "Some films need no plot. Picnic at Hanging Rock has none, and Paris, Texas has hardly any. The camera waits in such a film, and the actors wait too. Picnic at Hanging Rock waits for girls, Paris, Texas for a man.")]
    public async Task A_known_film_that_is_named_once_or_beside_another_is_no_film_under_review(string title, string body) =>
        Assert.Empty(await Read.Films(title, body));

    [Fact]
    public async Task A_film_that_is_not_known_is_found_as_before() =>
        Assert.Equal(["Amber Line|2019|Ilse Roth"], await Read.Films("Amber Line (2019)", "Ilse Roth's film waits for the tide, and the camera waits with it. Fans of Paris, Texas will know the road. Amber Line is short, and its actors are wet. I have not seen a braver film about waiting."));
}
