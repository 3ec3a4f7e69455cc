using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Films;

public class TitleKeysTests
{
    [Theory]
    [InlineData("8½ Lanterns", "8 1/2 Lanterns")]
    [InlineData("Harbour³", "Harbour 3")]
    [InlineData("Se7en Ferries", "Seven Ferries")]
    [InlineData("Thir13en Bells", "Thirteen Bells")]
    [InlineData("Twelve Ferrymen", "12 Ferrymen")]
    [InlineData("E.T.A.", "ETA")]
    [InlineData("L.A. Nocturne", "LA Nocturne")]
    [InlineData("M*U*D", "Mud")]
    [InlineData("Tide-Man", "Tideman")]
    [InlineData("Fern & Alasdair", "Fern and Alasdair")]
    [InlineData("Fern & Alasdair", "Fern und Alasdair")]
    [InlineData("L'Approdo", "Approdo")]
    [InlineData("L’Approdo", "Approdo, L’")]
    [InlineData("Los faroleros", "Faroleros")]
    [InlineData("Une nuit au port", "Nuit au port")]
    [InlineData("Eine Nacht im Hafen", "Nacht im Hafen")]
    [InlineData("Die Fähre der Brüder", "Faehre der Brueder")]
    [InlineData("Die Fähre der Brüder", "Fahre der Bruder")]
    [InlineData("Smørhavn", "Smorhavn")]
    [InlineData("Łódź at Night", "Lodz at Night")]
    [InlineData("The Keeper's Maze", "keepers maze")]
    public void Two_spellings_of_a_title_have_a_key_in_common(string one, string other) =>
        Assert.NotEmpty(TitleKeys.Of(one).Intersect(TitleKeys.Of(other)));

    [Theory]
    [InlineData("Night Boat II", "Night Boat III")]
    [InlineData("Harb3ur", "Harbour")]
    [InlineData("8½ Lanterns", "812 Lanterns")]
    [InlineData("Apollo 1 3", "Apollo 13")]
    [InlineData("Night Boat", "Night Boats")]
    [InlineData("Snow: Part One", "Snow: Part Two")]
    [InlineData("Before Moonrise", "Before Moonset")]
    public void Two_titles_have_none(string one, string other) => Assert.Empty(TitleKeys.Of(one).Intersect(TitleKeys.Of(other)));

    [Fact]
    public void A_title_without_letters_has_none() => Assert.Empty(TitleKeys.Of("?!"));
}
