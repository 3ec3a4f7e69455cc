using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Tests.Naming;

public sealed class OwnNamesTests
{
    [Theory]
    [InlineData("me", "", "mydata")]
    [InlineData("me", "film-", "film-me")]
    [InlineData("rate", "", "rate")]
    public void A_command_that_Slack_has_itself_is_registered_under_another_name(string group, string prefix, string expected)
    {
        Assert.Equal(expected, RegisteredNames.Of(group, prefix));
        Assert.False(ReservedNames.Contains(RegisteredNames.Of(group, prefix)));
    }

    [Fact]
    public void The_other_name_is_known_when_it_is_typed() => Assert.Equal(("me", null), (RegisteredNames.OwnOf("MyData"), RegisteredNames.OwnOf("rate")));
}
