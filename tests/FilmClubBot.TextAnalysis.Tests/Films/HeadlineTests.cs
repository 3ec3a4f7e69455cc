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
    [InlineData("Kritik: Das stille Ufer", "Der Film erzählt von einer Fähre, und die Kamera hat Zeit. Die Schauspieler spielen, als wäre niemand da. Der Regisseur vertraut der Stille.", "Das stille Ufer")]
    [InlineData("Filmkritik – Die langen Nächte", "Der Film ist ein Abend auf dem Wasser. Die Darsteller sind wunderbar, und das Drehbuch lässt sie in Ruhe.", "Die langen Nächte")]
    [InlineData("Critique : La rive silencieuse", "Le film raconte une traversée, et la caméra prend son temps. Les acteurs jouent comme si personne ne regardait. Le réalisateur fait confiance au silence.", "La rive silencieuse")]
    [InlineData("Crítica: La orilla callada", "La película cuenta una travesía, y la cámara espera. Los actores están como en casa. La directora confía en el silencio.", "La orilla callada")]
    [InlineData("Reseña de La orilla callada", "La película cuenta una travesía, y la cámara espera. Los actores están como en casa. La directora confía en el silencio.", "La orilla callada")]
    public async Task Decoration_is_known_in_every_language(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

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
