using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Feeds;

public class FeedCommandTests
{
    private static readonly Feed _feed = new() { Id = new(4), Address = new("https://films.example/feed"), Title = "Harbour", Interval = Duration.FromMinutes(1), PolledAt = Samples.Friday, NextPoll = Samples.Friday };
    private readonly Bench _bench = new();

    private Feed? _stored;

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task Adds_the_feed_that_was_found_and_states_that_its_archive_is_not_announced()
    {
        Found();
        _bench.Feeds.Setup(port => port.Add(_feed.Address, Duration.FromMinutes(1), false, Any)).ReturnsAsync(_feed);
        Assert.Equal(
            "Added: Harbour\n\nIt is read now. The 2 items that it holds are taken in and not announced; what comes after is.\n",
            Bench.Text(await _bench.Run("/feeds add https://films.example/", Permission.Moderator)));
        _bench.Audit.Verify(port => port.Record(It.IsAny<Domain.Members.MemberId>(), "feeds add", "https://films.example/feed"), Times.Once);
        _bench.CommittedOnce();
    }

    [Theory]
    [InlineData("films.example", "https://films.example/")]
    [InlineData("www.films.example/blog?x=1", "https://www.films.example/blog?x=1")]
    [InlineData("http://films.example/", "http://films.example/")]
    public async Task An_address_needs_no_scheme(string typed, string address)
    {
        Found();
        await _bench.Run("/feeds test " + typed, Permission.Moderator);
        _bench.FeedReader.Verify(port => port.Try(new Uri(address), Any), Times.Once);
    }

    [Theory]
    [InlineData("our blog")]
    [InlineData("8.30pm")]
    [InlineData("ftp://films.example/")]
    public async Task What_is_no_address_is_refused(string typed)
    {
        var card = await _bench.Run($"/feeds test link:\"{typed}\"", Permission.Moderator);
        Assert.Contains("a web address, such as https://films.example or films.example", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_invalid_or_duplicate_feed_with_a_reason_in_the_readers_language()
    {
        _bench.FeedReader.Setup(port => port.Try(It.IsAny<Uri>(), Any)).ReturnsAsync(new FeedTrial.Unreadable(new(FeedProblemKind.Slow, "films.example", "30")));
        var refused = await _bench.Run("/feeds add https://films.example/", Permission.Moderator);
        Assert.Equal((true, "No feed can be read there\n\nfilms.example took longer than 30 seconds. Nothing was added or changed.\n"), (refused.IsRefusal, Bench.Text(refused)));
        Assert.Equal(
            "Dort lässt sich kein Feed lesen\n\nfilms.example brauchte länger als 30 Sekunden.\n",
            Bench.Text(await _bench.Run("/feeds test https://films.example/", Permission.Moderator, "de")));
        Found();
        Assert.Contains("is polled already", Bench.Text(await _bench.Run("/feeds add https://films.example/", Permission.Moderator)), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Tests_a_feed_and_shows_its_items()
    {
        Found();
        var card = await _bench.Run("/feeds test https://films.example/", Permission.Moderator);
        var text = Bench.Text(card);
        foreach (var seen in new[] { "What the bot sees: Harbour <https://films.example/feed>", "Items: 2; reviews among them: 1", "a hub tells of them at once", "• Her, again, ", "• untitled – left out: too short" })
            Assert.Contains(seen, text, StringComparison.Ordinal);
        Assert.Equal("/feeds add link:\"https://films.example/feed\"", Bench.Buttons(card)["Add this feed"]);
    }

    [Fact]
    public void Every_problem_has_a_text() =>
        Assert.All(Enum.GetValues<FeedProblemKind>(), kind => Assert.Contains("films.example", FeedProblemWords.Of(new(kind, "films.example", "films.example"), Bench.Say), StringComparison.Ordinal));

    [Fact]
    public async Task Pauses_and_resumes_immediately()
    {
        Known(_feed with { Failures = 3, Problem = new(FeedProblemKind.Unreachable, "films.example"), FailingSince = Samples.Friday });
        Assert.Contains("Paused: Harbour (films.example)", Bench.Text(await _bench.Run("/feeds pause harbour", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Equal((FeedState.Paused, 3), (_stored!.State, _stored.Failures));
        Assert.Contains("Resumed", Bench.Text(await _bench.Run("/feeds resume #4", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Equal((FeedState.Active, 0, null), (_stored.State, _stored.Failures, _stored.Problem));
    }

    [Fact]
    public async Task Pauses_the_current_state_of_the_feed_and_not_the_one_read_earlier()
    {
        Known(_feed with { Failures = 21 });
        // Another writer counts between the look-up of the name and the write.
        _stored = _feed with { Failures = 22, FirstReadAt = Samples.Friday };
        await _bench.Run("/feeds pause harbour", Permission.Moderator);
        Assert.Equal((FeedState.Paused, 22, Samples.Friday), (_stored.State, _stored.Failures, _stored.FirstReadAt));
    }

    [Fact]
    public async Task Removes_feeds_that_moderators_added_but_not_configured_ones()
    {
        Known(_feed);
        Assert.Contains("Removed", Bench.Text(await _bench.Run("/feeds remove harbour confirm:yes", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Feeds.Verify(port => port.Remove(_feed.Id, Any), Times.Once);
        Known(_feed with { InSettings = _feed.Address });
        Assert.True((await _bench.Run("/feeds remove harbour confirm:yes", Permission.Moderator)).IsRefusal);
        _bench.Feeds.Verify(port => port.Remove(_feed.Id, Any), Times.Once);
    }

    [Fact]
    public async Task Shows_the_state_of_a_feed_and_its_items()
    {
        Known(_feed with { Failures = 1, FailingSince = Samples.Friday, Problem = new(FeedProblemKind.Unreachable, "films.example", "Connection refused") });
        var mark = new ItemMark("1", null, "f", "c", null);
        _bench.Feeds.Setup(port => port.Latest(_feed.Id, It.IsAny<PageRequest>(), Any)).ReturnsAsync(Bench.Slice(3,
            new KnownItem(new(3), mark, ItemState.Taken, "Her", new(1), null, false, true, Samples.Friday, null),
            new KnownItem(new(2), mark, ItemState.LeftOut, "Soon", null, "It is too short.", false, true, Samples.Friday, null),
            new KnownItem(new(1), mark, ItemState.Taken, "Us", new(2), null, true, true, Samples.Friday, null)));
        var text = Bench.Text(await _bench.Run("/feeds status harbour", Permission.Moderator));
        Assert.Contains("films.example could not be reached (Connection refused). It is tried again later.", text, StringComparison.Ordinal);
        Assert.Contains("• Her – taken in\n• Soon – left out: It is too short.\n• Us – taken in with the feed's archive, not announced", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_only_feed_without_its_name()
    {
        Known(_feed with { Interval = Duration.FromMinutes(15) });
        _bench.Feeds.Setup(port => port.Latest(_feed.Id, It.IsAny<PageRequest>(), Any)).ReturnsAsync(Bench.Slice<KnownItem>(0));
        var text = Bench.Text(await _bench.Run("/feeds status", Permission.Moderator));
        Assert.StartsWith(FeedWords.NameOf(_feed), text, StringComparison.Ordinal);
        Assert.Contains("Polled every: 15 minutes", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("remove")]
    public async Task Asks_which_of_several_feeds_is_meant(string verb)
    {
        Known(_feed);
        _bench.Feeds.Setup(port => port.All(Any)).ReturnsAsync([_feed, _feed with { Id = new(2), Title = "Late Shows" }]);
        var card = await _bench.Run($"/feeds {verb}", Permission.Moderator);
        Assert.True(card.IsQuestion);
        Assert.Equal([$"/feeds {verb} feed:#{_feed.Id}", $"/feeds {verb} feed:#2"], card.Actions.OfType<Button>().Select(button => button.Call.Text));
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("status")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("remove confirm:yes")]
    public async Task A_members_diary_is_no_feed_of_the_club(string typed)
    {
        Known(_feed with { Member = new(8) });
        _bench.Feeds.Setup(port => port.All(Any)).ReturnsAsync([]);
        var verb = typed.Split(' ')[0];
        var card = await _bench.Run($"/feeds {verb} feed:#4{typed[verb.Length..]}", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains("No feed fits “#4”", Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour", Bench.Text(card), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("pause", "Paused: Harbour")]
    [InlineData("resume", "Resumed: Harbour")]
    [InlineData("remove confirm:yes", "Removed: Harbour")]
    public async Task The_only_feed_need_not_be_named(string typed, string title)
    {
        Known(_feed);
        Assert.StartsWith(title, (await _bench.Run($"/feeds {typed}", Permission.Moderator)).Title, StringComparison.Ordinal);
        _bench.CommittedOnce();
    }

    [Theory]
    [InlineData("status")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("remove")]
    public async Task Reports_that_there_is_no_feed(string verb)
    {
        _bench.Feeds.Setup(port => port.All(Any)).ReturnsAsync([]);
        Assert.StartsWith("Feeds\n\nThere is none. /feeds add takes", Bench.Text(await _bench.Run($"/feeds {verb}", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_available_to_members() => Assert.Contains("is for moderators", Bench.Text(await _bench.Run("/feeds list")), StringComparison.Ordinal);

    private void Found() => _bench.FeedReader.Setup(port => port.Try(new Uri("https://films.example/"), Any)).ReturnsAsync(
        new FeedTrial.Readable(_feed.Address, "Harbour", [new("Her, again", Samples.Friday, null), new(null, null, "too short")], HasHub: true));

    private void Known(Feed feed)
    {
        _stored = feed;
        _bench.Feeds.Setup(port => port.All(Any)).ReturnsAsync([feed]);
        _bench.Feeds.Setup(port => port.Find(feed.Id, Any)).ReturnsAsync(feed);
        _bench.Feeds.Setup(port => port.Change(feed.Id, It.IsAny<Func<Feed, Task<Feed?>>>(), Any))
            .Returns<FeedId, Func<Feed, Task<Feed?>>, CancellationToken>(async (_, change, _) => _stored = await change(_stored!) ?? _stored);
    }
}
