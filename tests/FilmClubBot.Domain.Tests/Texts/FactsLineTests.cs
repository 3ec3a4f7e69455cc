using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Tests.Texts;

public sealed class FactsLineTests
{
    [Theory]
    [InlineData("Norway, 2019 | 104 min | Ilse Roth", true)]
    [InlineData("“Nobody sleeps here.” | Norway, 2019", true)]
    [InlineData("She writes a|b on the wall", false)]
    [InlineData("He says yes | no, and means neither.", false)]
    [InlineData("", false)]
    public void Is_short_divided_by_bars_and_no_sentence(string line, bool expected) => Assert.Equal(expected, FactsLine.Is(line));

    [Fact]
    public void A_paragraph_is_none() => Assert.False(FactsLine.Is(new string('x', 200) + " | Norway"));
}
