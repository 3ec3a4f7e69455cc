using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Tests.Choosing;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Polls;

public class DatePollTests
{
    private const string Open = "/poll dates title:\"Christmas film\" times:\"2026-12-05 19:00; 2026-12-04 19:00; 2026-12-06 18:00\" closes:\"2026-12-03 20:00\"";

    private readonly BallotBench _bench = new();

    [Fact]
    public async Task A_moderator_asks_and_everybody_sees_the_times_in_their_order()
    {
        var card = await Ask(Open);
        Assert.Equal(Audience.Caller, card.Audience);
        card = await _bench.Press(card, "Ask in this channel");

        Assert.Equal(Audience.Everyone, card.Audience);
        Assert.Contains("Friday 4 December 2026, 19:00", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("When can you come? Christmas film", card.Title);
        var poll = _bench.Bench.Polls.Only;
        Assert.Equal([Instant.FromUtc(2026, 12, 4, 19, 0), Instant.FromUtc(2026, 12, 5, 19, 0), Instant.FromUtc(2026, 12, 6, 18, 0)], poll.Choices.Cast<PollChoice.Time>().Select(choice => choice.At));
        Assert.Equal(Instant.FromUtc(2026, 12, 3, 20, 0), poll.ClosesAt);
        _bench.Bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "poll dates", "Christmas film (#1)"));
        Assert.True((await _bench.Run(Open)).IsRefusal);
    }

    [Fact]
    public async Task Members_answer_by_pressing_each_time_until_it_is_right()
    {
        await Ask(Open);
        var card = await _bench.Press(await _bench.Run("/poll show"), "Say when I can", by: "Bo");
        Assert.Equal(Audience.Caller, card.Audience);
        card = await _bench.Press(card, "☐ Fri 4 Dec 2026, 19:00", by: "Bo");
        card = await _bench.Press(card, "✓ Fri 4 Dec 2026, 19:00", by: "Bo");
        card = await _bench.Press(card, "? Fri 4 Dec 2026, 19:00", by: "Bo");
        card = await _bench.Press(card, "✗ Fri 4 Dec 2026, 19:00", by: "Bo");
        card = await _bench.Press(card, "☐ Sat 5 Dec 2026, 19:00", by: "Bo");

        Assert.Equal(["☐ Fri 4 Dec 2026, 19:00", "✓ Sat 5 Dec 2026, 19:00", "☐ Sun 6 Dec 2026, 18:00", "Who can when"], card.Actions.Select(action => action.Label));
    }

    [Fact]
    public async Task The_result_shows_the_best_times_first_and_a_moderator_schedules_a_screening_then()
    {
        await Ask(Open);
        await Answer("Bo", "yes", "yes", "no");
        await Answer("Cleo", "maybe", "yes", "yes");
        await Answer("Dan", "no", "maybe", "yes");

        var card = await _bench.Run("/poll result", permission: Permission.Moderator);

        Approved.Matches(Bench.Text(card), "Poll.Result.txt");
        var form = Assert.Single(card.Actions.OfType<FormButton>());
        Assert.Equal("/screening schedule when:\"2026-12-05T19:00\"", form.Call.Text);
        Assert.NotNull(_bench.Bench.Pipeline.Form(form.Call, Permission.Moderator, null));
        Assert.Empty((await _bench.Run("/poll result")).Actions.OfType<FormButton>());
    }

    [Fact]
    public async Task A_closed_poll_takes_no_answer_and_shows_the_result()
    {
        await Ask(Open);
        Assert.StartsWith("Christmas film: the answers so far\nCloses: Thursday 3 December 2026, 20:00\n\nNobody has answered yet.\n", Bench.Text(await _bench.Run("/poll result")), StringComparison.Ordinal);
        await Answer("Bo", "yes", "no", "no");
        _bench.Bench.Clock.Reset(Instant.FromUtc(2026, 12, 3, 20, 0));

        Assert.Equal("Christmas film: no answer is taken any more", (await _bench.Run("/poll answer choice:1 answer:no", "Bo")).Title);
        Assert.StartsWith("Christmas film: the answers\nClosed: Thursday 3 December 2026, 20:00\n", Bench.Text(await _bench.Run("/poll result poll:christmas")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_closes_at_its_first_time_if_nothing_else_is_said()
    {
        await Ask("/poll dates title:Film times:\"2026-12-05 19:00; 2026-12-04 19:00\"");
        Assert.Equal(Instant.FromUtc(2026, 12, 4, 19, 0), _bench.Bench.Polls.Only.ClosesAt);
    }

    [Fact]
    public async Task Times_in_quotation_marks_are_times_too()
    {
        await Ask("/poll dates title:Film times:\"“2026-12-05 19:00”; “2026-12-04 19:00”\"");
        Assert.Equal(2, _bench.Bench.Polls.Only.Choices.Count);
    }

    [Theory]
    [InlineData("times:\"2026-12-05 19:00\"", "A date poll has 2 to 10 different times; you gave 1.")]
    [InlineData("times:\"2026-12-05 19:00; 2026-12-05 19:00\"", "you gave 1.")]
    [InlineData("times:\"2026-12-05 19:00; whenever\"", "“whenever” in “whenever” is not")]
    [InlineData("times:\"2026-12-05 19:00; 2026-11-05 19:00\"", "“2026-11-05 19:00” is Thursday 5 November 2026, 19:00, which is past.")]
    [InlineData("times:\"2026-12-05 19:00; 2026-12-06 19:00\" closes:\"2026-12-07 19:00\"", "A date poll closes at its last time at the latest.")]
    [InlineData("times:\"2026-12-05 19:00; 2026-12-06 19:00\" closes:\"2026-11-07 19:00\"", "“2026-11-07 19:00” is Saturday 7 November 2026, 19:00, which is past.")]
    public async Task Refuses_times_that_cannot_be_chosen_from(string times, string problem)
    {
        var card = await _bench.Run("/poll dates title:Film " + times, permission: Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains(problem, Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_time_that_the_poll_does_not_have_and_a_poll_that_does_not_exist()
    {
        Assert.Equal("There has been no poll yet.", (await _bench.Run("/poll answer")).Title);
        Assert.Equal("There has been no poll yet.", (await _bench.Run("/poll result")).Title);
        await Ask(Open);
        Assert.Contains("the numbers 1 to 3", Bench.Text(await _bench.Run("/poll answer choice:4")), StringComparison.Ordinal);
        Assert.Contains("No poll fits “#7”", Bench.Text(await _bench.Run("/poll answer poll:#7")), StringComparison.Ordinal);
    }

    private Task<Card> Ask(string text) => _bench.Run(text, permission: Permission.Moderator);

    private async Task Answer(string by, params string[] answers)
    {
        for (var time = 1; time <= answers.Length; time++)
            Assert.False((await _bench.Run($"/poll answer choice:{time} answer:{answers[time - 1]}", by)).IsRefusal);
    }
}
