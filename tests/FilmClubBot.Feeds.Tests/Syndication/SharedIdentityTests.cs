namespace FilmClubBot.Feeds.Tests.Syndication;

/// <summary>An id or a link that several items of a file share identifies none of them.</summary>
public class SharedIdentityTests
{
    [Theory]
    // One guid for all.
    [InlineData("<guid>urn:reel</guid><link>https://reel.example/1</link>", "<guid>urn:reel</guid><link>https://reel.example/2</link>", null, false)]
    // One link for all, with or without ids.
    [InlineData("<link>https://reel.example/blog</link>", "<link>https://reel.example/blog</link>", null, true)]
    [InlineData("<guid>a</guid><link>https://reel.example/blog</link>", "<guid>b</guid><link>https://reel.example/blog</link>", "a", true)]
    // The home page as every link.
    [InlineData("<guid>a</guid><link>https://reel.example/</link>", "<guid>b</guid><link>https://reel.example/</link>", "a", true)]
    [InlineData("<guid>a</guid><link>https://reel.example/1</link>", "<guid>b</guid><link>https://reel.example/2</link>", "a", false)]
    public void Is_left_out_as_identity_and_kept_as_a_link(string first, string second, string? id, bool isShared)
    {
        var drafts = Sample.Accepted(Sample.Parse(
            Sample.Rss($"<item><title>The Salt Ferry</title>{first}<description>{Sample.Prose}</description></item><item><title>Nine Lamps</title>{second}<description>Another film. {Sample.Prose}</description></item>"),
            "feed.xml")).Drafts;

        Assert.Equal(["The Salt Ferry", "Nine Lamps"], drafts.Select(draft => draft.Title));
        Assert.Equal((id, isShared), (drafts[0].ExternalId, drafts[0].IsLinkShared));
        Assert.All(drafts, draft => Assert.Equal("reel.example", draft.Link?.Host));
    }

    [Theory]
    [InlineData("é", 1000, true)]
    [InlineData("é", 1001, false)]
    [InlineData("映", 667, false)]
    [InlineData("🎬", 500, true)]
    [InlineData("7", 2000, true)]
    public void Is_left_out_where_it_is_longer_than_a_database_can_index(string letter, int times, bool isKept)
    {
        var id = string.Concat(Enumerable.Repeat(letter, times));
        var draft = Assert.Single(Sample.Accepted(Sample.Parse(Sample.Rss($"<item><title>The Salt Ferry</title><guid>{id}</guid><description>{Sample.Prose}</description></item>"), "feed.xml")).Drafts);
        Assert.Equal(isKept ? id : null, draft.ExternalId);
    }

    [Fact]
    public void Is_valid_for_an_item_that_is_printed_twice()
    {
        var item = $"<item><title>The Salt Ferry</title><guid>a</guid><link>https://reel.example/1</link><description>{Sample.Prose}</description></item>";

        Assert.All(Sample.Accepted(Sample.Parse(Sample.Rss(item + item), "feed.xml")).Drafts, draft => Assert.Equal(("a", false), (draft.ExternalId, draft.IsLinkShared)));
    }
}
