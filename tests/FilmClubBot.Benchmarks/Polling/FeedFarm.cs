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

    private const string Short = "Soon more of item {0}.";

    private const string Review = """
        Item {0} is a film about loneliness and the sea. “I have never been so alone,” the keeper says, and we believe her.
        The lighthouse is lonely, the keeper is lonelier, and the film lets her be so. Is it love that she waits for?
        Nobody comes for an hour and a half. When the boat arrives at last, the light is off, and the sea is calm again.
        """;

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

    /// <summary>The address of a feed that has a further review at each request; the seventh one of feed 3 has the id 3-7.</summary>
    public static Uri NewsAddressOf(int feed, int port) => new(AddressOf(feed, port), $"/news/{feed}");

    /// <summary>The address of a feed with so many reviews.</summary>
    public static Uri ArchiveAddressOf(int items, int port) => new($"http://127.201.0.1:{port}/archive/{items}");

    /// <summary>The tag of a feed after so many requests for it.</summary>
    public static string TagOf(int feed, int polls) => $"\"{feed}-{NewsOf(feed, polls)}\"";

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
        farm.MapGet("/news/{feed:int}", (int feed, HttpContext context) =>
        {
            Record(feed, StatusCodes.Status200OK);
            return Write(context, feed, _polls.AddOrUpdate(feed, 1, (_, before) => before + 1), Items, Review);
        });
        farm.MapGet("/archive/{items:int}", (int items, HttpContext context) => Write(context, 0, items, items, Review));
        await farm.RunAsync();
        return 0;
    }

    private static async Task Answer(int feed, HttpContext context)
    {
        var polls = _polls.AddOrUpdate(feed, 1, (_, before) => before + 1);
        var (news, tag) = (NewsOf(feed, polls), TagOf(feed, polls));
        context.Response.Headers.ETag = tag;
        var isKnown = context.Request.Headers.IfNoneMatch == tag;
        Record(feed, isKnown ? StatusCodes.Status304NotModified : StatusCodes.Status200OK);
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await Write(context, feed, news, Items, Short);
    }

    private static void Record(int feed, int status) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feed} {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()} {status}"));

    private static async Task Write(HttpContext context, int feed, int last, int count, string text)
    {
        var rss = new StringBuilder($"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed {feed}</title><link>http://feed{feed}.example/</link>");
        for (var item = last; item > last - count; item--)
        {
            var content = string.Format(CultureInfo.InvariantCulture, text, item);
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>Item {item} of {feed} (2000)</title><link>http://feed{feed}.example/{item}</link><guid>{feed}-{item}</guid><content:encoded>{content}</content:encoded></item>");
        }

        rss.Append("</channel></rss>");
        context.Response.ContentType = "application/rss+xml";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(rss.ToString()));
    }

    private static int NewsOf(int feed, int polls) => (polls + feed) / NewsEvery;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _polls = new();
}
