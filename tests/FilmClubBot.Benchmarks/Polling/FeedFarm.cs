using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FilmClubBot.Benchmarks.Polling;

/// <summary>
/// A process that serves thousands of feeds, each on a host of its own (an address of 127.0.0.0/8), and hosts that take
/// connections and never answer. For each request it writes the feed's number and the moment.
/// </summary>
internal static class FeedFarm
{
    public const string Verb = "feed-farm";

    private const int Items = 3;

    // In one of so many polls a feed has something new.
    private const int NewsEvery = 200;

    /// <summary>A feed's address.</summary>
    /// <param name="feed">Its number.</param>
    /// <param name="port">The farm's port.</param>
    public static Uri AddressOf(int feed, int port) => new($"http://127.{1 + (feed / 60_000)}.{feed / 250 % 240}.{1 + (feed % 250)}:{port}/feed/{feed}");

    /// <summary>The address of a feed on a host that never answers.</summary>
    /// <param name="feed">Its number.</param>
    /// <param name="host">Which of the hosts.</param>
    /// <param name="port">The silent port.</param>
    public static Uri SilentAddressOf(int feed, int host, int port) => new($"http://127.200.0.{1 + host}:{port}/feed/{feed}");

    public static async Task<int> Run(int port, int silentPort)
    {
        using var silent = new TcpListener(IPAddress.Any, silentPort);
        silent.Start(backlog: 512);
        List<TcpClient> held = [];
        _ = Task.Run(async () =>
        {
            while (true)
                held.Add(await silent.AcceptTcpClientAsync());
        });

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var farm = builder.Build();
        farm.Urls.Add($"http://0.0.0.0:{port}");
        farm.MapGet("/feed/{feed:int}", (int feed, HttpContext context) => Answer(feed, context));
        await farm.RunAsync();
        return 0;
    }

    private static async Task Answer(int feed, HttpContext context)
    {
        var polls = _polls.AddOrUpdate(feed, 1, (_, before) => before + 1);
        var news = (polls + feed) / NewsEvery;
        var tag = $"\"{feed}-{news}\"";
        context.Response.Headers.ETag = tag;
        var isKnown = context.Request.Headers.IfNoneMatch == tag;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feed} {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()} {(isKnown ? 304 : 200)}"));
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var rss = new StringBuilder($"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed {feed}</title><link>http://feed{feed}.example/</link>");
        for (var item = news; item > news - Items; item--)
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>Item {item} of {feed}</title><link>http://feed{feed}.example/{item}</link><guid>{feed}-{item}</guid><content:encoded>Soon more of item {item}.</content:encoded></item>");
        rss.Append("</channel></rss>");
        context.Response.ContentType = "application/rss+xml";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(rss.ToString()));
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _polls = new();
}
