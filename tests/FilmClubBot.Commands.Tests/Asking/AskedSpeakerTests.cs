using FilmClubBot.Commands.Asking;

namespace FilmClubBot.Commands.Tests.Asking;

public class AskedSpeakerTests
{
    private static readonly string[] _surnames = ["jonze", "lind", "angstrom"];

    [Theory]
    [InlineData("What does the director say about loneliness?", "jonze")]
    [InlineData("what did Angstrom think of it?", "angstrom")]
    [InlineData("how does Lind describe it?", "lind")]
    [InlineData("is Lind in it?", "")]
    [InlineData("what does it say about the director?", "jonze")]
    [InlineData("what do people say?", "")]
    public void Is_asked_for_by_name_or_as_the_director(string question, string speakers) =>
        Assert.Equal(speakers, string.Join(", ", _surnames.Where(AskedSpeaker.Surnames(question, Bench.Her).Contains)));

    [Fact]
    public void Nobody_is_asked_for_without_a_word_of_speaking() => Assert.Empty(AskedSpeaker.Surnames("is Lind in it?", Bench.Her));

    [Fact]
    public void Nobody_is_the_director_of_all_films() =>
        Assert.DoesNotContain(_surnames, AskedSpeaker.Surnames("what does the director say?", null).Contains);
}
