using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class WordFormsTests
{
    private readonly WordForms _english = new(Language.English.Inflections);

    [Theory]
    [InlineData("lonelier", "lonely")]
    [InlineData("loneliness", "lonely")]
    [InlineData("grieving", "grieve")]
    [InlineData("betrayed", "betray")]
    [InlineData("memories", "memory")]
    [InlineData("betting", "bet")]
    [InlineData("love", "love")]
    public void Recognises_a_form_of_a_word(string word, string other) => Assert.True(_english.AreSame(word, other));

    [Theory]
    [InlineData("absolutely", "absolution")]
    [InlineData("captivating", "captivity")]
    [InlineData("warm", "war")]
    [InlineData("war", "wars")]
    [InlineData("bus", "bu")]
    public void Distinguishes_words_that_only_begin_alike(string word, string other) => Assert.False(_english.AreSame(word, other));

    [Fact]
    public void Knows_no_forms_where_the_language_lists_no_endings() => Assert.False(new WordForms(Language.Find("de")!.Inflections).AreKnown);
}
