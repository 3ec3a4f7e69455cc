using FilmClubBot.OnDiscord.Tests.Hosting;

namespace FilmClubBot.OnDiscord.Tests;

public sealed class DiscordOptionsCheckTests
{
    [Fact]
    public void Treats_an_empty_section_as_disabled()
    {
        Assert.Empty(DiscordOptionsCheck.Problems(new DiscordOptions()));
        Assert.False(new DiscordOptions { Token = " " }.IsOn);
    }

    [Fact]
    public void Accepts_a_complete_section() => Assert.Empty(Problems(_ => { }));

    [Fact]
    public void Reports_a_missing_setting() =>
        Assert.Equal(
            ["Discord:Token", "Discord:ApplicationId", "Discord:PublicKey"],
            DiscordOptionsCheck.Problems(new DiscordOptions { GuildId = "41" }).Select(problem => problem.Split(' ')[0]));

    [Theory]
    [InlineData("Token")]
    [InlineData("ApplicationId")]
    [InlineData("PublicKey")]
    [InlineData("GuildId")]
    [InlineData("ReviewChannelId")]
    [InlineData("ScreeningChannelId")]
    [InlineData("ApiBaseUrl")]
    public void Reports_a_wrong_value(string key) =>
        Assert.StartsWith("Discord:" + key + " ", Assert.Single(Problems(options => typeof(DiscordOptions).GetProperty(key)!.SetValue(options, "Bot http://x"))), StringComparison.Ordinal);

    [Fact]
    public void Never_shows_the_token() =>
        Assert.DoesNotContain("s3cret", string.Join('\n', Problems(options => options.Token = "Bot s3cret")), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://discord.example/api", false)]
    [InlineData("http://127.0.0.1:9000/api/v10", true)]
    [InlineData("http://localhost:9000", true)]
    public void Sends_the_token_without_TLS_to_this_machine_only(string url, bool isAccepted) =>
        Assert.Equal(isAccepted, !Problems(options => options.ApiBaseUrl = url).Any());

#if !CHAT_SDKS
    [Fact]
    public void Explains_how_to_build_with_the_gateway() =>
        Assert.Contains("-p:ChatSdks=true", Assert.Single(Problems(options => options.Connection = DiscordConnection.Gateway)), StringComparison.Ordinal);
#endif

    private static IEnumerable<string> Problems(Action<DiscordOptions> change)
    {
        var options = new DiscordOptions { Token = "t", ApplicationId = "5000", PublicKey = Bench.PublicKey, GuildId = "41" };
        change(options);
        return DiscordOptionsCheck.Problems(options);
    }
}
