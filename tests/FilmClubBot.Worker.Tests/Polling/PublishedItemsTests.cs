using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Testing.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_review_that_a_moderator_hid_stays_hidden_when_its_site_publishes_it_again(bool isHiddenBefore)
    {
        await using var society = await Published();
        if (isHiddenBefore)
            await Hide(society, true);
        Serve(society, Item("DRAFT"));
        await society.Poll();
        if (!isHiddenBefore)
            await Hide(society, true);

        Serve(society, Item("LIVE"));
        await society.Poll();

        Assert.True(await IsHidden(society));
        Assert.Equal(ItemState.Taken, Assert.Single(await society.Items()).State);
    }

    [Fact]
    public async Task A_withdrawn_review_that_a_moderator_shows_stays_visible()
    {
        await using var society = await Published();
        Serve(society, Item("DRAFT"));
        await society.Poll();
        Assert.True(await IsHidden(society));
        await Hide(society, false);

        Serve(society, Item("PENDING"));
        await society.Poll();

        Assert.False(await IsHidden(society));
    }

    [Fact]
    public async Task A_feed_does_not_withdraw_a_review_whose_text_a_file_supplied()
    {
        await using var society = await PollingSociety.Found();
        await society.Do(services => services.GetRequiredService<IReviewIntake>().Import(
            new("The Salt Ferry", null, null, null, "urn:1", new BlogPost("a", "A").Body, BodyFormat.PlainText, "ferry.md"), TestContext.Current.CancellationToken));
        Serve(society, Item("LIVE"));
        await society.Poll();

        Serve(society, Item("DRAFT"));
        await society.Poll();

        Assert.False(await IsHidden(society));
    }

    [Fact]
    public async Task A_feed_that_moved_withdraws_the_reviews_of_its_former_address()
    {
        await using var society = await Published();
        society.Blog.On("/feed", context =>
        {
            context.Response.Redirect("/new", permanent: true);
            return Task.CompletedTask;
        });
        Serve(society, Item("LIVE"), "/new");
        await society.Poll();

        Serve(society, Item("DRAFT"), "/new");
        await society.Poll();

        Assert.True(await IsHidden(society));
    }

    private static async Task<PollingSociety> Published()
    {
        var society = await PollingSociety.Found();
        Serve(society, Item("LIVE"));
        await society.Poll();
        return society;
    }

    private static async Task Hide(PollingSociety society, bool isHidden)
    {
        var review = Assert.Single(await society.Items()).Review!.Value;
        await society.Do(services => services.GetRequiredService<IReviews>().SetHidden(review, isHidden, TestContext.Current.CancellationToken));
    }

    private static async Task<bool> IsHidden(PollingSociety society)
    {
        var review = Assert.Single(await society.Items()).Review!.Value;
        return (await society.Look(services => services.GetRequiredService<IReviews>().Find(review, TestContext.Current.CancellationToken)))!.IsHidden;
    }

    private static string Item(string status) =>
        $"<item xmlns:blogger='http://schemas.google.com/blogger/2018'><guid>urn:1</guid><title>The Salt Ferry</title><blogger:status>{status}</blogger:status><description>{new BlogPost("a", "A").Body}</description></item>";

    private static void Serve(PollingSociety society, string items, string path = "/feed") => society.Blog.On(path, context =>
    {
        context.Response.ContentType = "application/rss+xml";
        return context.Response.WriteAsync($"<rss version='2.0'><channel><title>Reel</title><link>https://reel.example/</link>{items}</channel></rss>");
    });
}
