using FilmClubBot.Domain.DatePolls;
using NodaTime;

namespace FilmClubBot.Domain.Tests.DatePolls;

public class DatePollTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 12, 4, 19, 0);

    private readonly DatePoll _poll = new(new(1), "Film", [_friday, _friday + Duration.FromDays(1), _friday + Duration.FromDays(2)], _friday - Duration.FromDays(7), _friday - Duration.FromDays(1));

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
        var answers = DateAnswers.Empty(3).With(1, Availability.Yes).With(3, Availability.No).With(2, Availability.Maybe).With(1, null);
        Assert.Equal("-mn", answers.Text);
        Assert.Equal([null, Availability.Maybe, Availability.No], new[] { answers[1], answers[2], answers[3] });
        Assert.True(answers.With(2, null).With(3, null).IsEmpty);
    }

    [Theory]
    [InlineData("yn")]
    [InlineData("ynyx")]
    [InlineData("ynx")]
    public void Refuses_answers_that_do_not_fit(string text) => Assert.Throws<FormatException>(() => DateAnswers.Parse(text, 3));

    private static DateAnswers Parse(string text) => DateAnswers.Parse(text, 3);
}
