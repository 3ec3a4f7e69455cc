using System.Text;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Testing.Feeds;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Feeds.Tests.Http;

public sealed class FeedFetcherTests : IAsyncLifetime
{
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private readonly HttpClient _client = new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: true))) { Timeout = Timeout.InfiniteTimeSpan };
    private Blog _blog = null!;

    public async ValueTask InitializeAsync() => _blog = await Blog.Start();

    public async ValueTask DisposeAsync()
    {
        await _blog.DisposeAsync();
        _client.Dispose();
    }

    [Fact]
    public async Task Asks_with_the_marks_of_the_last_answer_and_is_told_that_nothing_is_new()
    {
        _blog.Publish(new("a", "A"));
        var first = Assert.IsType<FetchResult.Content>(await Fetch("feed"));
        Assert.NotNull(first.Validators.ETag);
        Assert.IsType<FetchResult.Unchanged>(await Fetch("feed", first.Validators));
        _blog.Publish(new("b", "B"));
        Assert.IsType<FetchResult.Content>(await Fetch("feed", first.Validators));
    }

    [Fact]
    public async Task A_date_that_is_no_date_is_sent_back_to_the_letter()
    {
        string? asked = null;
        _blog.On("/odd", context =>
        {
            asked = context.Request.Headers.IfModifiedSince;
            context.Response.Headers.LastModified = "Yesterday, about noon";
            return Task.CompletedTask;
        });
        var first = Assert.IsType<FetchResult.Content>(await Fetch("odd"));
        await Fetch("odd", first.Validators);
        Assert.Equal("Yesterday, about noon", asked);
    }

    [Theory]
    [InlineData(new[] { 301 }, true)]
    [InlineData(new[] { 308, 301 }, true)]
    [InlineData(new[] { 302 }, false)]
    [InlineData(new[] { 301, 307 }, false)]
    public async Task Only_a_way_that_is_for_good_from_end_to_end_moves_the_feed(int[] statuses, bool isMoved)
    {
        for (var at = 0; at < statuses.Length; at++)
        {
            var (status, next) = (statuses[at], at == statuses.Length - 1 ? "/feed" : $"/step{at + 1}");
            _blog.On($"/step{at}", context =>
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = next;
                return Task.CompletedTask;
            });
        }

        var found = Assert.IsType<FetchResult.Content>(await Fetch("step0"));
        Assert.Equal((_blog.Feed, isMoved ? _blog.Feed : null), (found.Address, found.MovedTo));
    }

    [Fact]
    public async Task Gone_is_gone()
    {
        Answer("/gone", 410);
        Assert.Equal(new(FeedProblemKind.Gone, _blog.Address + "gone"), Assert.IsType<FetchResult.Gone>(await Fetch("gone")).Problem);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Fri, 27 Nov 2026 19:10:00 GMT", 600)]
    [InlineData("Fri, 27 Nov 2026 18:00:00 GMT", 0)]
    public async Task A_site_that_asks_to_be_left_alone_is_heard(string header, int seconds)
    {
        Answer("/busy", 503, response => response.Headers.RetryAfter = header);
        var failed = Assert.IsType<FetchResult.Failed>(await Fetch("busy"));
        Assert.Equal((Duration.FromSeconds(seconds), 503), (failed.RetryAfter, failed.Status));
    }

    [Fact]
    public async Task The_character_set_of_the_head_counts_where_the_content_tells_none()
    {
        var koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        Serve("/koi8", "text/xml; charset=koi8-r", koi8.GetBytes("<rss><title>Зеркало</title></rss>"));
        Serve("/wrong", "text/xml; charset=koi8-r", Encoding.UTF8.GetBytes("<rss><title>Зеркало</title></rss>"));
        foreach (var path in new[] { "koi8", "wrong" })
            Assert.Contains("Зеркало", Encoding.UTF8.GetString(Assert.IsType<FetchResult.Content>(await Fetch(path)).Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_the_head_are_read()
    {
        Answer("/linked", 200, response => response.Headers.Link = new[] { "<https://hub.example/>; rel=\"hub\", </feed>; rel=self", "<https://other.example/>; title=\"a, b\"; rel=\"next HUB\"" });
        var links = Assert.IsType<FetchResult.Content>(await Fetch("linked")).Links;
        Assert.Equal(["hub https://hub.example/", $"self {_blog.Feed}", "next https://other.example/", "hub https://other.example/"], links.Select(link => $"{link.Relation} {link.Target}"));
    }

    [Fact]
    public async Task Says_when_there_is_no_such_host()
    {
        using var fetcher = new FeedFetcher(_client, _clock);
        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.Fetch(new Uri("http://nowhere.invalid/feed"), new(null, null), TestContext.Current.CancellationToken));
        Assert.Equal(new(FeedProblemKind.NoHost, "nowhere.invalid"), failed.Problem);
    }

    private async Task<FetchResult> Fetch(string path, Validators? validators = null)
    {
        using var fetcher = new FeedFetcher(_client, _clock);
        return await fetcher.Fetch(new Uri(_blog.Address, path), validators ?? new(null, null), TestContext.Current.CancellationToken);
    }

    private void Answer(string path, int status, Action<HttpResponse>? head = null) => _blog.On(path, context =>
    {
        context.Response.StatusCode = status;
        head?.Invoke(context.Response);
        return Task.CompletedTask;
    });

    private void Serve(string path, string type, byte[] content) => _blog.On(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(content).AsTask();
    });
}
