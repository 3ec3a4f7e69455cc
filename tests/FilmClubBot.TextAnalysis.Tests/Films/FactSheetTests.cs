namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>A title above the film's facts, under a headline that is a jest.</summary>
public class FactSheetTests
{
    private const string English = "\n\nA woman rows out in the fog. The film keeps her there for an hour, and the camera never looks away. The actors are cold, and so was I.";

    [Theory]
    [InlineData("All hail the woman with the oar", "Salt Harvest\n\nDirector: Tom Verity\nCast: Ruth Calder, Ike Brandon\nRunning time: 98 minutes", "Salt Harvest", "Tom Verity")]
    [InlineData("Wet, wetter, wettest", "Salt Harvest (2014)\n\nDirected by: Tom Verity\n\nScreenplay: Ann Hollis", "Salt Harvest", "Tom Verity")]
    [InlineData("Row, row, row", "SALT HARVEST\nDirector: Tom Verity\nStarring: Ruth Calder", "SALT HARVEST", "Tom Verity")]
    [InlineData("Tide and time", "All about the film “Salt Harvest” Director: Tom Verity\n\nNorway, 2014\n\nLength: 93 minutes", "Salt Harvest", "Tom Verity")]
    [InlineData("What the tide brought back", "Salt Harvest Director: Tom Verity Starring: Ruth Calder, Ike Brandon Certificate: 12", "Salt Harvest", "Tom Verity")]
    public async Task Names_the_film(string title, string facts, string film, string director)
    {
        var found = Assert.Single((await Read.Text(title, facts + English)).Reading.Films);
        Assert.Equal((film, director), (found.Title, Assert.Single(found.Directors)));
    }

    [Theory]
    [InlineData("Nass, nasser, am nassesten", "Die lange Ernte\n\nRegie: Tom Verity\nDarsteller: Ruth Calder\n\nEine Frau rudert hinaus in den Nebel. Der Film hält sie dort eine Stunde lang fest, und die Kamera sieht nicht weg.", "Die lange Ernte")]
    [InlineData("Rame, rame encore", "La longue récolte\n\nRéalisateur : Tom Verity\nAvec : Ruth Calder\n\nUne femme rame dans la brume. Le film la garde là une heure, et la caméra ne la quitte pas des yeux.", "La longue récolte")]
    [InlineData("Rema, que algo queda", "La cosecha larga\n\nDirección: Tom Verity\nReparto: Ruth Calder\n\nUna mujer rema en la niebla. La película la deja allí una hora, y la cámara no aparta la vista.", "La cosecha larga")]
    public async Task Names_the_film_in_other_languages(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body)).Reading.Films).Title);

    [Theory]
    [InlineData("Salt Harvest wants to be loved", "Salt Harvest begins in fog. The oar in Salt Harvest has more lines than the husband.", "Salt Harvest")]
    [InlineData("Why you should not miss Salt Harvest", "Nobody told me about Salt Harvest. I went in dry, and Salt Harvest changed that.", "Salt Harvest")]
    [InlineData("A beginner’s guide to Salt Harvest", "You need a coat for Salt Harvest. Half of Salt Harvest is rain.", "Salt Harvest")]
    public async Task A_sentence_as_a_headline_may_contain_the_title(string title, string body, string film) =>
        Assert.Equal(film, Assert.Single((await Read.Text(title, body + English)).Reading.Films).Title);

    [Theory]
    [InlineData("Tom Verity does the wave again", "Tom Verity has made five films. Verity likes water. In all of his films somebody rows, and Tom Verity holds the camera himself.")]
    [InlineData("Four questions about June and July", "June and July are quiet in the cinema. The films come later. June and July have the good seats.")]
    public async Task Other_capitals_in_a_headline_are_no_title(string title, string body) => Assert.Empty((await Read.Text(title, body)).Reading.Films);
}
