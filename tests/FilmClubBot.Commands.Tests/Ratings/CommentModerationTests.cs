using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Ratings;

public class CommentModerationTests
{
    private static readonly Member _ben = new(new(8), "Ben");

    private CommentState _written;

    private readonly Bench _bench = new() { CommentPolicy = new() { Words = ["dreadful people"], PerDay = 2 } };

    public CommentModerationTests()
    {
        _bench.Ratings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Rated(CommentState.Shown)]);
        _bench.Ratings.Setup(port => port.Comments(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(1, Rated(CommentState.Shown)));
        _bench.Members.Setup(port => port.Named(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([_ben]);
        _bench.Members.Setup(port => port.Find(_ben.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_ben);
        _bench.Members.Setup(port => port.Find(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Ada);
    }

    [Fact]
    public async Task A_report_notifies_moderators_without_the_reporter_and_the_words()
    {
        Written(CommentState.Shown);
        var card = await _bench.Run("/ratings report her ben");
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Equal("Reported to the moderators\n\nThey look at the comment by Ben on Her (2013). They do not see who reported it.\n", Bench.Text(card));
        Noticed("A member reported a comment on Her (2013). Decide with /ratings reported.");
        _bench.Audit.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData(CommentState.Reported, "This comment was reported already. A moderator decides.")]
    [InlineData(CommentState.Kept, "A moderator looked at this comment and kept it.")]
    [InlineData(CommentState.Held, "There is no such comment.")]
    [InlineData(CommentState.Hidden, "There is no such comment.")]
    public async Task A_comment_is_reported_once(CommentState state, string reply)
    {
        Written(state);
        Assert.Equal(reply + "\n", Bench.Text(await _bench.Run("/ratings report her ben")));
        _bench.Announcements.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_comment_that_others_do_not_see_yet_cannot_be_reported()
    {
        Written(CommentState.Shown);
        _bench.Ratings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Assert.Equal("There is no such comment.\n", Bench.Text(await _bench.Run("/ratings report her ben")));
        _bench.Comments.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Only_authors_of_visible_comments_on_the_film_are_suggested()
    {
        Assert.Equal(["Ben"], (await _bench.Suggest(Permission.Member, "ratings report", "member", "b", ("film", "her"))).Select(choice => choice.Label));
        Assert.Empty(await _bench.Suggest(Permission.Member, "ratings report", "member", "b", ("film", "us")));
        Assert.Equal("Nobody called “cleo” commented on this film.\n", Bench.Text(await _bench.Run("/ratings report her cleo")));
    }

    [Fact]
    public async Task Nobody_reports_their_own_comment() =>
        Assert.Equal("This comment is your own. Change it with /rate.\n", Bench.Text(await _bench.Run("/ratings report her #7")));

    [Fact]
    public async Task Shows_comments_to_decide_about()
    {
        _bench.Comments.Setup(port => port.Undecided(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(2, Rated(CommentState.Reported), Rated(CommentState.Held)));
        Approved.Verify(Bench.Text(await _bench.Run("/ratings reported", Permission.Moderator)));
    }

    [Theory]
    [InlineData("ratings hide", CommentState.Shown, CommentState.Hidden, "/ratings keep film:#1 member:#8 version:17958060000000000 restored:Shown")]
    [InlineData("ratings hide", CommentState.Reported, CommentState.Hidden, "/ratings keep film:#1 member:#8 version:17958060000000000 restored:Reported")]
    [InlineData("ratings hide", CommentState.Kept, CommentState.Hidden, "/ratings keep film:#1 member:#8 version:17958060000000000 restored:Kept")]
    [InlineData("ratings hide", CommentState.Held, CommentState.Hidden, "/ratings hide film:#1 member:#8 version:17958060000000000 restored:Held")]
    [InlineData("ratings keep", CommentState.Shown, CommentState.Kept, "/ratings keep film:#1 member:#8 version:17958060000000000 restored:Shown")]
    [InlineData("ratings keep", CommentState.Reported, CommentState.Kept, "/ratings keep film:#1 member:#8 version:17958060000000000 restored:Reported")]
    [InlineData("ratings keep", CommentState.Held, CommentState.Kept, "/ratings hide film:#1 member:#8 version:17958060000000000 restored:Held")]
    [InlineData("ratings keep", CommentState.Hidden, CommentState.Kept, "/ratings hide film:#1 member:#8 version:17958060000000000 restored:Hidden")]
    public async Task A_decision_is_recorded_and_its_undo_restores_the_state_before(string command, CommentState before, CommentState after, string undo)
    {
        Written(before);
        var card = await _bench.Run($"/{command} her ben", Permission.Moderator);
        Assert.Equal((after, undo), (_written, card.Reversal!.Call!.Text));
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, command, "Ben on Her (2013)"), Times.Once);
        Assert.Equal("This comment is as it was before", (await _bench.Run(card.Reversal.Call, Permission.Moderator)).Title);
        Assert.Equal(before, _written);
    }

    [Theory]
    [InlineData("/ratings hide her ben", CommentState.Hidden)]
    [InlineData("/ratings keep her ben", CommentState.Kept)]
    public async Task What_was_decided_already_is_not_recorded_and_not_undone(string typed, CommentState state)
    {
        Written(state);
        Assert.Null((await _bench.Run(typed, Permission.Moderator)).Reversal);
        _bench.Audit.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Words_that_the_moderator_did_not_see_are_not_decided_about()
    {
        Written(CommentState.Held);
        var card = await _bench.Run("/ratings keep her ben version:4711", Permission.Moderator);
        Assert.Equal("This comment was changed since you saw it\n\n> Cold.\n  — Ben on Her (2013)\n\nThese are its words now. Decide with /ratings hide or /ratings keep.\n", Bench.Text(card));
        Assert.Equal((true, CommentState.Held), (card.IsRefusal, _written));
        _bench.Audit.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_comment_that_is_changed_again_and_again_is_notified_once_a_day()
    {
        _bench.Ratings.Setup(port => port.Save(Bench.Her.Id, Bench.Ada.Id, It.IsAny<Stars>(), It.IsAny<string?>(), false, It.IsAny<CancellationToken>())).ReturnsAsync(CommentState.Held);
        await _bench.Run("/rate her 2 \"Dreadful people\"");
        _bench.Clock.Advance(Duration.FromMinutes(1));
        await _bench.Run("/rate her 2 \"Dreadful people!\"");
        _bench.Clock.Advance(Duration.FromDays(1));
        await _bench.Run("/rate her 2 \"Dreadful people?\"");
        Assert.Equal(["comment:1:2026-11-27:Held", "comment:1:2026-11-27:Held", "comment:1:2026-11-28:Held"], Notices.Select(notice => notice.About));
    }

    [Fact]
    public async Task A_comment_with_a_listed_word_is_held_back_and_its_author_learns_it()
    {
        _bench.Ratings.Setup(port => port.Save(Bench.Her.Id, Bench.Ada.Id, Stars.FromHalves(4), "Dreadful people, all of them", false, It.IsAny<CancellationToken>())).ReturnsAsync(CommentState.Held);
        var card = await _bench.Run("/rate her 2 \"Dreadful people, all of them\"");
        Assert.Equal((Audience.Caller, "/rate film:\"Her (2013)\" stars:2"), (card.Audience, card.TypedWithoutSecrets));
        Assert.Contains("Your comment is held back until a moderator has looked at it.", Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("all of them", Bench.Text(card), StringComparison.Ordinal);
        Noticed("A comment on Her (2013) was held back, because it contains a word on the list of this club. Decide with /ratings reported.");
    }

    [Fact]
    public async Task Refuses_comments_beyond_the_limit_of_a_day_but_no_stars()
    {
        _bench.Comments.Setup(port => port.OnOthersSince(Bench.Ada.Id, Bench.Her.Id, Samples.Friday - Duration.FromHours(24), It.IsAny<CancellationToken>())).ReturnsAsync(2);
        Assert.Equal("You may comment on 2 films within 24 hours\n\nRate without a comment, or comment later.\n", Bench.Text(await _bench.Run("/rate her 2 warm")));
        Assert.False((await _bench.Run("/rate her 2")).IsRefusal);
    }

    [Fact]
    public async Task The_author_sees_that_a_comment_is_hidden()
    {
        _bench.Ratings.Setup(port => port.Mine(Bench.Ada.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(1, Rated(CommentState.Hidden)));
        Assert.Contains("Cold. A moderator hid your comment on this film: only you see it.", Bench.Text(await _bench.Run("/mine")), StringComparison.Ordinal);
    }

    private static Rating Rated(CommentState state) => new(Bench.Her, _ben, Stars.FromHalves(3), "Cold.", false, Samples.Friday) { CommentState = state };

    private void Written(CommentState state)
    {
        _written = state;
        _bench.Comments
            .Setup(port => port.Change(Bench.Her.Id, _ben.Id, It.IsAny<Func<Rating, CommentState>>(), It.IsAny<CancellationToken>()))
            .Returns<FilmId, MemberId, Func<Rating, CommentState>, CancellationToken>((_, _, change, _) =>
            {
                var before = _written;
                _written = change(Rated(before));
                return Task.FromResult<DecidedComment?>(new(Rated(_written), before));
            });
    }

    private IEnumerable<Subject.Notice> Notices => _bench.Announcements.Invocations.Select(call => call.Arguments[0]).OfType<Subject.Notice>();

    private void Noticed(string text) =>
        _bench.Announcements.Verify(port => port.Announce(It.Is<Subject>(subject => ((Subject.Notice)subject).Text == text), It.IsAny<IReadOnlyCollection<DeliveryChannel>>(), It.IsAny<CancellationToken>()), Times.Once);
}
