namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>A text that announces a film, or is about a part of a series or somebody else's text, has none.</summary>
public class NotSeenYetTests
{
    private const string Trailer = "The trailer of this film is out, and the director has kept his promise. The film comes to the cinemas in May. The actors look cold, and the camera waits for a ferry. I liked the trailer, and I will see the film.";

    [Theory]
    [InlineData("Amber Line – Trailer", Trailer)]
    [InlineData("Amber Line: first look at the ferry", "A first look at the film Amber Line was published today. The director shows the ferry, and the film will have two parts. I cannot wait for this film.")]
    [InlineData("Amber Line has made 112 crores", "Amber Line has made 112 crores so far, as the box office reports. The film was shown in 400 cinemas. The director is happy with this film.")]
    [InlineData("Amber Line: Der Trailer ist da", "Der Trailer zu Amber Line ist da. Der Film kommt im Mai ins Kino, und der Regisseur freut sich auf den Film. Im Trailer sieht man die Fähre.")]
    [InlineData("Tráiler de Amber Line", "El tráiler de Amber Line ya está aquí. La película llega en mayo, y el director promete que la película será larga.")]
    [InlineData("Amber Line, la bande-annonce", "La bande-annonce du film Amber Line est sortie. Le film arrive en mai, et le réalisateur aime ce film.")]
    [InlineData("Amber Line (season 1)", "I watched the first season of this crime show, which a director of films began. The film noir of the harbour is in every shot, and the actors are good. Amber Line is a show on the police.")]
    [InlineData("The Lantern on Amber Line →", "Ann Bell on the film Amber Line: the director has made a slow film, and the camera waits. This film is the best of the year, she says.")]
    public async Task Nothing_is_offered(string title, string body)
    {
        var (_, reading) = await Read.Text(title, body);

        Assert.Empty(reading.Films);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Quotes);
        Assert.Empty(reading.Questions);
    }

    [Theory]
    [InlineData("Amber Line (2019)", "Amber Line is a slow film. The trailer promised a fast one, and the director has kept no promise. The camera waits for the ferry, and the actors wait for the camera. I saw the film twice.")]
    [InlineData("Review: Amber Line, better than its trailer", "Amber Line is a slow film, and the trailer is fast. The director has made a film that waits. I saw Amber Line twice, and the film grows.")]
    [InlineData("“Amber Line: The Trailer”", "Amber Line: The Trailer is a film about a caravan, a trailer that nobody wants. The director waits, and the film is slow. The actors are good, and I saw the film twice.")]
    public async Task A_film_that_was_seen_is_found(string title, string body) =>
        Assert.NotEmpty((await Read.Text(title, body)).Reading.Films);

    [Theory]
    [InlineData("Dear Listener,")]
    [InlineData("2019-08-10 • Harbour, Popcorn")]
    public async Task What_stands_above_the_words_is_no_title(string line)
    {
        var (_, reading) = await Read.Text("Autumn and the cinema", $"{line}\n\nWe talk about the new films of the autumn and about a director whom we like. The film that we hope for is not there yet.\n\nThanks to all who listen to us and go to the cinema.");

        Assert.Empty(reading.Films);
    }
}
