using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Phrases;
using FilmClubBot.TextAnalysis.Tests.Phrases;
using FilmClubBot.TextAnalysis.Text;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class NamedSubjectsTests
{
    private static IEnumerable<string> In(string body)
    {
        var text = new ThemeText(Prose.Of(new ReviewText("", body)), []);
        var phrases = new PhraseText(text.Prose, text.Words.Stems);
        return NamedSubjects.In(text, phrases).Order().Select(at => Phrased.Print(phrases, (at, at + 1)));
    }

    [Theory]
    [InlineData("It is a meditation on hospitality.", "hospitality")]
    [InlineData("It is a film about the long afterlife of a lie.", "afterlife")]
    [InlineData("She explores quiet desperation and small-town hypocrisy here.", "desperation", "hypocrisy")]
    [InlineData("It is a film about hospitality, and its kindness is great.", "hospitality")]
    [InlineData("It is a film about how they met.")]
    [InlineData("The hospitality of the place is great.")]
    public void Finds_the_head_of_what_a_thematic_phrase_governs(string body, params string[] expected) => Assert.Equal(expected, In(body));
}
