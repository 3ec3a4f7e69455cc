using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Testing.Feeds;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>What of a feed is news, and what is not.</summary>
public sealed class NewsTests
{
    [Fact]
    public async Task The_first_poll_stores_all_items_and_announces_none()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Posts = Posts(society, 5);
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.All(await society.Items(), item => Assert.Equal((ItemState.Taken, true), (item.State, item.IsArchive)));

        society.Blog.Publish(Post(society, 6));
        await society.Poll();
        Assert.Equal(["Review 6"], await society.Announced());
    }

    [Fact]
    public async Task The_latest_archived_items_are_announced_oldest_first_if_configured()
    {
        await using var society = await PollingSociety.Found(settings => settings.AnnounceFirst = 2);
        society.Blog.Posts = Posts(society, 5);
        await society.Poll();
        Assert.Equal(["Review 4", "Review 5"], await society.Announced());
    }

    [Fact]
    public async Task Several_new_items_are_announced_in_the_order_of_their_dates()
    {
        await using var society = await Read(1);
        society.Blog.Posts = [Post(society, 3), Post(society, 2), .. society.Blog.Posts, Post(society, 4)];
        await society.Poll();
        Assert.Equal(["Review 2", "Review 3", "Review 4"], await society.Announced());
    }

    [Fact]
    public async Task Changed_dates_announce_nothing()
    {
        await using var society = await Read(5);
        society.Clock.Advance(Duration.FromDays(1));
        society.Blog.Posts = [.. society.Blog.Posts.Select(post => post with { PublishedAt = society.Clock.GetCurrentInstant() })];
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal(5, (await society.Items()).Count);
    }

    [Fact]
    public async Task A_changed_order_announces_nothing()
    {
        await using var society = await Read(5);
        society.Blog.Posts = [.. society.Blog.Posts.Reverse()];
        await society.Poll();
        Assert.Empty(await society.Announced());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Items_that_disappear_and_return_are_not_announced(bool isDated)
    {
        await using var society = await Read(5, isDated);
        var all = society.Blog.Posts;
        society.Blog.On("/posts/gone", _ => Task.CompletedTask);
        society.Blog.Posts = [.. all.Take(2)];
        await society.Poll();
        society.Blog.Posts = [];
        await society.Poll();
        society.Blog.Posts = all;
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal(5, (await society.Items()).Count(item => item.IsPresent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changed_ids_with_the_same_links_announce_nothing(bool hadIds)
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Posts = [.. Posts(society, 5).Select(post => post with { Id = hadIds ? "old-" + post.Slug : "" })];
        await society.Poll();
        society.Blog.Posts = [.. Posts(society, 5).Select(post => post with { Id = "new-" + post.Slug })];
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.All(await society.Items(), item => Assert.StartsWith("new-", item.Mark.ExternalId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changed_links_with_the_same_ids_announce_nothing_nor_does_a_site_that_moved_with_both()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Posts = [.. Posts(society, 3).Select(post => post with { Id = "id-" + post.Slug })];
        // One was imported from a file, which states another date.
        var first = society.Blog.Posts[0];
        await society.Do(services => services.GetRequiredService<IReviewIntake>().Import(
            new(first.Title, first.Author, null, society.Clock.GetCurrentInstant() - Duration.FromDays(40), null, first.Body, BodyFormat.PlainText, "file.md"), TestContext.Current.CancellationToken));
        await society.Poll();
        society.Blog.Posts = [.. society.Blog.Posts.Select(post => post with { Slug = "moved-" + post.Slug })];
        await society.Poll();
        society.Blog.Posts = [.. society.Blog.Posts.Select(post => post with { Slug = "again-" + post.Slug, Id = "other-" + post.Slug })];
        await society.Poll();
        Assert.Empty(await society.Announced());
        var items = await society.Items();
        Assert.Equal(3, items.Count);
        foreach (var item in items)
        {
            var review = await society.Look(services => services.GetRequiredService<IReviews>().Find(item.Review!.Value, TestContext.Current.CancellationToken));
            Assert.Contains("/again-", review!.Link!.AbsoluteUri, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_corrected_headline_with_its_address_and_id_edits_the_announcement()
    {
        await using var society = await Read(3);
        society.Blog.Publish(new("tow-quays", "A Tale of Tow Quays") { Body = $"Two quays, and one boat. {new BlogPost("", "").Body}", PublishedAt = society.Clock.GetCurrentInstant() });
        await society.Poll();
        var announced = await society.Look(LatestStory);
        society.Blog.Posts = [society.Blog.Posts[0] with { Slug = "two-quays", Title = "A Tale of Two Quays" }, .. society.Blog.Posts.Skip(1)];
        await society.Poll();

        Assert.Equal(["A Tale of Two Quays"], await society.Announced());
        var corrected = await society.Look(LatestStory);
        Assert.Equal((announced.Review, society.Blog.LinkOf(society.Blog.Posts[0])), (corrected.Review, corrected.Link));
        Assert.True(corrected.Edition > announced.Edition);

        async Task<(ReviewId Review, Uri? Link, int Edition)> LatestStory(IServiceProvider services)
        {
            var review = (await society.Items())[^1].Review!.Value;
            var story = await services.GetRequiredService<IAnnouncements>().StoryOf(review, TestContext.Current.CancellationToken);
            var stored = await services.GetRequiredService<IReviews>().Find(review, TestContext.Current.CancellationToken);
            return (review, stored!.Link, story!.Deliveries.Max(delivery => delivery.Delivery.Edition));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_older_item_that_reappears_when_the_latest_is_removed_is_not_announced(bool isDated)
    {
        await using var society = await PollingSociety.Found();
        var all = Posts(society, 6, isDated);
        society.Blog.Posts = [.. all.Take(5)];
        await society.Poll();
        society.Blog.Posts = [.. all.Skip(1)];
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal(6, (await society.Items()).Count);
        Assert.Contains((await society.Items())[^1].Note!, new[] { "it is older than what the feed had when it was first read", "it came up from beneath when another item went" });
    }

    [Fact]
    public async Task An_item_older_than_two_weeks_is_imported_with_the_reason_why_it_is_not_announced()
    {
        await using var society = await PollingSociety.Found();
        await society.Poll();
        society.Blog.Publish(Post(society, 1) with { PublishedAt = society.Clock.GetCurrentInstant() - Duration.FromDays(15) });
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal("it was published more than two weeks ago", Assert.Single(await society.Items()).Note);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(10_000, Traits = ["Form", "Long"])]
    public async Task A_long_feed_announces_the_one_that_is_new(int count)
    {
        await using var society = await PollingSociety.Found();
        // Too short for reviews: what is counted here is recognition, and that many reviews are the library tests' own.
        society.Blog.Posts = [.. Posts(society, count).Select(post => post with { Body = "Short." })];
        await society.Poll();
        society.Blog.Posts = [Post(society, count + 1), .. society.Blog.Posts.Take(count - 1).Reverse()];
        await society.Poll();
        Assert.Equal([$"Review {count + 1}"], await society.Announced());
        Assert.Equal(count + 1, (await society.Items()).Count);
    }

    [Fact]
    public async Task An_item_that_is_too_short_is_announced_when_it_has_its_text()
    {
        await using var society = await Read(1);
        society.Blog.Publish(Post(society, 2) with { Body = "Coming soon." });
        await society.Poll();
        Assert.Contains("too short for a review", (await society.Items())[^1].Note, StringComparison.Ordinal);
        society.Blog.Correct(Post(society, 2));
        await society.Poll();
        Assert.Equal(["Review 2"], await society.Announced());
    }

    [Fact]
    public async Task After_an_interrupted_first_poll_the_rest_of_the_archive_is_not_announced()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Posts = Posts(society, 3);
        var whole = society.Blog.Posts;
        // As after a crash between the items and the feed's own row: the items are stored, the feed was never read.
        await society.Poll();
        await society.Do(async services => await services.GetRequiredService<Commands.Feeds.IFeeds>().Change(
            (await society.Feed()).Id, feed => feed with { FirstReadAt = null, ArchiveEnd = null, Validators = new(null, null) }, TestContext.Current.CancellationToken));
        society.Blog.Posts = [Post(society, 4), .. whole];
        await society.Poll();
        Assert.Empty(await society.Announced());
    }

    [Fact]
    public async Task A_corrected_review_updates_its_message_and_is_not_announced_again()
    {
        await using var society = await Read(1);
        society.Blog.Publish(Post(society, 2));
        await society.Poll();
        var review = (await society.Items())[^1].Review!.Value;
        society.Clock.Advance(Duration.FromHours(1));
        society.Blog.Correct(Post(society, 2) with { Body = Post(society, 2).Body + "\n\nCorrection: it was pepper." });
        await society.Poll();
        var (found, history) = await society.Look(async services => (
            await services.GetRequiredService<IReviews>().Find(review, TestContext.Current.CancellationToken),
            await services.GetRequiredService<Commands.Announcements.IAnnouncements>().StoryOf(review, TestContext.Current.CancellationToken)));
        Assert.Equal((2, society.Clock.GetCurrentInstant()), (found!.Revision, found.RevisedAt));
        Assert.Equal((DeliveryState.Pending, 1), Assert.Single(history!.Deliveries).Delivery is var delivery ? (delivery.State, delivery.Edition) : default);
        Assert.Equal(["Review 2"], await society.Announced());
    }

    [Fact]
    public async Task A_withdrawn_review_is_hidden_when_its_page_was_missing_twice_and_returns_with_it()
    {
        await using var society = await Read(2);
        society.Blog.Publish(Post(society, 3));
        await society.Poll();
        society.Blog.Publish(Post(society, 4));
        await society.Poll();
        var original = society.Blog.Posts;

        society.Blog.Withdraw("review-3");
        await society.Poll();
        Assert.Equal(["Review 3", "Review 4"], await society.Announced());
        await society.Poll();
        Assert.Equal(["(Review 3)", "Review 4"], await society.Announced());

        society.Blog.Posts = original;
        await society.Poll();
        Assert.Equal(["Review 3", "Review 4"], await society.Announced());
        Assert.Equal(4, (await society.Items()).Count);
    }

    [Fact]
    public async Task An_item_that_drops_off_the_end_of_the_feed_is_not_withdrawn()
    {
        await using var society = await Read(3);
        society.Blog.Publish(Post(society, 4));
        await society.Poll();
        society.Blog.Posts = [Post(society, 5), .. society.Blog.Posts.Take(2)];
        await society.Poll();
        await society.Poll();
        Assert.All(await society.Items(), item => Assert.Equal(ItemState.Taken, item.State));
        Assert.DoesNotContain(society.Blog.Asked, asked => asked.StartsWith("GET /posts/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_excerpt_is_completed_from_its_page()
    {
        await using var society = await Read(1);
        society.Blog.GivesExcerpts = true;
        society.Blog.Publish(Post(society, 2));
        await society.Poll();
        var review = (await society.Items())[^1].Review!.Value;
        var text = (await society.Look(services => services.GetRequiredService<IReviews>().Find(review, TestContext.Current.CancellationToken)))!.Text.Body;
        Assert.Contains("to ask for salt", text, StringComparison.Ordinal);
    }

    private static async Task<PollingSociety> Read(int posts, bool isDated = true)
    {
        var society = await PollingSociety.Found();
        society.Blog.Posts = Posts(society, posts, isDated);
        await society.Poll();
        return society;
    }

    // The latest first, an hour apart, the last of them an hour ago; those with higher numbers are later.
    private static IReadOnlyList<BlogPost> Posts(PollingSociety society, int count, bool isDated = true) =>
        [.. Enumerable.Range(1, count).Reverse().Select(number => Post(society, number) with { PublishedAt = isDated ? society.Clock.GetCurrentInstant() - Duration.FromHours(count + 1 - number) : null })];

    private static BlogPost Post(PollingSociety society, int number)
    {
        var post = new BlogPost($"review-{number}", $"Review {number}");
        return post with { Body = $"This is the text of number {number}. {post.Body}", PublishedAt = society.Clock.GetCurrentInstant() + Duration.FromSeconds(number) };
    }
}
