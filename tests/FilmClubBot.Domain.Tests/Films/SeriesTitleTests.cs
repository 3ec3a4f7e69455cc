using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Films;

public class SeriesTitleTests
{
    [Theory]
    [InlineData("Night Boat II", "night boat 2")]
    [InlineData("Night Boat Two", "night boat 2")]
    [InlineData("Night Boat, Part 2", "night boat 2")]
    [InlineData("Das Ufer, Teil zwei", "ufer 2")]
    [InlineData("Small Hours Vol. 03", "small hours 3")]
    [InlineData("Harbour II: The Return", "harbour 2 the return")]
    [InlineData("One Fine Harbour", "one fine harbour")]
    [InlineData("I Know a Harbour", "i know a harbour")]
    [InlineData("Part of the Harbour", "part of the harbour")]
    [InlineData("12 Ferrymen", "12 ferrymen")]
    [InlineData("One", "one")]
    [InlineData("", "")]
    public void Has_its_numbers_in_one_spelling(string title, string text) =>
        Assert.Equal(text, SeriesTitle.Of(FilmTitle.Fold(title)).Text);

    [Theory]
    [InlineData("Night Boat II", "Night Boat III", true)]
    [InlineData("Night Boat II", "Night Boat 2", false)]
    [InlineData("Night Boat II", "Night Boat", false)]
    [InlineData("Night Boat", "Night Boat II", true)]
    [InlineData("Rain: Part One", "Rain: Part Two", true)]
    [InlineData("12 Ferrymen", "13 Ferrymen", true)]
    [InlineData("Harbour's Eleven", "Harbour's Twelve", true)]
    [InlineData("Harbour", "Harbor", false)]
    public void Is_ruled_out_by_other_numbers(string known, string given, bool isOther) =>
        Assert.Equal(isOther, SeriesTitle.Of(FilmTitle.Fold(known)).Contradicts(SeriesTitle.Of(FilmTitle.Fold(given))));
}
