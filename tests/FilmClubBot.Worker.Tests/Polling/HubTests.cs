using System.Text;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Worker.Polling;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>What hubs may do, and what nobody else may.</summary>
public sealed class HubTests
{
    [Fact]
    public async Task Subscribes_at_a_hub_that_the_feed_names_and_renews_before_the_lease_ends()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.HasHub = true;
        List<string> asked = [];
        society.Blog.On("/hub", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            asked.Add($"{form["hub.mode"]} {form["hub.topic"]} {form["hub.callback"]}");
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await society.Poll();
        var hub = (await society.Feed()).Hub!;
        Assert.Equal([$"subscribe {society.Blog.Feed} https://bot.example/club/websub/{hub.Token}"], asked);
        await society.Poll();
        Assert.Single(asked);

        Assert.Equal((200, "abc"), await Verify(society, hub, $"?hub.mode=subscribe&hub.topic={society.Blog.Feed}&hub.challenge=abc&hub.lease_seconds=864000"));
        Assert.Equal(society.Clock.GetCurrentInstant() + Duration.FromDays(10), (await society.Feed()).Hub!.LeaseEnd);
        society.Clock.Advance(Duration.FromDays(8));
        await society.Poll();
        Assert.Single(asked);
        society.Clock.Advance(Duration.FromDays(1.5));
        await society.Poll();
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task A_lease_that_is_granted_while_the_feed_is_polled_is_not_lost()
    {
        await using var society = await Subscribed();
        var hub = (await society.Feed()).Hub!;
        society.Blog.On("/feed", async context =>
        {
            await Verify(society, hub, $"?hub.mode=subscribe&hub.topic={society.Blog.Feed}&hub.challenge=abc&hub.lease_seconds=864000");
            await context.Response.WriteAsync(
                $"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Harbour</title><atom:link rel='hub' href='{hub.Hub}'/><atom:link rel='self' href='{hub.Topic}'/></channel></rss>");
        });
        await society.Poll();
        Assert.Equal(hub with { LeaseEnd = society.Clock.GetCurrentInstant() + Duration.FromDays(10) }, (await society.Feed()).Hub);
    }

    [Theory]
    [InlineData("?hub.mode=subscribe&hub.topic=https://other.example/feed&hub.challenge=abc")]
    [InlineData("?hub.mode=unsubscribe&hub.topic={topic}&hub.challenge=abc")]
    [InlineData("?hub.mode=subscribe&hub.topic={topic}")]
    [InlineData("")]
    public async Task Confirms_only_subscriptions_that_it_requested(string query)
    {
        await using var society = await Subscribed();
        var hub = (await society.Feed()).Hub!;
        Assert.Equal(404, (await Verify(society, hub, query.Replace("{topic}", society.Blog.Feed.AbsoluteUri, StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await Verify(society, hub with { Token = "00" }, $"?hub.mode=subscribe&hub.topic={society.Blog.Feed}&hub.challenge=abc")).Status);
    }

    [Fact]
    public async Task A_signed_push_is_announced_and_the_next_poll_does_not_announce_it_again()
    {
        await using var society = await Subscribed();
        var hub = (await society.Feed()).Hub!;
        society.Blog.Publish(new("new", "New") { Body = "Number new. " + new BlogPost("", "").Body });
        var content = Content(society, "New", "new");
        Assert.Equal(204, await Push(society, hub.Token, content, Sign(hub, content)));
        Assert.Equal(204, await Push(society, hub.Token, content, Sign(hub, content)));
        await society.Poll();
        Assert.Equal(["New"], await society.Announced());
        Assert.Equal(2, (await society.Items()).Count);
    }

    [Fact]
    public async Task An_unsigned_or_empty_push_is_ignored()
    {
        await using var society = await Subscribed();
        var hub = (await society.Feed()).Hub!;
        var content = Content(society, "New", "new");
        Assert.Equal(401, await Push(society, hub.Token, content, null));
        Assert.Equal(401, await Push(society, hub.Token, content, Sign(hub with { Secret = "other" }, content)));
        Assert.Equal(404, await Push(society, "00", content, Sign(hub, content)));
        var nonsense = "hello"u8.ToArray();
        Assert.Equal(422, await Push(society, hub.Token, nonsense, Sign(hub, nonsense)));
        Assert.Equal(413, await Push(society, hub.Token, new byte[9 * 1024 * 1024], Sign(hub, content)));
        Assert.Empty(await society.Announced());
    }

    [Fact]
    public async Task A_denied_subscription_is_stored()
    {
        await using var society = await Subscribed();
        var hub = (await society.Feed()).Hub!;
        Assert.Equal(200, (await Verify(society, hub, $"?hub.mode=denied&hub.topic={society.Blog.Feed}&hub.reason=full")).Status);
        Assert.Null((await society.Feed()).Hub!.LeaseEnd);
    }

    private static async Task<PollingSociety> Subscribed()
    {
        var society = await PollingSociety.Found();
        society.Blog.HasHub = true;
        society.Blog.On("/hub", context =>
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        });
        society.Blog.Publish(new("old", "Old") { PublishedAt = society.Clock.GetCurrentInstant() - Duration.FromDays(1) });
        await society.Poll();
        return society;
    }

    private static byte[] Content(PollingSociety society, string title, string slug)
    {
        var post = new BlogPost(slug, title);
        return Encoding.UTF8.GetBytes(
            $"<rss version='2.0'><channel><item><title>{title}</title><link>{society.Blog.LinkOf(post)}</link><guid>{society.Blog.LinkOf(post)}</guid><description>&lt;p&gt;Number {slug}. {post.Body.Replace("\n\n", "&lt;/p&gt;&lt;p&gt;", StringComparison.Ordinal)}&lt;/p&gt;</description></item></channel></rss>");
    }

    private static string Sign(HubSubscription hub, byte[] content) =>
        "sha256=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(hub.Secret), content));

    private static async Task<(int Status, string Body)> Verify(PollingSociety society, HubSubscription hub, string query)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.QueryString = new QueryString(query);
        await society.Get<HubEndpoint>().Verify(context, hub.Token);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    private static async Task<int> Push(PollingSociety society, string token, byte[] content, string? signature)
    {
        var context = new DefaultHttpContext { Request = { Body = new MemoryStream(content) } };
        if (signature is not null)
            context.Request.Headers["X-Hub-Signature"] = signature;
        await society.Get<HubEndpoint>().Handle(context, token);
        return context.Response.StatusCode;
    }
}
