namespace FilmClubBot.TextAnalysis.Tests.Films;

public class OneTitleTests
{
    private const string Film = "\n\nThe film takes its time, and the director trusts the actors. The camera waits. I left the cinema happy.";

    [Theory]
    [InlineData("Low Tide: Homecoming — Part 2", "It has been a year since Part 1, and the book of Low Tide is cut in two again. Homecoming is slow, and Part 2 is a slow film. Fans of Low Tide want the boats.")]
    [InlineData("Salt: Improbable – Quay Nation", "The fifth film has everything. Salt: Improbable was always a matter of stairs. Quay Nation moves the spies to Bergen, and I believed Quay Nation. Salt: Improbable needs a tired villain.")]
    [InlineData("Curious Lamps and How to Trim Them", "Curious Lamps is the first of five films about a girl who hears light. When she learns How to Trim Them, the film wakes up. Curious Lamps has charm.")]
    [InlineData("Butter, Inc.", "Butter, Inc. is a documentary on the fat in our kitchens. Butter, Inc. names the firms. The director of Butter, Inc. asks for little.")]
    [InlineData("Three Lanterns outside Morpeth, Northumberland", "Three Lanterns outside Morpeth, Northumberland begins with a broken fuse. Three Lanterns is angry and funny. The director knows Northumberland, and the rain of Northumberland acts best.")]
    [InlineData("Gull and the Chamber of Weather", "Gull is twelve now, and Gull has a new coat. The film follows Gull to a school in the clouds.")]
    [InlineData("The Keeper 4: In Fog", "The Keeper is back for a fourth film, and the plot of The Keeper is thinner than the fog.")]
    [InlineData("Cold Harbour Vol. 2", "I used to like ‘Vol. 1’ better. In ‘Vol. 2’ nobody draws a knife, and the weakness of ‘Vol. 2’ is that everybody could. The first film was louder than this one.")]
    [InlineData("Gull Rising", "Gull was a comic once, and Gull was a series. This film gives Gull a mother.")]
    public async Task A_headline_that_is_one_title_names_one_film(string title, string body)
    {
        var film = Assert.Single((await Read.Text(title, body + Film)).Reading.Films);
        Assert.Equal(title.TrimEnd('.'), film.Title.TrimEnd('.'));
    }

    [Theory]
    [InlineData("Amber Line and Glass Orchard", "Ilse Roth’s Amber Line (2019) begins at sea. Ana Lind’s Glass Orchard (2021) ends there.", "Amber Line", "Glass Orchard")]
    [InlineData("Amber Line: a slow, wet wonder", "Amber Line is a film about a ferry. I liked Amber Line.", "Amber Line")]
    [InlineData("Why Amber Line Still Matters", "Ilse Roth’s Amber Line was laughed at in 1998. The film Amber Line is about work.", "Amber Line")]
    [InlineData("The Ending of Amber Line", "People ask me about ‘Amber Line’ and its last shot. In ‘Amber Line’ the ferry turns round.", "Amber Line")]
    public async Task A_headline_of_several_titles_or_of_a_title_and_other_words_is_none(string title, string body, params string[] films) =>
        Assert.Equal(films, (await Read.Text(title, body + Film)).Reading.Films.Select(film => film.Title));
}
