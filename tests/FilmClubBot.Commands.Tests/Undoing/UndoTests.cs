using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Undoing;

public class UndoTests
{
    private readonly Bench _bench = new();
    private Rating? _rating;

    public UndoTests()
    {
        _bench.Members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>()))
            .Returns<Account, CancellationToken>((account, _) => Task.FromResult(new Member(new(account.Name == "Ada" ? 7 : 8), account.Name)));
        _bench.Ratings.Setup(port => port.Lock(Bench.Her, It.Is<Member>(member => member.Id == new MemberId(7)), It.IsAny<CancellationToken>())).ReturnsAsync(() => _rating);
        _bench.Ratings.Setup(port => port.Save(Bench.Her.Id, new(7), It.IsAny<Stars>(), It.IsAny<string?>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .Callback((Domain.Films.FilmId _, MemberId _, Stars stars, string? comment, bool spoiler, CancellationToken _) => _rating = new(Bench.Her, Bench.Ada, stars, comment, spoiler, Samples.Friday));
        _bench.Ratings.Setup(port => port.Remove(Bench.Her.Id, new(7), It.IsAny<CancellationToken>())).ReturnsAsync(() => _rating).Callback(() => _rating = null);
        _bench.Quotes.Setup(port => port.Find(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Quote(5, "The kettle is the only one who listens."));
        _bench.Quotes.Setup(port => port.Hide(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        _bench.Quotes.Setup(port => port.Show(new(5), It.IsAny<CancellationToken>())).ReturnsAsync(true);
    }

    [Fact]
    public async Task Restores_the_rating_before_and_then_the_one_before_that()
    {
        await _bench.Run("/rate her 4 comment:\"Wistful; see it twice.\"");
        await _bench.Run("/rate her 2 comment:-");
        Assert.Equal("Undone", (await _bench.Run("/undo")).Title);
        Assert.Equal(("4", "Wistful; see it twice."), (_rating!.Stars.ToString(), _rating.Comment));
        await _bench.Run("/undo");
        Assert.Null(_rating);
        Assert.StartsWith("You changed nothing in the last 10 minutes that can be undone", Bench.Text(await _bench.Run("/undo")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommentState.Reported, "Somebody reported your comment on Her (2013), so your rating stays until a moderator has decided")]
    [InlineData(CommentState.Held, "Others do not see your comment on Her (2013), so your rating stays")]
    [InlineData(CommentState.Hidden, "Others do not see your comment on Her (2013), so your rating stays")]
    public async Task A_rating_about_whose_comment_moderators_decide_is_not_taken_back(CommentState state, string refusal)
    {
        await _bench.Run("/rate her 4 \"Warm.\"");
        _rating = _rating! with { CommentState = state };
        Assert.Equal(
            $"{refusal}\n\nChange its stars with /rate. The comment - removes your words.\n",
            Bench.Text(await _bench.Run("/unrate her")));
        Assert.True((await _bench.Run("/undo")).IsRefusal);
        Assert.Equal(state, _rating?.CommentState);
    }

    [Fact]
    public async Task Ten_minutes_later_it_is_too_late()
    {
        await _bench.Run("/rate her 4");
        _bench.Clock.Advance(Duration.FromMinutes(10) + Duration.FromSeconds(1));
        Assert.True((await _bench.Run("/undo")).IsRefusal);
        Assert.NotNull(_rating);
    }

    [Fact]
    public async Task Nobody_undoes_what_another_did()
    {
        await _bench.Run("/quote hide #5 confirm:yes", Permission.Moderator);
        var button = Assert.Single((await _bench.Run("/quote show #5", Permission.Moderator)).Actions.OfType<Button>(), action => action.Label == "Undo");
        Assert.True((await _bench.Run(button.Call, Permission.Moderator, by: "Ben")).IsRefusal);
        Assert.True((await _bench.Run("/undo", Permission.Moderator, by: "Ben")).IsRefusal);
        Assert.False((await _bench.Run(button.Call, Permission.Moderator)).IsRefusal);
        _bench.Quotes.Verify(port => port.Hide(new(5), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task What_another_changed_since_is_not_undone()
    {
        await _bench.Run("/quote hide #5 confirm:yes", Permission.Moderator);
        await _bench.Run("/quote show #5", Permission.Moderator, by: "Ben");
        var card = await _bench.Run("/undo", Permission.Moderator);
        Assert.Equal(("This was changed again since, so it is not undone", true), (card.Title, card.IsRefusal));
        _bench.Quotes.Verify(port => port.Show(new(5), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task A_reason_that_was_added_is_not_removed_and_the_support_stays()
    {
        await _bench.Run("/suggest her");
        await _bench.Run("/suggest her reason:\"the letters\"");
        var card = await _bench.Run("/undo");
        Assert.Equal(("This cannot be undone.", true), (card.Title, card.IsRefusal));
        Assert.Equal("the letters", Assert.Single(_bench.Choosing.Suggestions).Suggestion.Reason);
    }

    [Fact]
    public async Task A_reason_that_was_replaced_is_restored()
    {
        await _bench.Run("/suggest her reason:\"the letters\"");
        await _bench.Run("/suggest her reason:\"the train\"");
        await _bench.Run("/undo");
        Assert.Equal("the letters", Assert.Single(_bench.Choosing.Suggestions).Suggestion.Reason);
    }

    [Fact]
    public async Task Withdrawn_support_is_given_again_with_its_reason()
    {
        await _bench.Run("/suggest her reason:\"the letters\"");
        await _bench.Run("/watchlist withdraw her");
        await _bench.Run("/undo");
        Assert.Equal("the letters", Assert.Single(_bench.Choosing.Suggestions).Suggestion.Reason);
    }

    [Fact]
    public async Task A_moderator_who_is_one_no_longer_undoes_nothing()
    {
        await _bench.Run("/quote hide #5 confirm:yes", Permission.Moderator);
        Assert.True((await _bench.Run("/undo")).IsRefusal);
        _bench.Quotes.Verify(port => port.Show(new(5), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Theory]
    [InlineData("/quote hide #5")]
    [InlineData("/rate her 11")]
    public async Task What_was_not_carried_out_is_not_recorded(string typed)
    {
        await _bench.Run(typed, Permission.Moderator);
        Assert.Empty(_bench.Undos.All);
    }

    [Fact]
    public async Task Every_reversal_names_a_command_and_its_options()
    {
        await _bench.Run("/rate her 4");
        await _bench.Run("/quote hide #5 confirm:yes", Permission.Moderator);
        await _bench.Run("/suggest solaris");
        Assert.Equal(3, _bench.Undos.All.Count);
        Assert.All(_bench.Undos.All, change =>
        {
            var command = _bench.Catalog.Find(change.Reversal.Call!.Command);
            Assert.NotNull(command);
            Assert.All(change.Reversal.Call!.Options.Keys, option => Assert.NotNull(command.Option(option)));
        });
    }
}
