using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Domain.Tests.Screenings;

public class RunningTimeTests
{
    [Theory]
    [InlineData("43:12", "0:43:12")]
    [InlineData("1:02:03", "1:02:03")]
    [InlineData("75:30", "1:15:30")]
    [InlineData("0:00", "0:00:00")]
    [InlineData(" 24:00:00 ", "24:00:00")]
    public void Is_read_and_written_as_players_show_it(string typed, string written) =>
        Assert.Equal(written, RunningTime.Parse(typed, null).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("43")]
    [InlineData("43:60")]
    [InlineData("1:60:00")]
    [InlineData("24:00:01")]
    [InlineData("-1:00")]
    [InlineData("1:2:3")]
    [InlineData("١:٠٠")]
    [InlineData("1:00:00:00")]
    [InlineData(null)]
    public void Parses_nothing_else_as_a_running_time(string? typed) => Assert.False(RunningTime.TryParse(typed, null, out _));
}
