using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Typing;

namespace FilmClubBot.Commands.Tests.Typing;

public class CommandCallTests
{
    [Fact]
    public void Takes_the_name_from_the_class() =>
        Assert.Equal("/feed resume feed:#3", CommandCall.Of<ResumeFeed>(("feed", "#3")).Text);

    [Fact]
    public void Leaves_out_an_option_without_a_value() =>
        Assert.Equal("/rate film:\"Her (2013)\"", CommandCall.Of<RateFilm>(("film", "Her (2013)"), ("comment", null)).Text);

    [Fact]
    public void Refuses_an_option_that_the_command_does_not_take() => Assert.StartsWith(
        "/feed resume has no option \"fed\"; its options are those of ResumeFeed.",
        Assert.Throws<ArgumentException>(() => CommandCall.Of<ResumeFeed>(("fed", null))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_class_that_is_no_command() =>
        Assert.IsType<InvalidCommandException>(Assert.Throws<TypeInitializationException>(() => CommandCall.Of<CommandCallTests>()).InnerException);
}
