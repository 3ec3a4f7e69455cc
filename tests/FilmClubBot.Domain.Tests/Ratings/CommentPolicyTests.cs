using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Tests.Ratings;

public class CommentPolicyTests
{
    private static readonly CommentPolicy _policy = new() { Words = ["Spoilt", "you people", "!?"] };

    [Theory]
    [InlineData("So warm.", CommentState.Shown)]
    [InlineData("SPOILT by its ending", CommentState.Held)]
    [InlineData("for you  people!", CommentState.Held)]
    [InlineData("Spoílt", CommentState.Held)]
    // A part of a word is another word.
    [InlineData("unspoilt", CommentState.Shown)]
    [InlineData("What!?", CommentState.Shown)]
    [InlineData(" ", CommentState.Shown)]
    [InlineData(null, CommentState.Shown)]
    public void Holds_a_comment_with_a_listed_word(string? comment, CommentState state) => Assert.Equal(state, _policy.StateOf(comment, null, CommentState.Shown));

    [Theory]
    [InlineData(CommentState.Shown)]
    [InlineData(CommentState.Reported)]
    [InlineData(CommentState.Kept)]
    [InlineData(CommentState.Held)]
    [InlineData(CommentState.Hidden)]
    public void Rating_again_with_the_same_comment_changes_nothing(CommentState state) => Assert.Equal(state, _policy.StateOf("Spoilt.", "Spoilt.", state));

    [Fact]
    public void A_hidden_comment_is_not_shown_again_by_changing_it()
    {
        Assert.Equal(CommentState.Held, _policy.StateOf("Better words.", "Spoilt.", CommentState.Hidden));
        var removed = _policy.StateOf(null, "Spoilt.", CommentState.Hidden);
        Assert.Equal(CommentState.Held, _policy.StateOf("Better words.", null, removed));
    }

    [Fact]
    public void A_reported_comment_stays_reported_when_its_author_changes_it()
    {
        Assert.Equal(CommentState.Reported, _policy.StateOf("Better words.", "Words.", CommentState.Reported));
        var removed = _policy.StateOf(null, "Words.", CommentState.Reported);
        Assert.Equal(CommentState.Reported, _policy.StateOf("Words.", null, removed));
        Assert.Equal(CommentState.Held, _policy.StateOf("Spoilt words.", "Words.", CommentState.Reported));
    }

    [Fact]
    public void A_new_comment_can_be_reported_again() =>
        Assert.Equal(CommentState.Reported, CommentDecisions.Report(_policy.StateOf("Other words.", "Words.", CommentState.Kept)));

    [Theory]
    [InlineData(CommentState.Shown, CommentState.Reported)]
    [InlineData(CommentState.Kept, CommentState.Kept)]
    [InlineData(CommentState.Hidden, CommentState.Hidden)]
    public void A_report_changes_only_what_nobody_decided(CommentState before, CommentState after) => Assert.Equal(after, CommentDecisions.Report(before));
}
