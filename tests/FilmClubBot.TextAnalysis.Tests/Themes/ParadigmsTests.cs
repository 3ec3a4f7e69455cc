using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class ParadigmsTests
{
    private static bool IsForm(string language, string word, string plain) => new Paradigms(Language.Find(language)!.Themes.Paradigms).IsForm(word, plain);

    [Theory]
    [InlineData("fr", "mensonges", "mensonge")]
    [InlineData("fr", "violente", "violent")]
    [InlineData("fr", "amoureuses", "amoureux")]
    [InlineData("fr", "coloniaux", "colonial")]
    [InlineData("fr", "trahissent", "trahir")]
    [InlineData("es", "solitarias", "solitario")]
    [InlineData("es", "obsesiones", "obsesión")]
    [InlineData("es", "traidora", "traidor")]
    [InlineData("es", "perdonaron", "perdonar")]
    [InlineData("de", "schulden", "schuld")]
    [InlineData("de", "sozialen", "soziale")]
    [InlineData("fr", "pardon", "pardon")]
    public void Recognises_a_form_of_a_word(string language, string word, string plain) => Assert.True(IsForm(language, word, plain));

    [Theory]
    [InlineData("fr", "partir", "parti")]
    [InlineData("fr", "sociales", "socialisme")]
    [InlineData("fr", "population", "populisme")]
    [InlineData("fr", "tentatives", "tentation")]
    [InlineData("es", "parte", "parto")]
    [InlineData("es", "autora", "autoridad")]
    [InlineData("es", "sólida", "soledad")]
    [InlineData("de", "lieber", "liebling")]
    [InlineData("es", "a", "o")]
    public void Distinguishes_words_that_only_share_a_stem(string language, string word, string plain) => Assert.False(IsForm(language, word, plain));

    [Fact]
    public void Leaves_the_stem_to_decide_where_a_language_lists_no_endings() => Assert.True(new Paradigms([]).IsForm("partie", "parti"));
}
