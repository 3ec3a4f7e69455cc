using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Diaries;

public class FollowDiaryTests
{
    private static readonly Uri _address = new("https://letterboxd.com/ada/rss/");
    private static readonly Feed _feed = new() { Id = new(3), Address = _address, Interval = Duration.FromMinutes(30), Member = Bench.Ada.Id, FirstReadAt = Samples.Friday, PolledAt = Samples.Friday };

    private readonly Bench _bench = new();

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    public FollowDiaryTests() =>
        _bench.FeedReader.Setup(port => port.Try(_address, Any)).ReturnsAsync(new FeedTrial.Readable(_address, "Letterboxd - Ada", [], false));

    [Fact]
    public async Task Follows_the_callers_feed_and_says_what_is_shown_of_it()
    {
        _bench.Feeds.Setup(port => port.Follow(Bench.Ada.Id, _address, Duration.FromMinutes(30), Any)).ReturnsAsync(_feed);

        var card = await _bench.Run("/diary follow https://letterboxd.com/Ada/");

        Assert.Equal(Audience.Caller, card.Audience);
        Assert.StartsWith("Your diary is followed: https://letterboxd.com/ada/rss/\n\nThe entries that it has are imported in a moment", Bench.Text(card), StringComparison.Ordinal);
        _bench.Feeds.Verify(port => port.Follow(Bench.Ada.Id, _address, Duration.FromMinutes(30), Any), Times.Once);
        _bench.CommittedOnce();
    }

    [Theory]
    [InlineData("/diary follow https://evil.example/ada/rss/", "the address of a feed on Letterboxd")]
    [InlineData("/diary follow", "You follow no diary")]
    [InlineData("/diary unfollow", "You follow no diary")]
    public async Task Refuses_other_sites_and_says_how_to_follow(string typed, string words)
    {
        Assert.Contains(words, Bench.Text(await _bench.Run(typed)), StringComparison.Ordinal);
        _bench.Feeds.Verify(port => port.Follow(It.IsAny<MemberId>(), It.IsAny<Uri>(), It.IsAny<Duration>(), Any), Times.Never);
    }

    [Fact]
    public async Task Refuses_a_feed_that_cannot_be_read()
    {
        _bench.FeedReader.Setup(port => port.Try(_address, Any)).ReturnsAsync(new FeedTrial.Unreadable(new(FeedProblemKind.Gone, "The site")));
        Assert.Equal("Your feed cannot be read\n\nThe site answered 410: it is gone for good. Remove the feed, or give its new address. Nothing was added or changed.\n", Bench.Text(await _bench.Run("/diary follow https://letterboxd.com/ada/rss/")));
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Asks_about_doubtful_films_until_they_are_rated()
    {
        _bench.Feeds.Setup(port => port.DiaryOf(Bench.Ada.Id, Any)).ReturnsAsync(_feed);
        _bench.Feeds.Setup(port => port.Latest(_feed.Id, It.IsAny<PageRequest>(), Any)).ReturnsAsync(Bench.Slice(
            2,
            Item(1, "Her (2014)", new DoubtNote(EntryDoubt.NearYear, Bench.Her.Id, Stars.FromHalves(9)).ToString()),
            Item(2, "Salt Roads (2021)", "No review.")));

        var card = await _bench.Run("/diary follow");
        Assert.Contains("• Is “Her (2014)” the film Her (2013)? If so, rate it; if not, suggest “Her (2014)” with /suggest.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(["It is Her (2013): ★★★★½", "Unfollow"], card.Actions.Select(action => action.Label));
        Assert.Equal("/rate film:\"Her (2013)\" stars:4.5", Bench.Buttons(card)["It is Her (2013): ★★★★½"]);

        _bench.Ratings.Setup(port => port.Of(Bench.Her.Id, Bench.Ada.Id, Any)).ReturnsAsync(new Rating(Bench.Her, Bench.Ada, Stars.FromHalves(9), null, false, Samples.Friday));
        Assert.DoesNotContain("•", Bench.Text(await _bench.Run("/diary follow")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unfollows_and_keeps_what_was_imported()
    {
        _bench.Feeds.Setup(port => port.DiaryOf(Bench.Ada.Id, Any)).ReturnsAsync(_feed);
        Assert.Equal("No longer followed: https://letterboxd.com/ada/rss/\n\nThe ratings and entries that were imported remain.\n", Bench.Text(await _bench.Run("/diary unfollow")));
        _bench.Feeds.Verify(port => port.Remove(_feed.Id, Any), Times.Once);
        _bench.CommittedOnce();
    }

    [Theory]
    [InlineData("nearyear 12 9", true)]
    [InlineData("several 12 0", true)]
    [InlineData("The site answered 404.", false)]
    [InlineData(null, false)]
    public void Reads_the_notes_that_it_wrote(string? text, bool isNote)
    {
        var note = DoubtNote.Read(text);
        Assert.Equal(isNote ? text : null, note?.ToString());
    }

    private static KnownItem Item(int id, string title, string note) =>
        new(new(id), new(null, null, "f", "c", null), ItemState.LeftOut, title, null, note, false, true, Samples.Friday, null);
}
