using FilmClubBot.Domain.Feeds;
using FilmClubBot.Testing.Feeds;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>Only published items of a feed become reviews, and items that share an id or a link are reviews of their own.</summary>
public sealed class PublishedItemsTests
{
    private static readonly string[] _titles = ["The Salt Ferry", "Nine Lamps", "A Kettle Abroad"];

    [Theory]
    [InlineData("<guid isPermaLink='false'>urn:reel</guid><link>https://reel.example/{0}</link>")]
    [InlineData("<link>https://reel.example/blog</link>")]
    [InlineData("<link>https://reel.example/</link>")]
    [InlineData("<guid isPermaLink='false'>urn:reel</guid><link>https://reel.example/blog</link>")]
    public async Task Three_items_with_one_id_or_link_are_three_reviews_and_three_announcements(string identity)
    {
        await using var society = await PollingSociety.Found();
        Serve(society, "");
        await society.Poll();
        var items = string.Concat(_titles.Select((title, at) => $"<item><title>{title}</title>{identity.Replace("{0}", $"{at}", StringComparison.Ordinal)}<description>{title} is a film. {new BlogPost("a", "A").Body}</description></item>"));
        Serve(society, items);
        await society.Poll();
        await society.Poll();

        Assert.Equal(_titles.Order(), (await society.Announced()).Order());
        var known = await society.Items();
        Assert.Equal(3, known.Where(item => item.State == ItemState.Taken).Select(item => item.Review).Distinct().Count());
    }

    [Fact]
    public async Task An_item_is_announced_when_it_is_published_withdrawn_with_its_message_and_shown_again()
    {
        await using var society = await PollingSociety.Found();
        Serve(society, "");
        await society.Poll();

        Serve(society, Item("DRAFT"));
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal((ItemState.LeftOut, "is a draft: it is imported when it is published."), (Assert.Single(await society.Items()).State, Assert.Single(await society.Items()).Note));

        Serve(society, Item("LIVE"));
        await society.Poll();
        Assert.Equal(["The Salt Ferry"], await society.Announced());

        Serve(society, Item("DRAFT"));
        await society.Poll();
        await society.Poll();
        Assert.Equal(["(The Salt Ferry)"], await society.Announced());
        Assert.Equal(ItemState.Withdrawn, Assert.Single(await society.Items()).State);

        Serve(society, Item("LIVE"));
        await society.Poll();
        Assert.Equal(["The Salt Ferry"], await society.Announced());
    }

    private static string Item(string status) =>
        $"<item xmlns:blogger='http://schemas.google.com/blogger/2018'><guid>urn:1</guid><title>The Salt Ferry</title><blogger:status>{status}</blogger:status><description>{new BlogPost("a", "A").Body}</description></item>";

    private static void Serve(PollingSociety society, string items) => society.Blog.On("/feed", context =>
    {
        context.Response.ContentType = "application/rss+xml";
        return context.Response.WriteAsync($"<rss version='2.0'><channel><title>Reel</title><link>https://reel.example/</link>{items}</channel></rss>");
    });
}
