using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>A diary says in a sentence which films were seen; its headline is about the day.</summary>
public class SeenFilmsTests
{
    private const string Day = "The boat was late and the rain was early, so that we had soup at the station and talked about the garden for two hours. My sister came with her dog and with the old songs.";

    [Theory]
    [InlineData("Soup and rain", "Last night we went to see The Red Shoes. It was lovely, and I cried on the tram.", "The Red Shoes")]
    [InlineData("Soup and rain", "In the evening I took in “The Red Shoes” with my sister. It was lovely.", "The Red Shoes")]
    [InlineData("Soup and rain", "We finally watched <em>the Red Shoes</em>. It was lovely.", "the Red Shoes")]
    [InlineData("Sonntag", "Abends haben wir Der Himmel über Berlin gesehen. Es war sehr schön, und die Engel haben mir gefallen. Danach sind wir durch die Stadt gegangen und haben lange geredet.", "Der Himmel über Berlin")]
    [InlineData("Domingo", "Ayer vimos “El espíritu de la colmena” en casa de mi hermana. Es muy bonita y la niña es un milagro.", "El espíritu de la colmena")]
    [InlineData("Dimanche", "Hier soir nous sommes allés voir Les Parapluies de Cherbourg avec ma sœur. C’était très beau, et nous avons pleuré dans le tram.", "Les Parapluies de Cherbourg")]
    public async Task It_is_found(string title, string seen, string film)
    {
        var draft = Read.Clean($"<p>{Day}</p><p>{seen}</p><p>Then we walked home along the harbour.</p>", BodyFormat.Html, title);

        Assert.Equal([film], (await Read.Text(draft)).Reading.Films.Select(found => found.Title));
    }

    [Theory]
    [InlineData("We watched The Red Shoes on Friday, and on Sunday we went to see The Third Man.", "The Red Shoes", "The Third Man")]
    [InlineData("In two evenings I watched The Red Shoes, The Third Man and Vertigo.", "The Red Shoes", "The Third Man", "Vertigo")]
    [InlineData("I saw Vertigo with my sister.", "Vertigo")]
    public async Task All_are_found(string seen, params string[] films) =>
        Assert.Equal(films, (await Read.Text("Soup and rain", $"{Day}\n\n{seen}\n\nThen we walked home along the harbour.")).Reading.Films.Select(film => film.Title));

    [Theory]
    [InlineData("We watched the trailer for The Red Shoes and went to bed.")]
    [InlineData("I want to see The Red Shoes some day.")]
    [InlineData("Moira Shearer of The Red Shoes once came to this harbour.")]
    [InlineData("We saw Amber House on the hill and went home.")]
    public async Task Nothing_is_found_where_none_was_seen(string seen) =>
        Assert.Empty((await Read.Text("Soup and rain", $"{Day}\n\n{seen}\n\nThen we walked home along the harbour.")).Reading.Films);
}
