using System.Net;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Access;

public class HostGuardTests
{
    private const string Token = "correct horse battery";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:5080")]
    [InlineData("[::1]:5080")]
    public async Task Accepts_this_machines_own_host_names(string name)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Get, "/", name));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.2")]
    public async Task Rejects_any_other_host_name_on_this_machine(string name)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/", name));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Post, "/platform/events", name));
    }

    [Fact]
    public async Task Exposes_only_the_signed_endpoints_through_a_tunnel_without_a_token()
    {
        await using var host = await WebHost.Start(publicUrl: "https://club.example");

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/", "club.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Post, "/_blazor/negotiate", "club.example"));
        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Post, "/platform/events", "club.example"));
    }

    [Fact]
    public async Task Accepts_the_public_host_name_once_there_is_a_token()
    {
        await using var host = await WebHost.Start(Token, "https://club.example");

        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Get, "/login", "club.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/login", "evil.example"));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task Rejects_posts_from_other_sites(string origin)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.Forbidden, await Ask(host, HttpMethod.Post, "/_blazor/negotiate", "localhost:5080", origin));
    }

    [Fact]
    public async Task Rejects_sockets_from_other_sites()
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.Forbidden, await Ask(host, HttpMethod.Get, "/_blazor", "localhost:5080", "http://evil.example", upgrades: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:5080")]
    public async Task Accepts_posts_from_its_own_pages_and_from_scripts_without_a_page(string? origin)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", "localhost:5080", origin));
    }

    private static async Task<HttpStatusCode> Ask(WebHost host, HttpMethod method, string path, string name, string? origin = null, bool upgrades = false)
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(method, path) { Headers = { Host = name } };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (upgrades)
        {
            request.Headers.Connection.Add("Upgrade");
            request.Headers.Add("Upgrade", "websocket");
        }

        using var answer = await browser.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
