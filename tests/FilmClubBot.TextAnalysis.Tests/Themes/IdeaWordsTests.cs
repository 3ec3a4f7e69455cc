using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class IdeaWordsTests
{
    [Theory]
    [InlineData("hospitality", true)]
    [InlineData("hypocrisies", false)]
    [InlineData("friendships", true)]
    [InlineData("absurdities", true)]
    [InlineData("apartment", false)]
    [InlineData("apartments", false)]
    [InlineData("situations", false)]
    [InlineData("kitchen", false)]
    [InlineData("city", false)]
    public void Tells_an_idea_by_how_its_word_is_made(string word, bool expected) => Assert.Equal(expected, IdeaWords.IsAbstract(word));

    [Fact]
    public void Knows_craft_and_things()
    {
        Assert.True(IdeaWords.IsCraft("cinematography"));
        Assert.True(IdeaWords.IsThing("daughter"));
        Assert.False(IdeaWords.IsCraft("hospitality"));
        Assert.False(IdeaWords.IsThing("hospitality"));
    }
}
