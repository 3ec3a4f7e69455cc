using FilmClubBot.Commands.Asking;

namespace FilmClubBot.Commands.Tests.Asking;

public class AskedSpeakerTests
{
    private static readonly string[] _speakers = ["Spike Jonze", "Ana Lind", "Marie Lind", "Zoë Ångström"];

    [Theory]
    [InlineData("What does the director say about loneliness?", "Spike Jonze")]
    [InlineData("what did Angstrom think of it?", "Zoë Ångström")]
    [InlineData("how does Lind describe it?", "Ana Lind, Marie Lind")]
    [InlineData("is Lind in it?", "")]
    [InlineData("what does it say about the director?", "Spike Jonze")]
    [InlineData("what do people say?", "")]
    public void Is_asked_for_by_name_or_as_the_director(string question, string speakers) =>
        Assert.Equal(speakers, string.Join(", ", AskedSpeaker.In(question, Bench.Her, _speakers)));

    [Fact]
    public void Nobody_is_the_director_of_all_films() =>
        Assert.Empty(AskedSpeaker.In("what does the director say?", null, _speakers));
}
