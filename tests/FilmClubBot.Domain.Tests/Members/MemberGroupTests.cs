using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Tests.Members;

public class MemberGroupTests
{
    [Theory]
    [InlineData(Platform.Discord, "<@&123456789012345678>", "123456789012345678")]
    [InlineData(Platform.Discord, " 123456789012345678 ", "123456789012345678")]
    [InlineData(Platform.Slack, "<!subteam^S0123ABCD>", "S0123ABCD")]
    [InlineData(Platform.Slack, "<!subteam^S0123ABCD|@films>", "S0123ABCD")]
    [InlineData(Platform.Slack, "S0123ABCD", "S0123ABCD")]
    public void Reads_a_mention_or_an_id_of_its_platform(Platform platform, string text, string id)
    {
        Assert.True(MemberGroup.TryParse(platform, text, out var group));
        Assert.Equal((platform, id), (group.Platform, group.Id));
    }

    [Theory]
    [InlineData(Platform.Discord, "@everyone")]
    [InlineData(Platform.Discord, "<@123456789012345678>")]
    [InlineData(Platform.Discord, "<@&123456789012345678> @here")]
    [InlineData(Platform.Discord, "S0123ABCD")]
    [InlineData(Platform.Slack, "<!channel>")]
    [InlineData(Platform.Slack, "<!subteam^S0123ABCD|a>b>")]
    [InlineData(Platform.Slack, "s0123abcd")]
    [InlineData(Platform.Slack, "123456789012345678")]
    [InlineData(Platform.Web, "123456789012345678")]
    [InlineData(Platform.Mail, "S0123ABCD")]
    public void Reads_nothing_else(Platform platform, string text) => Assert.False(MemberGroup.TryParse(platform, text, out _));
}
