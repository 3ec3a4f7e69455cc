namespace FilmClubBot.TextAnalysis.Tests.Films;

public class HeadlineTests
{
    private const string Capsule =
        "Slow, wet and lovely. A ferryman learns to count in the winter in which the bridge is built, and everybody pretends not to notice. The cast is a joy and the cat has the best lines. Half an hour too long, but I would go again tomorrow.";

    [Theory]
    [InlineData("Amber Line")]
    [InlineData("Review – Amber Line")]
    [InlineData("Film Review | Amber Line")]
    [InlineData("Amber Line ★★★★")]
    [InlineData("🎬 Amber Line")]
    [InlineData("Amber Line (Movie Review)")]
    [InlineData("Amber Line – Review")]
    [InlineData("012 // Amber Line")]
    [InlineData("Amber Line – 7/10")]
    [InlineData("Amber Line – what the tide left")]
    [InlineData("[Review] Amber Line")]
    public async Task A_capsule_reviews_the_film_of_its_headline_without_the_decoration(string title) =>
        Assert.Equal("Amber Line", Assert.Single((await Read.Text(title, Capsule)).Reading.Films).Title);

    [Theory]
    [InlineData("“An” Review: a wet wonder", "An")]
    [InlineData("Review: “The” – a capsule", "The")]
    public async Task A_capital_article_in_marks_may_be_all_of_a_headline_that_is_no_decoration(string title, string word)
    {
        var (_, reading) = await Read.Text(title, Capsule);
        Assert.True(reading.Films is [] || reading.Films is [var film] && film.Title == word);
    }

    [Theory]
    [InlineData("Kritik: Das stille Ufer", "Der Film erzählt von einer Fähre, und die Kamera hat Zeit. Die Schauspieler spielen, als wäre niemand da. Der Regisseur vertraut der Stille.", "Das stille Ufer")]
    [InlineData("Filmkritik – Die langen Nächte", "Der Film ist ein Abend auf dem Wasser. Die Darsteller sind wunderbar, und das Drehbuch lässt sie in Ruhe.", "Die langen Nächte")]
    [InlineData("Critique : La rive silencieuse", "Le film raconte une traversée, et la caméra prend son temps. Les acteurs jouent comme si personne ne regardait. Le réalisateur fait confiance au silence.", "La rive silencieuse")]
    [InlineData("Crítica: La orilla callada", "La película cuenta una travesía, y la cámara espera. Los actores están como en casa. La directora confía en el silencio.", "La orilla callada")]
    [InlineData("Reseña de La orilla callada", "La película cuenta una travesía, y la cámara espera. Los actores están como en casa. La directora confía en el silencio.", "La orilla callada")]
    public async Task Decoration_is_known_in_every_language(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("A Tale of Two Kitchens (2026)", "A Tale of Two Kitchens cuts between a palace and a prison canteen on the same evening.\n\nThe soup is better in the prison, which is the only joke and a good one. What stays is the sound of ladles, and the idea that hunger is a kind of attention.")]
    [InlineData("The Band of Brass (2024)", "The Band of Brass follows four cousins to a wedding.\n\nOne of them can count to four, the others pretend. What stays is a mother who taps the time on a bucket, and the hour after it.")]
    [InlineData("Game Night on Elm Row (2019)", "Game Night on Elm Row keeps nine people in a kitchen.\n\nThe cheating is gentle. What stays is a grandmother who lets everybody win, and knows what it costs her.")]
    [InlineData("The Long Chapter (2021)", "The Long Chapter begins in an archive.\n\nTwo sisters look for a name, and each finds another. What stays is dust in a beam of light, and a door that is never locked.")]
    public async Task A_capsule_without_a_word_about_films_reviews_its_dated_headline(string title, string body) =>
        Assert.Equal(title[..^7], Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("Annabel", "Mia (Annabel Hart) is given a doll. Annabel sits in a corner, and Annabel does not blink. The film likes Annabel more than Mia, and the camera does too.")]
    [InlineData("Nurse with a Lantern", "Nurse with a Lantern is loud. The Lantern is a bar, and the Lantern burns. The film knows no pause, and Nurse with a Lantern ends in a bang.")]
    public async Task A_title_with_a_name_or_small_words_is_no_person(string title, string body) =>
        Assert.Equal(title, Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("Paloma", "Ines Roth plays Paloma, a girl who counts spoons. “I am late,” says Paloma. The film follows Paloma through a town, and the camera loves her. The director keeps the plot small.")]
    [InlineData("Harper", "“I write on buses,” says Harper. Harper drives, Harper eats, and the film looks at him as a cat would. The actors say little, and the director likes it so.")]
    [InlineData("Imelda – a life in hats", "Okoye’s Imelda sells hats. Imelda is played by Ruth Okoye with a straight back. The movie has one scene too many, but the cast is fine and the camera is kind.")]
    public async Task A_film_may_be_named_after_its_hero(string title, string body) =>
        Assert.Equal(title.Split(" – ")[0], Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("My kind of story", "My daughter said it was my kind of movie, talking about “Amber Line”. The movie tells two stories at once. The actors of “Amber Line” are a pleasure, and the script is better than the film.", "Amber Line")]
    [InlineData("AMBER LINE", "I saw Amber Line in a barn. The film is about a ferry, and the director knows ferries.", "AMBER LINE")]
    [InlineData("The orchard that would not end", "Glass Orchard, the first film by Ilse Roth, takes an hour to open a gate. In Glass Orchard the camera waits. The film Glass Orchard is about patience.", "Glass Orchard")]
    public async Task A_headline_need_not_be_the_title(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("Three ferry hands (Ruth Calder, Tom Verity, and Ike Brandon) must bring a coffin over a frozen lake before the thaw.\n\nThe film is at its best when nobody speaks. Ruth Calder carries it with her shoulders, and Tom Verity has the one joke in it. The director hardly moves the camera. Tom Verity is the reason to see it, as the cook who counts the candles.")]
    [InlineData("A film for a wet day. Mary Whitlock is splendid in it, and so is Paul Onslow. The script gives Paul Onslow two jokes, and the director gives Mary Whitlock the light.")]
    [InlineData("Grace Penhallow (Anna Hollis) inherits a lighthouse. The film never explains why. Anna Hollis is the reason to see it; the camera agrees with Anna Hollis.")]
    [InlineData("The movie is long, and Peter Crane is in every scene of it. I like Peter Crane. The cast around Peter Crane tries hard.")]
    public async Task An_actor_is_no_film(string body) => Assert.Empty((await Read.Text("", body)).Reading.Films);
}
