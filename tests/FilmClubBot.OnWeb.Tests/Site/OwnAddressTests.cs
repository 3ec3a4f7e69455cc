using FilmClubBot.OnWeb.Site;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

public class OwnAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", null, "http://127.0.0.1:5080/", true)]
    [InlineData("http://localhost:5080", null, "http://localhost:5080/", true)]
    [InlineData("http://192.168.1.7:80", null, "http://192.168.1.7/", false)]
    [InlineData("http://0.0.0.0:5080", null, null, false)]
    [InlineData("http://*:5080", null, null, false)]
    [InlineData("http://[::]:5080", null, null, false)]
    [InlineData("http://127.0.0.1:0", null, null, false)]
    [InlineData("http://0.0.0.0:5080", "https://club.example/", "https://club.example/", false)]
    [InlineData("http://127.0.0.1:5080", "https://club.example/chat", "https://club.example/", false)]
    public void Is_the_public_address_or_else_the_one_it_listens_on(string url, string? open, string? expected, bool isLocal)
    {
        var site = OwnAddress.Of(new WebOptions { Url = url, PublicUrl = open });

        Assert.Equal(expected, site.Root?.AbsoluteUri);
        Assert.Equal(isLocal, site.IsLocal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0")]
    public async Task Repeats_no_host_name_that_a_request_brings(string url)
    {
        await using var host = await WebHost.Start("correct horse battery", url: url);
        host.Society.Add(FakeSociety.Her, 6);
        var port = host.Address.Port;
        foreach (var path in new[] { "/programme", "/films", "/films/1-her", "/calendar/the-lantern-film-society.ics", "/login", "/nowhere" })
        {
            foreach (var name in new[] { "evil.example", "localhost.evil.example:1", $"127.0.0.1:{port}" })
            {
                using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
                using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}") { Headers = { Host = name } };
                using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
                var text = answer.Headers + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain("evil", text, StringComparison.OrdinalIgnoreCase);
                if (path == "/programme" && answer.IsSuccessStatusCode)
                    Assert.Contains($"http://127.0.0.1:{port}/programme", text, StringComparison.Ordinal);
            }
        }
    }
}
