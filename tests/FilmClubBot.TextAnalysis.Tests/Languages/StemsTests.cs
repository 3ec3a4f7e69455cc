using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Tests.Languages;

public class StemsTests
{
    [Theory]
    [InlineData("memories", "memory")]
    [InlineData("obsessed", "obsession")]
    [InlineData("technologies", "technology")]
    public void Gives_forms_of_a_word_one_stem(string form, string word)
    {
        var stems = Language.English.Stems;
        Assert.Equal(stems.Of(word), stems.Of(form));
    }
}
