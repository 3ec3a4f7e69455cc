using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

public class WordClassifierTests
{
    [Theory]
    [InlineData("grief", "We watch the grief of a family.", nameof(WordClass.Noun))]
    [InlineData("watch", "We watch the grief of a family.", nameof(WordClass.Verb))]
    [InlineData("jonze", "The film that Jonze made is sad.", nameof(WordClass.Name))]
    [InlineData("slowly", "He slowly leaves.", nameof(WordClass.Adverb))]
    [InlineData("beautiful", "It is a beautiful film.", nameof(WordClass.Adjective))]
    [InlineData("1962", "It came out in 1962 in Paris.", nameof(WordClass.Number))]
    [InlineData("of", "A tale of two cities.", nameof(WordClass.Linker))]
    [InlineData("her", "We know her past.", nameof(WordClass.Determiner))]
    [InlineData("everybody", "It is seen by everybody here.", nameof(WordClass.Pronoun))]
    public void Tells_the_classes(string word, string body, string expected) => Assert.Equal(expected, Phrased.ClassOf(word, body).ToString());

    [Theory]
    [InlineData("work", "He wants to work there.", nameof(WordClass.Verb))]
    [InlineData("work", "It is the work of years.", nameof(WordClass.Noun))]
    [InlineData("shows", "The ending shows that she left.", nameof(WordClass.Verb))]
    [InlineData("shows", "The theatre puts on shows every night.", nameof(WordClass.Noun))]
    [InlineData("show", "The letters show that she left.", nameof(WordClass.Verb))]
    public void Tells_verbs_from_nouns_by_what_stands_beside(string word, string body, string expected) => Assert.Equal(expected, Phrased.ClassOf(word, body).ToString());

    [Theory]
    [InlineData("wounded", "It is the story of a wounded soldier.", nameof(WordClass.Adjective))]
    [InlineData("wounded", "The soldier was wounded there.", nameof(WordClass.Verb))]
    [InlineData("stolen", "They live in a stolen house.", nameof(WordClass.Adjective))]
    [InlineData("pretending", "It is a film about pretending.", nameof(WordClass.Gerund))]
    [InlineData("pretending", "She is pretending a little.", nameof(WordClass.Verb))]
    [InlineData("half-forgotten", "It is a half-forgotten war.", nameof(WordClass.Adjective))]
    public void Tells_participles_before_a_noun_from_verbs(string word, string body, string expected) => Assert.Equal(expected, Phrased.ClassOf(word, body).ToString());

    [Fact]
    public void Makes_no_name_of_a_closed_word_with_a_capital() => Assert.Equal(WordClass.Linker, Phrased.ClassOf("of", "He saw Of in the credits."));
}
