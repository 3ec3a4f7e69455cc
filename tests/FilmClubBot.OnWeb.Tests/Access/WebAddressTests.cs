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
    public void Lets_this_machine_in_without_a_token(string url) =>
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
    public void Asks_for_a_token_where_other_machines_can_reach_it(string url)
    {
        var problem = WebAddress.Check(new WebOptions { Url = url });

        Assert.NotNull(problem);
        Assert.Contains("Web:AccessToken", problem, StringComparison.Ordinal);
        Assert.Contains(url, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
        Assert.Null(WebAddress.Check(new WebOptions { Url = url, AccessToken = LongEnough }));
    }

    [Theory]
    [InlineData("fifteen-letters")]
    [InlineData("               x")]
    [InlineData("")]
    public void Refuses_a_token_that_could_be_guessed(string token)
    {
        var problem = WebAddress.Check(new WebOptions { Url = "http://0.0.0.0:5080", AccessToken = token });

        Assert.Contains("at least 16 characters", problem, StringComparison.Ordinal);
        if (token.Length > 0)
            Assert.DoesNotContain(token, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://:443")]
    [InlineData("http://127.0.0.1:5080/chat")]
    [InlineData("http://127.0.0.1:1;http://0.0.0.0:2")]
    public void Refuses_what_is_no_address_to_listen_on(string url) =>
        Assert.StartsWith("Web:Url is \"", WebAddress.Check(new WebOptions { Url = url, AccessToken = LongEnough }), StringComparison.Ordinal);

    [Theory]
    [InlineData("club.example")]
    [InlineData("/chat")]
    [InlineData("ftp://club.example")]
    public void Refuses_a_public_address_that_is_none(string url) =>
        Assert.StartsWith("Web:PublicUrl is \"", WebAddress.Check(new WebOptions { PublicUrl = url }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Reviews")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("<b>")]
    public void Refuses_a_channel_that_is_no_name(string channel) =>
        Assert.StartsWith("Web:Channels holds", WebAddress.Check(new WebOptions { Channels = [channel] }), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_channel_that_is_there_twice() =>
        Assert.NotNull(WebAddress.Check(new WebOptions { Channels = ["a", "a"] }));

    [Fact]
    public void Stops_the_program_before_it_listens()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => WebHost.Build(new WebOptions { Url = "http://0.0.0.0:0" }));

        Assert.Contains("Web:AccessToken", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }
}
