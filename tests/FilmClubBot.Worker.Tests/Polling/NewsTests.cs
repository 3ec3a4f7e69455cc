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
    public async Task The_first_poll_remembers_all_and_announces_nothing()
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
    public async Task The_settings_can_have_the_latest_of_the_archive_announced_the_oldest_of_them_first()
    {
        await using var society = await PollingSociety.Found(settings => settings.AnnounceFirst = 2);
        society.Blog.Posts = Posts(society, 5);
        await society.Poll();
        Assert.Equal(["Review 4", "Review 5"], await society.Announced());
    }

    [Fact]
    public async Task Several_new_ones_are_announced_in_the_order_of_their_dates()
    {
        await using var society = await Read(1);
        society.Blog.Posts = [Post(society, 3), Post(society, 2), .. society.Blog.Posts, Post(society, 4)];
        await society.Poll();
        Assert.Equal(["Review 2", "Review 3", "Review 4"], await society.Announced());
    }

    [Fact]
    public async Task Dates_that_move_are_no_news()
    {
        await using var society = await Read(5);
        society.Clock.Advance(Duration.FromDays(1));
        society.Blog.Posts = [.. society.Blog.Posts.Select(post => post with { PublishedAt = society.Clock.GetCurrentInstant() })];
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal(5, (await society.Items()).Count);
    }

    [Fact]
    public async Task Another_order_is_no_news()
    {
        await using var society = await Read(5);
        society.Blog.Posts = [.. society.Blog.Posts.Reverse()];
        await society.Poll();
        Assert.Empty(await society.Announced());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Items_that_go_and_come_back_are_no_news(bool isDated)
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
    public async Task Other_ids_with_the_same_links_are_no_news(bool hadIds)
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
    public async Task Other_links_with_the_same_ids_are_no_news_and_neither_is_a_site_that_moved_with_both()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Posts = [.. Posts(society, 3).Select(post => post with { Id = "id-" + post.Slug })];
        await society.Poll();
        society.Blog.Posts = [.. society.Blog.Posts.Select(post => post with { Slug = "moved-" + post.Slug })];
        await society.Poll();
        society.Blog.Posts = [.. society.Blog.Posts.Select(post => post with { Slug = "again-" + post.Slug, Id = "other-" + post.Slug })];
        await society.Poll();
        Assert.Empty(await society.Announced());
        Assert.Equal(3, (await society.Items()).Count);
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
    public async Task What_comes_up_from_beneath_when_the_latest_goes_is_no_news(bool isDated)
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
    public async Task What_was_published_more_than_two_weeks_ago_is_taken_in_and_says_why_it_is_no_news()
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
    public async Task What_is_too_short_at_first_is_announced_when_it_has_its_text()
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
    public async Task A_poll_that_was_cut_off_in_the_archive_leaves_none_of_it_as_news()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Posts = Posts(society, 3);
        var whole = society.Blog.Posts;
        // As after a crash between the items and the feed's own row: the items stand, the feed was never read.
        await society.Poll();
        await society.Do(async services => await services.GetRequiredService<Commands.Feeds.IFeeds>().Change(
            (await society.Feed()).Id, feed => feed with { FirstReadAt = null, ArchiveEnd = null, Validators = new(null, null) }, TestContext.Current.CancellationToken));
        society.Blog.Posts = [Post(society, 4), .. whole];
        await society.Poll();
        Assert.Empty(await society.Announced());
    }

    [Fact]
    public async Task A_corrected_review_has_its_message_written_anew_and_is_no_news()
    {
        await using var society = await Read(1);
        society.Blog.Publish(Post(society, 2));
        await society.Poll();
        var review = (await society.Items())[^1].Review!.Value;
        society.Clock.Advance(Duration.FromHours(1));
        society.Blog.Correct(Post(society, 2) with { Body = Post(society, 2).Body + "\n\nCorrection: it was pepper." });
        await society.Poll();
        var (found, story) = await society.Look(async services => (
            await services.GetRequiredService<IReviews>().Find(review, TestContext.Current.CancellationToken),
            await services.GetRequiredService<Commands.Announcements.IAnnouncements>().StoryOf(review, TestContext.Current.CancellationToken)));
        Assert.Equal((2, society.Clock.GetCurrentInstant()), (found!.Revision, found.RevisedAt));
        Assert.Equal((DeliveryState.Pending, 1), Assert.Single(story!.Deliveries).Delivery is var delivery ? (delivery.State, delivery.Edition) : default);
        Assert.Equal(["Review 2"], await society.Announced());
    }

    [Fact]
    public async Task A_withdrawn_review_is_hidden_when_its_page_was_missed_twice_and_comes_back_with_it()
    {
        await using var society = await Read(2);
        society.Blog.Publish(Post(society, 3));
        await society.Poll();
        society.Blog.Publish(Post(society, 4));
        await society.Poll();
        var kept = society.Blog.Posts;

        society.Blog.Withdraw("review-3");
        await society.Poll();
        Assert.Equal(["Review 3", "Review 4"], await society.Announced());
        await society.Poll();
        Assert.Equal(["(Review 3)", "Review 4"], await society.Announced());

        society.Blog.Posts = kept;
        await society.Poll();
        Assert.Equal(["Review 3", "Review 4"], await society.Announced());
        Assert.Equal(4, (await society.Items()).Count);
    }

    [Fact]
    public async Task What_slides_off_the_end_is_not_withdrawn()
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
