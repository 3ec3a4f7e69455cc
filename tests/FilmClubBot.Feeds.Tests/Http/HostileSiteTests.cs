using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Testing.Feeds;
using Microsoft.AspNetCore.Http;
using NodaTime.Testing;

namespace FilmClubBot.Feeds.Tests.Http;

/// <summary>What a site can do to a reader that is not careful.</summary>
public sealed class HostileSiteTests : IAsyncLifetime
{
    private static readonly Validators _none = new(null, null);
    private readonly HttpClient _client = new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: true))) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly HttpClient _guarded = new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: false))) { Timeout = Timeout.InfiniteTimeSpan };
    private Blog _blog = null!;

    public async ValueTask InitializeAsync() => _blog = await Blog.Start();

    public async ValueTask DisposeAsync()
    {
        await _blog.DisposeAsync();
        _client.Dispose();
        _guarded.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1/feed", "of this machine itself")]
    [InlineData("http://localhost/feed", "of this machine itself")]
    [InlineData("http://2130706433/feed", "of this machine itself")]
    [InlineData("http://0x7f.1/feed", "of this machine itself")]
    [InlineData("http://[::1]/feed", "of this machine itself")]
    [InlineData("http://[::ffff:127.0.0.1]/feed", "of this machine itself")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "link-local")]
    [InlineData("http://10.0.0.1/feed", "of a private network")]
    [InlineData("http://[fd00:ec2::254]/latest/", "where clouds keep")]
    [InlineData("http://[fd12:3456::1]/feed", "of a private network")]
    public async Task Machines_that_are_not_public_are_refused_before_they_are_connected_to(string address, string why)
    {
        var refused = await Fetch(_guarded, address);
        Assert.Contains(why, refused.Problem.Detail, StringComparison.Ordinal);
        Assert.Equal(FeedProblemKind.NotPublic, refused.Problem.Kind);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "link-local")]
    [InlineData("http://10.0.0.1/", "of a private network")]
    [InlineData("http://[fe80::1]/", "link-local")]
    public async Task A_redirect_to_one_is_refused_too(string target, string why)
    {
        _blog.On("/away", context => Redirect(context, target));
        Assert.Contains(why, (await Fetch(_client, _blog.Address + "away")).Problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://127.0.0.1/feed")]
    [InlineData("gopher://127.0.0.1/1")]
    [InlineData("data:text/xml,<rss/>")]
    public async Task A_redirect_to_what_is_no_web_address_is_refused(string target)
    {
        _blog.On("/away", context => Redirect(context, target));
        Assert.Equal(FeedProblemKind.NoWebAddress, (await Fetch(_client, _blog.Address + "away")).Problem.Kind);
    }

    [Fact]
    public async Task A_file_is_no_feed_and_nothing_is_opened() =>
        Assert.Equal(FeedProblemKind.NoWebAddress, (await Fetch(_client, "file:///etc/hostname")).Problem.Kind);

    [Fact]
    public async Task A_name_that_means_this_machine_is_refused_by_its_address()
    {
        // What a hostile name server answers is out of the site's own hands here; the machine's own name does the same.
        var name = Dns.GetHostName();
        var addresses = await Dns.GetHostAddressesAsync(name, Token);
        Assert.SkipWhen(addresses.Length == 0 || addresses.Any(address => new NetworkRules(false).Refusal(address) is null), "This machine's name means a public address.");
        Assert.Contains("only the public network is connected to", (await Fetch(_guarded, $"http://{name}/feed")).Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_in_a_circle_are_given_up()
    {
        _blog.On("/a", context => Redirect(context, "/b"));
        _blog.On("/b", context => Redirect(context, "/a"));
        Assert.Equal((FeedProblemKind.Redirects, "5"), KindAndDetail((await Fetch(_client, _blog.Address + "a")).Problem));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_unpacked_no_further_than_the_limit(string encoding)
    {
        // A gigabyte of blanks in about a megabyte.
        _blog.On("/bomb", async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packed = encoding == "br" ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest) : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var blanks = new byte[1024 * 1024];
            blanks.AsSpan().Fill((byte)' ');
            for (var megabyte = 0; megabyte < 1024 && !context.RequestAborted.IsCancellationRequested; megabyte++)
                await packed.WriteAsync(blanks, context.RequestAborted);
        });
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal((FeedProblemKind.TooLarge, "8"), KindAndDetail((await Fetch(_client, _blog.Address + "bomb")).Problem));
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 200_000_000, "A gigabyte was allocated.");
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off()
    {
        _blog.On("/endless", async context =>
        {
            var block = new byte[64 * 1024];
            block.AsSpan().Fill((byte)'x');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
        });
        Assert.Equal((FeedProblemKind.TooLarge, "8"), KindAndDetail((await Fetch(_client, _blog.Address + "endless")).Problem));
    }

    [Fact]
    public async Task A_body_that_drips_is_cut_off_when_patience_is_over()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var dripping = Drip(listener);
        var refused = await Fetch(_client, $"http://{listener.LocalEndpoint}/feed", TimeSpan.FromSeconds(1));
        Assert.Equal((FeedProblemKind.Slow, "1"), KindAndDetail(refused.Problem));
        await dripping;

        // A byte each twentieth of a second, until the reader hangs up.
        static async Task Drip(TcpListener listener)
        {
            using var client = await listener.AcceptTcpClientAsync(Token);
            var stream = client.GetStream();
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"u8.ToArray(), Token);
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            try
            {
                while (await tick.WaitForNextTickAsync(Token))
                    await stream.WriteAsync("<"u8.ToArray(), Token);
            }
            catch (IOException)
            {
                // It hung up, as it should.
            }
        }
    }

    [Fact]
    public async Task A_head_without_end_is_refused()
    {
        _blog.On("/head", context =>
        {
            context.Response.Headers["X-Long"] = new string('x', 80 * 1024);
            return Task.CompletedTask;
        });
        Assert.Equal(FeedProblemKind.Unreachable, (await Fetch(_client, _blog.Address + "head")).Problem.Kind);
    }

    [Fact]
    public async Task A_host_that_answers_nonsense_is_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(Token);
            await client.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray(), Token);
        }, Token);
        Assert.Equal(FeedProblemKind.Unreachable, (await Fetch(_client, $"http://{listener.LocalEndpoint}/feed")).Problem.Kind);
        await answering;
    }

    [Fact]
    public async Task Entity_bombs_and_external_entities_are_refused_with_their_reason()
    {
        _blog.On("/laughs", context => Xml(context, "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>"));
        _blog.On("/outside", context => Xml(context, $"<!DOCTYPE rss [<!ENTITY a SYSTEM '{_blog.Address}secret'>]><rss><channel><item><title>&a;</title></item></channel></rss>"));
        using var fetcher = new FeedFetcher(_client, FakeClock.FromUtc(2026, 11, 27, 19, 0, 0));
        using var visitor = new FeedVisitor(fetcher);
        foreach (var path in new[] { "laughs", "outside" })
            Assert.Equal(FeedProblemKind.Entities, Assert.IsType<Visit.Failed>(await visitor.Visit(new Uri(_blog.Address, path), _none, Token)).Problem.Kind);
        Assert.DoesNotContain(_blog.Asked, asked => asked.Contains("/secret", StringComparison.Ordinal));
    }

    private static Task Xml(HttpContext context, string xml)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(xml)).AsTask();
    }

    private static Task Redirect(HttpContext context, string target)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static (FeedProblemKind Kind, string? Detail) KindAndDetail(FeedProblem problem) => (problem.Kind, problem.Detail);

    private static async Task<FetchResult.Failed> Fetch(HttpClient client, string address, TimeSpan? patience = null)
    {
        using var fetcher = new FeedFetcher(client, FakeClock.FromUtc(2026, 11, 27, 19, 0, 0)) { Patience = patience ?? TimeSpan.FromSeconds(30) };
        return Assert.IsType<FetchResult.Failed>(await fetcher.Fetch(new Uri(address), _none, Token));
    }
}
