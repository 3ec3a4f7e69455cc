using FilmClubBot.Worker.Settings;

namespace FilmClubBot.Worker.Tests.Settings;

public class ReadingSettingsTests
{
    [Theory]
    [InlineData(false, false, null)]
    [InlineData(false, true, null)]
    [InlineData(true, true, null)]
    [InlineData(true, false, "Reading:Meaning is true, and this program was built without it; build it with -p:Meaning=true, or leave it out.")]
    public void The_meaning_index_needs_a_build_with_the_model(bool isOn, bool hasModel, string? problem) =>
        Assert.Equal(problem, new ReadingSettings.Check(hasModel).Validate(null, new() { Meaning = isOn }).FailureMessage);
}
