using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Tests.Drafts;

/// <summary>A plain text says near its top who wrote it.</summary>
public sealed class BylineTests
{
    [Theory]
    [InlineData("A Door in the Dark\n\nBy Ann Bell\n\nThe film opens a door.", "Ann Bell")]
    [InlineData("A Door in the Dark\n\nWords by Gethin Marlowe-Price\n\nThe film opens a door.", "Gethin Marlowe-Price")]
    [InlineData("A Door in the Dark\nWritten by Ruairí de la Tour | 3 May 2024\n\nThe film.", "Ruairí de la Tour")]
    [InlineData("By Halina Obuya-Reiss\n\nThe film opens a door.", "Halina Obuya-Reiss")]
    public void Is_read_from_a_line_of_its_own(string text, string author) => Assert.Equal(author, Byline.Find(text));

    [Theory]
    [InlineData("A Door in the Dark\n\nBy night the city changes and nobody is at home.\n\nThe film opens a door.")]
    [InlineData("A Door in the Dark\n\nThe film opens a door.")]
    [InlineData("Stand by Me\n\nThe film opens a door.")]
    [InlineData("")]
    public void Is_not_made_of_prose(string text) => Assert.Null(Byline.Find(text));

    [Fact]
    public void Is_not_looked_for_behind_the_first_paragraph() =>
        Assert.Null(Byline.Find("A Door in the Dark\n\n" + new string('a', 200) + "\n\nBy Ann Bell\n"));
}
