using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Tests.Access;

public class WebAddressTests
{
    private const string LongEnough = "sixteen-letters!";

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.8.9.10:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("HTTP://LOCALHOST:5080")]
    [InlineData("https://127.0.0.1")]
    [InlineData("http://127.0.0.1:0/")]
    public void Requires_no_token_on_the_loopback_address(string url) =>
        Assert.Null(WebAddress.Check(new WebOptions { Url = url }));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.2:5080")]
    [InlineData("http://club.example:5080")]
    [InlineData("http://localhost.evil.example:5080")]
    [InlineData("http://127.0.0.1@evil.example:5080")]
    [InlineData("http://127.0.0.1.nip.io:5080")]
    [InlineData("http://0:5080")]
    public void Requires_a_token_where_other_machines_can_reach_it(string url)
    {
        var problem = WebAddress.Check(new WebOptions { Url = url });

        Assert.NotNull(problem);
        Assert.Contains("Web:AccessToken", problem, StringComparison.Ordinal);
        Assert.Contains(url, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
        Assert.Null(WebAddress.Check(new WebOptions { Url = url, AccessToken = LongEnough }));
    }

    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("https://films.example", true)]
    public void Closes_the_chat_where_people_come_from_elsewhere_and_cannot_sign_in(string publicUrl, bool isClosed)
    {
        Assert.Equal(isClosed, new WebOptions { PublicUrl = publicUrl }.IsChatClosed);
        Assert.False(new WebOptions { PublicUrl = publicUrl, AccessToken = LongEnough }.IsChatClosed);
    }

    [Theory]
    [InlineData("fifteen-letters")]
    [InlineData("               x")]
    [InlineData("")]
    public void Rejects_a_token_that_could_be_guessed(string token)
    {
        var problem = WebAddress.Check(new WebOptions { Url = "http://0.0.0.0:5080", AccessToken = token });

        Assert.Contains("at least 16 characters", problem, StringComparison.Ordinal);
        if (token.Length > 0)
            Assert.DoesNotContain(token, problem, StringComparison.Ordinal);
        // Behind a proxy the bot itself listens on this machine alone.
        Assert.Equal(token.Length > 0, WebAddress.Check(new WebOptions { PublicUrl = "https://films.example", AccessToken = token }) is not null);
        Assert.Null(WebAddress.Check(new WebOptions { AccessToken = token }));
    }

    [Fact]
    public void Reports_every_problem()
    {
        var problems = WebAddress.Problems(new WebOptions { Url = "5080", PublicUrl = "films.example", AccessToken = LongEnough, Proxies = ["localhost"], Channels = ["a b"], MaxChats = 0 });

        Assert.Equal(["Web:Url", "Web:PublicUrl", "Web:Proxies", "Web:Channels", "Web:MaxChats"], problems.Select(problem => problem.Split(' ')[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://:443")]
    [InlineData("http://127.0.0.1:5080/chat")]
    [InlineData("http://127.0.0.1:1;http://0.0.0.0:2")]
    public void Rejects_an_address_that_it_cannot_listen_on(string url) =>
        Assert.StartsWith("Web:Url is \"", WebAddress.Check(new WebOptions { Url = url, AccessToken = LongEnough }), StringComparison.Ordinal);

    [Theory]
    [InlineData("club.example")]
    [InlineData("/chat")]
    [InlineData("ftp://club.example")]
    public void Rejects_an_invalid_public_address(string url) =>
        Assert.StartsWith("Web:PublicUrl is \"", WebAddress.Check(new WebOptions { PublicUrl = url }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Reviews")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("<b>")]
    public void Rejects_an_invalid_channel_name(string channel) =>
        Assert.StartsWith("Web:Channels holds", WebAddress.Check(new WebOptions { Channels = [channel] }), StringComparison.Ordinal);

    [Fact]
    public void Rejects_a_duplicate_channel() =>
        Assert.NotNull(WebAddress.Check(new WebOptions { Channels = ["a", "a"] }));

    [Fact]
    public void Stops_the_program_before_it_listens()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => WebHost.Build(new WebOptions { Url = "http://0.0.0.0:0" }));

        Assert.Contains("Web:AccessToken", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }
}
