using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>A person is asked to check films where readings are often wrong, and only there.</summary>
public class DoubtsTests
{
    private const string Film = "The film takes its time, and the director trusts the actors. The camera waits, and the audience of the cinema waits with it.";
    private const string Two = "I stayed in and saw two of them.\n\nNight Ferry (1990)\n\n" + Film + "\n\nNine Lamps (2001)\n\nThe film is quick, and the actors shout. The director likes it loud.";
    private const string Ferry = "I saw “Night Ferry” last week. “Night Ferry” is a film about a ferry. The director of “Night Ferry” trusts the actors.";
    private const string Long = Film + "\n\n" + Film + "\n\n" + Film + "\n\n" + Film + "\n\n";

    [Theory]
    [InlineData("An Evening at Home", Two, FilmDoubt.SeveralFilms)]
    [InlineData("Two Films of an Evening at Home", Two, null)]
    [InlineData("Night Ferry (1990) and Nine Lamps (2001)", Two, null)]
    [InlineData("Mara-Bell-Hay - Amber", "“Amber” is about a ferry, and Mara-Bell-Hay knows it. " + Film, FilmDoubt.TitleUnclear)]
    [InlineData("The Amazing Rear Window: Not bad, but not all that good either", "I saw Rear Window with my sister. " + Film, FilmDoubt.TitleUnclear)]
    [InlineData("Amber Line", "I saw Amber Line with my sister. " + Film, null)]
    [InlineData("Amber Line (1990)", Film, null)]
    [InlineData("Amber Line", Film, FilmDoubt.OnlyHeadline)]
    [InlineData("Wet Feet", "I saw “Night Ferry” last week. " + Film, FilmDoubt.OnlyHeadline)]
    [InlineData("Annie Hall", Film, null)]
    [InlineData("", Ferry + " “Nine Lamps” is a film about lamps. I saw “Nine Lamps” too.", FilmDoubt.AnotherFilm)]
    [InlineData("", Ferry, null)]
    [InlineData("the rain came through the roof", Long + "I saw “Night Ferry”, and “Night Ferry” ends well. I would see “Night Ferry” again.", FilmDoubt.NotInHeadline)]
    [InlineData("the rain came through the roof", Ferry + " In “Night Ferry” nobody sleeps, and nobody wakes in “Night Ferry” either.", null)]
    [InlineData("Amber Line – Ilse Roth", Long + "In Amber Line nobody sleeps.", FilmDoubt.WeakEvidence)]
    [InlineData("Amber Line", "", FilmDoubt.NoFilm)]
    public async Task Asks_about_films_that_may_be_wrong(string headline, string body, FilmDoubt? doubt) =>
        Assert.Equal(doubt, (await Read.Text(headline, body)).Reading.Doubt);

    [Theory]
    [InlineData("Night Ferry", null)]
    [InlineData("Night Ferry: The Crossing", null)]
    [InlineData("Nine Lamps", FilmDoubt.StatedOnly)]
    public async Task Asks_about_a_stated_film_that_nothing_names(string stated, FilmDoubt? doubt) =>
        Assert.Equal(doubt, (await Read.Text(new ReviewText("Wet Feet", Ferry) { StatedFilms = [new(stated, 1990, [])] })).Reading.Doubt);
}
