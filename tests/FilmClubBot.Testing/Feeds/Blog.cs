using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Testing.Feeds;

/// <summary>
/// A society's blog on this machine: pages, an RSS feed with entity tags, a WebSub hub, and whatever else a test has it answer.
/// </summary>
public sealed class Blog : IAsyncDisposable
{
    private static readonly XNamespace _content = "http://purl.org/rss/1.0/modules/content/", _dc = "http://purl.org/dc/elements/1.1/", _atom = "http://www.w3.org/2005/Atom";

    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly TaskCompletionSource<Subscription> _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _client = new();
    private WebApplication _server = null!;
    private volatile IReadOnlyList<BlogPost> _posts = [];

    private Blog(string host) => Address = new($"http://{host}:{Loopback.FreePort()}/");

    /// <summary>The home page.</summary>
    public Uri Address { get; }

    /// <summary>The RSS feed.</summary>
    public Uri Feed => new(Address, "feed");

    /// <summary>The posts, the latest first.</summary>
    public IReadOnlyList<BlogPost> Posts
    {
        get => _posts;
        set => _posts = value;
    }

    /// <summary>Whether the feed names the blog's own hub.</summary>
    public bool HasHub { get; set; }

    /// <summary>Whether the feed has the first words of each post only.</summary>
    public bool GivesExcerpts { get; set; }

    /// <summary>What was asked for, in order: <c>GET /feed 200</c>.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Done when somebody has subscribed at the hub and was verified.</summary>
    public Task Subscribed => _subscribed.Task;

    /// <summary>Starts a blog without posts.</summary>
    /// <param name="host">An address of this machine: 127.0.0.2 and the like are other hosts.</param>
    public static async Task<Blog> Start(string host = "127.0.0.1")
    {
        var blog = new Blog(host);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(blog.Address.GetLeftPart(UriPartial.Authority)).ConfigureKestrel(kestrel => kestrel.Limits.MaxResponseBufferSize = 64 * 1024);
        blog._server = builder.Build();
        blog._server.Run(blog.Answer);
        await blog._server.StartAsync();
        return blog;
    }

    /// <summary>Has a path answered in another way.</summary>
    public void On(string path, RequestDelegate answer) => _answers[path] = answer;

    /// <summary>Has a path answered as it was at first.</summary>
    public void Off(string path) => _answers.TryRemove(path, out _);

    /// <summary>Publishes a post: it comes first in the feed.</summary>
    public void Publish(BlogPost post) => _posts = [post, .. _posts];

    /// <summary>Puts another post in the place of the one of its address.</summary>
    public void Correct(BlogPost post) => _posts = [.. _posts.Select(old => old.Slug == post.Slug ? post : old)];

    /// <summary>Takes a post away, its page too.</summary>
    public void Withdraw(string slug) => _posts = [.. _posts.Where(post => post.Slug != slug)];

    /// <summary>Has the hub send the latest post to its subscriber.</summary>
    /// <param name="secret">What it is signed with, in place of what was agreed upon.</param>
    public async Task<HttpStatusCode> Push(string? secret = null)
    {
        var subscription = await _subscribed.Task;
        var content = Encoding.UTF8.GetBytes(Rss([_posts[0]]));
        using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Callback) { Content = new ByteArrayContent(content) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/rss+xml");
        request.Headers.TryAddWithoutValidation("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret ?? subscription.Secret), content)));
        using var answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>A post's address.</summary>
    public Uri LinkOf(BlogPost post) => new(Address, "posts/" + post.Slug);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        try
        {
            if (_answers.TryGetValue(path, out var answer))
                await answer(context);
            else if (path == "/feed")
                await AnswerFeed(context);
            else if (path == "/hub" && HttpMethods.IsPost(context.Request.Method))
                await AnswerHub(context);
            else if (path == "/")
                await Html(context, $"<html><head><title>Harbour</title><link rel='alternate' type='application/rss+xml' href='/feed'></head><body>Welcome</body></html>");
            else if (_posts.FirstOrDefault(post => path == "/posts/" + post.Slug) is { } post)
                await Html(context, $"<html><head><title>{WebUtility.HtmlEncode(post.Title)}</title></head><body><article><h1>{WebUtility.HtmlEncode(post.Title)}</h1>{Paragraphs(post.Body)}</article></body></html>");
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        finally
        {
            _asked.Enqueue($"{context.Request.Method} {path} {context.Response.StatusCode}");
        }
    }

    private async Task AnswerFeed(HttpContext context)
    {
        var content = Encoding.UTF8.GetBytes(Rss(_posts));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        await context.Response.Body.WriteAsync(content);
    }

    private async Task AnswerHub(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var callback = new Uri(form["hub.callback"].ToString());
        var topic = form["hub.topic"].ToString();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.CompleteAsync();
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var query = $"?hub.mode=subscribe&hub.topic={Uri.EscapeDataString(topic)}&hub.challenge={challenge}&hub.lease_seconds={form["hub.lease_seconds"]}";
        var echoed = await _client.GetStringAsync(new Uri(callback + query));
        if (echoed == challenge)
            _subscribed.TrySetResult(new(callback, form["hub.secret"].ToString()));
        else
            _subscribed.TrySetException(new InvalidOperationException($"The challenge came back as \"{echoed}\"."));
    }

    private static Task Html(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    private string Rss(IReadOnlyList<BlogPost> posts)
    {
        var channel = new XElement("channel", new XElement("title", "Harbour Film Society"), new XElement("link", Address), new XElement("description", "Reviews"));
        channel.Add(new XElement(_atom + "link", new XAttribute("rel", "self"), new XAttribute("href", Feed)));
        if (HasHub)
            channel.Add(new XElement(_atom + "link", new XAttribute("rel", "hub"), new XAttribute("href", new Uri(Address, "hub"))));
        channel.Add(posts.Select(Item));
        return new XElement("rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "content", _content), new XAttribute(XNamespace.Xmlns + "dc", _dc), new XAttribute(XNamespace.Xmlns + "atom", _atom), channel).ToString();
    }

    private XElement Item(BlogPost post)
    {
        var item = new XElement("item", new XElement("title", post.Title), new XElement("link", LinkOf(post)), new XElement(_dc + "creator", post.Author));
        if (post.Id != "")
            item.Add(new XElement("guid", post.Id ?? LinkOf(post).AbsoluteUri));
        if (post.PublishedAt is { } published)
            item.Add(new XElement("pubDate", published.ToDateTimeUtc().ToString("r", CultureInfo.InvariantCulture)));
        item.Add(post.Categories.Select(category => new XElement("category", category)));
        item.Add(GivesExcerpts ? new XElement("description", $"<p>{post.Body.Split('\n')[0]} […]</p>") : new XElement(_content + "encoded", Paragraphs(post.Body)));
        return item;
    }

    private static string Paragraphs(string body) => string.Concat(body.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

    private sealed record Subscription(Uri Callback, string Secret);
}
