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
    [InlineData("Gannet — The Long Water", "“Gannet” was dry, and the sequel “The Long Water” is wet. “Gannet — The Long Water” has three hours of it. I saw “Gannet” twice. “The Long Water” needs a towel, and so did “Gannet” in the end.")]
    [InlineData("Rook – A Harbour Wars Story", "“Rook” has a hat and a past. Fans of “Harbour Wars” know the hat. “Rook – A Harbour Wars Story” explains it, and “Harbour Wars” gains nothing.")]
    [InlineData("Harbour Wars: Second Landing", "The captain of Harbour Wars is back. Harbour Wars: Second Landing puts him on a beach. Second Landing is short, and Second Landing has a whale.")]
    [InlineData("Teddy Marlowe’s Boat", "Teddy Marlowe (Colin Hart) builds in his kitchen what no door lets out. Teddy Marlowe’s Boat is a comedy of carpentry.")]
    [InlineData("Ned and Dora’s Endless Summer", "Ned (Colin Hart) meets Dora (Ruth Calder) on a ferry. Ned and Dora’s Endless Summer is sweet. Ned is shy, Dora is not, and Ned and Dora’s Endless Summer likes both. Ned learns it late.")]
    [InlineData("The Winter’s Over", "The Winter’s Over is a small film on a thaw. The Winter’s Over has no villain.")]
    [InlineData("The Ferry’s End", "Three brothers drink up their inheritance. The Ferry’s End is the last comedy of three.")]
    public async Task A_headline_that_is_one_title_names_one_film(string title, string body)
    {
        var film = Assert.Single((await Read.Text(title, body + Film)).Reading.Films);
        Assert.Equal(title, film.Title);
    }

    [Theory]
    [InlineData("Going Under: Numerology and the Prison of Luck", "Numerology has members, and Numerology has money. The documentary Going Under asks who counts. Going Under is patient, and Numerology sues.", "Going Under")]
    [InlineData("Amber Line: The Ferry at the End of the World", "The ferry is called Amber Line. ‘Amber Line’ was shot in a week.", "Amber Line")]
    public async Task A_subtitle_is_no_second_film(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body + Film)).Reading.Films).Title);

    [Theory]
    [InlineData("Amber Line and Glass Orchard", "Ilse Roth’s Amber Line (2019) begins at sea. Ana Lind’s Glass Orchard (2021) ends there.", "Amber Line", "Glass Orchard")]
    [InlineData("Amber Line: a slow, wet wonder", "Amber Line is a film about a ferry. I liked Amber Line.", "Amber Line")]
    [InlineData("Why Amber Line Still Matters", "Ilse Roth’s Amber Line was laughed at in 1998. The film Amber Line is about work.", "Amber Line")]
    [InlineData("The Ending of Amber Line", "People ask me about ‘Amber Line’ and its last shot. In ‘Amber Line’ the ferry turns round.", "Amber Line")]
    public async Task A_headline_of_several_titles_or_of_a_title_and_other_words_is_none(string title, string body, params string[] films) =>
        Assert.Equal(films, (await Read.Text(title, body + Film)).Reading.Films.Select(film => film.Title));
}
