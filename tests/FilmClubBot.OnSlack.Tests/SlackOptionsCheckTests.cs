namespace FilmClubBot.OnSlack.Tests;

/// <summary>Validation of the section Slack.</summary>
public sealed class SlackOptionsCheckTests
{
    [Fact]
    public void Is_disabled_and_valid_without_settings() => Assert.Empty(SlackOptionsCheck.Problems(new SlackOptions()));

    [Fact]
    public void Accepts_valid_settings() => Assert.Empty(SlackOptionsCheck.Problems(Right()));

    [Theory]
    [InlineData("BotToken", "xoxp-a-user")]
    [InlineData("BotToken", "xoxb-a b")]
    [InlineData("BotToken", "")]
    [InlineData("SigningSecret", "")]
    [InlineData("SigningSecret", "a b")]
    [InlineData("AppToken", "xoxb-wrong")]
    [InlineData("TeamId", "my team")]
    [InlineData("ReviewChannelId", "#reviews")]
    [InlineData("ScreeningChannelId", "films")]
    [InlineData("ApiBaseUrl", "http://slack.example/api/")]
    [InlineData("ApiBaseUrl", "nowhere")]
    public void Reports_wrong_settings(string key, string value)
    {
        var options = Right();
        typeof(SlackOptions).GetProperty(key)!.SetValue(options, value);

        Assert.StartsWith("Slack:" + key, Assert.Single(SlackOptionsCheck.Problems(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_no_token_where_the_app_is_installed_by_a_link() => Assert.Empty(SlackOptionsCheck.Problems(Installable()));

    [Theory]
    [InlineData("ClientId", "")]
    [InlineData("ClientId", "A0123456")]
    [InlineData("ClientSecret", "hunter2 hunter2")]
    [InlineData("BotToken", "xoxp-a-user")]
    [InlineData("SigningSecret", "")]
    public void Reports_wrong_settings_of_an_installation(string key, string value)
    {
        var options = Installable();
        typeof(SlackOptions).GetProperty(key)!.SetValue(options, value);

        var problems = SlackOptionsCheck.Problems(options).ToList();
        Assert.Contains(problems, problem => problem.StartsWith("Slack:" + key, StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_an_installation_without_http()
    {
        var options = Installable();
        (options.Connection, options.AppToken) = (SlackConnection.SocketMode, "xapp-1");
        Assert.Contains(SlackOptionsCheck.Problems(options), problem => problem.StartsWith("Slack:ClientId", StringComparison.Ordinal));
    }

    [Fact]
    public void Repeats_no_secret()
    {
        var options = Right();
        (options.BotToken, options.SigningSecret, options.AppToken) = ("hunter2 a", "hunter2 b", "hunter2 c");

        Assert.All(SlackOptionsCheck.Problems(options), problem => Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal));
        Assert.Equal(3, SlackOptionsCheck.Problems(options).Count());
    }

    private static SlackOptions Installable() => new() { ClientId = "1234567890.0987654321", ClientSecret = "a-secret", SigningSecret = "secret" };

    private static SlackOptions Right() => new() { BotToken = "xoxb-1", SigningSecret = "secret", TeamId = "T0001", ReviewChannelId = "C0001", ModeratorGroupIds = ["S0001"] };
}
