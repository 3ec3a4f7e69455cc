using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Polls;

public class PollTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 12, 4, 19, 0);

    private readonly Poll _poll = new(new(1), "Film", PollKind.Dates, [.. Enumerable.Range(0, 3).Select(days => new PollChoice.Time(_friday + Duration.FromDays(days)))], _friday - Duration.FromDays(7), _friday - Duration.FromDays(1));

    [Theory]
    [InlineData("3,1,2", "yny", "n-y", "m-y")]
    [InlineData("2,1,3", "ym-", "my-", "-y-")]
    [InlineData("2,1,3", "-m-")]
    [InlineData("1,2,3")]
    public void Orders_the_times_by_those_who_can_then_if_need_be_then_the_earliest(string order, params string[] answers) =>
        Assert.Equal(order, string.Join(',', _poll.Count([.. answers.Select(Parse)]).Select(count => count.Number)));

    [Fact]
    public void All_equally_good_times_are_the_best_and_none_where_nobody_can()
    {
        Assert.Equal([1, 3], _poll.Best([Parse("yny"), Parse("m-m")]).Select(count => count.Number));
        Assert.Empty(_poll.Best([Parse("n--")]));
        Assert.Empty(_poll.Best([]));
    }

    [Fact]
    public void Takes_answers_until_it_closes()
    {
        Assert.True(_poll.TakesAnswersAt(_poll.ClosesAt - Duration.Epsilon));
        Assert.False(_poll.TakesAnswersAt(_poll.ClosesAt));
    }

    [Fact]
    public void An_answer_is_changed_for_one_time_alone()
    {
        var answers = PollAnswers.Empty(3).With(1, PollAnswer.Yes).With(3, PollAnswer.No).With(2, PollAnswer.Maybe).With(1, null);
        Assert.Equal("-mn", answers.Text);
        Assert.Equal([null, PollAnswer.Maybe, PollAnswer.No], new[] { answers[1], answers[2], answers[3] });
        Assert.True(answers.With(2, null).With(3, null).IsEmpty);
    }

    [Fact]
    public void One_choice_replaces_another_and_several_stand_side_by_side()
    {
        var one = _poll with { Kind = PollKind.One };
        Assert.Equal("-y-", one.Answer(Parse("y--"), 2, PollAnswer.Yes).Text);
        Assert.Equal("---", one.Answer(Parse("y--"), 1, null).Text);
        Assert.Equal("yy-", (_poll with { Kind = PollKind.Several }).Answer(Parse("y--"), 2, PollAnswer.Yes).Text);
        // Only a time is answered with no.
        Assert.Equal("---", one.Answer(Parse("y--"), 1, PollAnswer.No).Text);
        Assert.Equal("n--", _poll.Answer(Parse("y--"), 1, PollAnswer.No).Text);
    }

    [Fact]
    public void A_closed_poll_publishes_the_answers_without_their_order()
    {
        Assert.True(_poll.IsDueAt(_poll.ClosesAt));
        var closed = _poll.Close([Parse("yny"), Parse("---"), Parse("m-y"), Parse("yny")], _poll.ClosesAt + Duration.FromHours(1));

        Assert.Equal("m-y\nyny\nyny", closed.Record);
        Assert.Equal(_poll.ClosesAt, closed.ClosedAt);
        Assert.Equal(["m-y", "yny", "yny"], closed.Published!.Select(answers => answers.Text));
        Assert.False(closed.IsDueAt(_poll.ClosesAt));
        Assert.False(closed.TakesAnswersAt(_poll.OpenedAt));
        Assert.Empty(_poll.Close([], _poll.OpenedAt).Published!);
        Assert.Throws<InvalidOperationException>(() => closed.Close([], _friday));
    }

    [Fact]
    public void Ends_with_the_screening_that_it_is_about_and_at_once_when_that_is_cancelled()
    {
        var screening = new Screening(new(9), null, _friday, Duration.FromHours(2), ScreeningState.Announced);
        var now = _friday - Duration.FromDays(2);
        Assert.Equal(screening.End, _poll.Follow(screening, now).ClosesAt);
        Assert.True(_poll.Follow(screening.Cancel(null), now).IsDueAt(now));
        Assert.Equal(screening.End, _poll.Follow(screening.Cancel(null), now).Follow(screening, now).ClosesAt);
        // Its time had passed when the screening was cancelled.
        Assert.Equal(_poll.ClosesAt, _poll.Follow(screening.Cancel(null), _friday).ClosesAt);
        var closed = _poll.Close([], now);
        Assert.Same(closed, closed.Follow(screening, now));
    }

    [Theory]
    [InlineData("yn")]
    [InlineData("ynyx")]
    [InlineData("ynx")]
    public void Refuses_answers_that_do_not_fit(string text) => Assert.Throws<FormatException>(() => PollAnswers.Parse(text, 3));

    private static PollAnswers Parse(string text) => PollAnswers.Parse(text, 3);
}
