using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Tests.Languages;

public class CueRarityTests
{
    private static readonly CueRarity _rarity = new(LanguageFile.Parse("""{"themes": {"inTenth": ["family"], "inHundredth": ["social media"]}}""", "xx.json"), "themes");

    [Theory]
    [InlineData("family", 0)]
    [InlineData("social media", 2)]
    [InlineData("betrayal", CueRarity.Rare)]
    public void Knows_how_rare_a_cue_is(string cue, int rarity) => Assert.Equal(rarity, _rarity.Of(cue.Split(' ')));
}
