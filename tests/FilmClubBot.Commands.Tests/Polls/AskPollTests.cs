using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Tests.Choosing;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Polls;

public class AskPollTests
{
    private const string Open = "/poll ask question:\"Where do we meet?\" answers:\"the hall; the pub; at Ada's\" closes:\"2026-12-03 20:00\"";

    private readonly BallotBench _bench = new();

    [Fact]
    public async Task A_question_is_announced_when_it_opens_and_when_its_time_closes_it()
    {
        var card = await Moderate(Open);
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Equal("Where do we meet?", card.Title);
        Assert.Equal([new Subject.PollNews(new(1), VoteMoment.Opened)], _bench.Announced);
        _bench.Bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "poll ask", "Where do we meet? (#1)"));

        await Run(agenda => agenda.RunDueSteps(1, TestContext.Current.CancellationToken));
        Assert.Null(_bench.Bench.Polls.Only.ClosedAt);
        Assert.Equal([(1, Instant.FromUtc(2026, 12, 3, 20, 0))], await Items());
        _bench.Bench.Clock.Reset(Instant.FromUtc(2026, 12, 3, 20, 0));
        await Run(agenda => agenda.RunDueSteps(1, TestContext.Current.CancellationToken));
        await Run(agenda => agenda.RunDueSteps(1, TestContext.Current.CancellationToken));

        Assert.Equal([VoteMoment.Opened, VoteMoment.Closed], _bench.Announced.Cast<Subject.PollNews>().Select(news => news.Moment));
        Assert.Empty(await Items());
    }

    [Fact]
    public async Task A_date_poll_is_announced_like_any_other()
    {
        await Moderate("/poll dates title:Film times:\"2026-12-05 19:00; 2026-12-04 19:00\"");
        Assert.Equal([new Subject.PollNews(new(1), VoteMoment.Opened)], _bench.Announced);
    }

    [Fact]
    public async Task One_answer_is_chosen_by_pressing_and_another_replaces_it()
    {
        await Moderate(Open);
        var card = await _bench.Press(await _bench.Run("/poll show"), "Answer", by: "Bo");
        Assert.Equal(["☐ the hall", "☐ the pub", "☐ at Ada's", "The answers"], card.Actions.Select(action => action.Label));
        card = await _bench.Press(card, "☐ the hall", by: "Bo");
        card = await _bench.Press(card, "☐ the pub", by: "Bo");
        Assert.Equal(["☐ the hall", "✓ the pub"], card.Actions.Take(2).Select(action => action.Label));
        await _bench.Run("/poll answer choice:2", "Cleo");

        var result = await _bench.Run("/poll result");
        Assert.Contains("2 members have answered.", Bench.Text(result), StringComparison.Ordinal);
        Assert.Equal(["the pub – 2 of 2", "the hall – 0 of 2", "at Ada's – 0 of 2"], result.Body.OfType<BulletList>().Single().Items.Select(Plain));
        card = await _bench.Press(card, "✓ the pub", by: "Bo");
        Assert.Equal("☐ the pub", card.Actions[1].Label);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("#2")]
    [InlineData("the pub")]
    [InlineData("Pub")]
    [InlineData("choice:2")]
    [InlineData("pub poll:#1")]
    public async Task An_answer_is_typed_by_its_number_or_its_words(string typed)
    {
        await Moderate(Open);
        var card = await _bench.Run("/poll answer " + typed, "Bo");
        Assert.Equal(["☐ the hall", "✓ the pub", "☐ at Ada's", "The answers"], card.Actions.Select(action => action.Label));
    }

    [Theory]
    [InlineData("the", "Which answer do you mean by “the”?", "the hall, the pub")]
    [InlineData("9", "“9” is no answer of this poll. They have the numbers 1 to 3.", "the hall, the pub, at Ada's")]
    [InlineData("the zoo", "“the zoo” is no answer of this poll. They have the numbers 1 to 3.", "the hall, the pub, at Ada's")]
    public async Task What_is_no_answer_is_asked_about(string typed, string question, string offered)
    {
        await Moderate(Open);
        var card = await _bench.Run("/poll answer " + typed, "Bo");
        Assert.Equal((true, question, offered), (card.IsQuestion, card.Title, string.Join(", ", card.Actions.Select(action => action.Label))));
        Assert.Equal(0, _bench.Bench.Polls.AnswerCount);
        Assert.False((await _bench.Press(card, "the hall", by: "Bo")).IsRefusal);
    }

    [Fact]
    public async Task Offers_the_answers_while_one_is_typed()
    {
        await Moderate(Open);
        Assert.Equal(["the pub"], (await _bench.Bench.Suggest("poll answer", "choice", "pu")).Select(choice => choice.Label));
    }

    [Fact]
    public async Task Answers_are_separated_by_commas_where_there_is_no_semicolon()
    {
        var card = await Moderate("/poll ask \"Where do we eat?\" \"Pub, Thai, Home\"");
        Assert.Equal(["Pub", "Thai", "Home"], card.Body.OfType<BulletList>().Single().Items.Select(Plain));
        card = await Moderate("/poll ask \"And then?\" \"tea, or coffee; nothing\"");
        Assert.Equal(["tea, or coffee", "nothing"], card.Body.OfType<BulletList>().Single().Items.Select(Plain));
    }

    [Fact]
    public async Task Without_a_time_it_ends_in_a_week_at_a_full_minute()
    {
        _bench.Bench.Clock.AdvanceSeconds(28);
        await Moderate("/poll ask question:Where? answers:\"here; there\"");
        var poll = _bench.Bench.Polls.Only;
        Assert.Equal(0, poll.ClosesAt.ToUnixTimeSeconds() % 60);
        Assert.InRange(poll.ClosesAt - poll.OpenedAt, Duration.FromDays(7), Duration.FromDays(7) + Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Several_answers_can_be_chosen_where_the_poll_allows_it()
    {
        await Moderate(Open + " several:yes");
        await _bench.Run("/poll answer choice:1", "Bo");
        var card = await _bench.Run("/poll answer choice:2", "Bo");
        Assert.Equal(["✓ the hall", "✓ the pub"], card.Actions.Take(2).Select(action => action.Label));
        Assert.Contains("Only a time", Bench.Text(await _bench.Run("/poll answer choice:2 answer:no", "Bo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_poll_shows_no_answers_before_it_is_closed_and_then_who_answered_is_deleted()
    {
        await Moderate(Open + " secret:yes");
        Assert.DoesNotContain((await _bench.Run("/poll show")).Actions, action => action.Label == "The answers");
        await _bench.Run("/poll answer choice:1", "Bo");
        Assert.Equal("Where do we meet? is secret until it is closed", (await _bench.Run("/poll result")).Title);

        var card = await Moderate("/poll close confirm:yes");

        Assert.Equal("Where do we meet?: the answers", card.Title);
        Assert.Equal(0, _bench.Bench.Polls.AnswerCount);
        Assert.Contains("the hall – 1 of 1", Bench.Text(await _bench.Run("/poll result")), StringComparison.Ordinal);
        Assert.Equal("Where do we meet?: no answer is taken any more", (await _bench.Run("/poll answer choice:1", "Bo")).Title);
        Assert.True((await Moderate("/poll close confirm:yes")).IsRefusal);
        Assert.Equal(VoteMoment.Closed, Assert.IsType<Subject.PollNews>(_bench.Announced[^1]).Moment);
    }

    [Theory]
    [InlineData("answers:\"the hall\"", "you gave 1")]
    [InlineData("answers:\"1;2;3;4;5;6;7;8;9;10;11\"", "you gave 11")]
    [InlineData("answers:\"the hall; The hall\"", "twice")]
    [InlineData("answers:\"the hall; 12345678901234567890123456789012345678901234567890123456789012345678901234567890x\"", "80 characters at most")]
    [InlineData("answers:\"the hall; the pub\" closes:\"2026-11-01 19:00\"", "“2026-11-01 19:00” is Sunday 1 November 2026, 19:00, which is past.")]
    public async Task Refuses_answers_that_cannot_be_chosen_from(string answers, string problem)
    {
        var card = await Moderate("/poll ask question:Where? " + answers);
        Assert.True(card.IsRefusal);
        Assert.Contains(problem, Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(_bench.Announced);
    }

    [Fact]
    public async Task Without_a_name_the_latest_open_poll_is_meant()
    {
        await Moderate(Open);
        await Moderate("/poll ask question:When? answers:\"at seven; at eight\"");
        await Moderate("/poll close confirm:yes");

        Assert.Equal("Where do we meet?", (await _bench.Run("/poll answer", "Bo")).Title);
        Assert.Equal("Where do we meet?", (await _bench.Run("/poll show")).Title);
        Assert.Equal("Where do we meet?: the answers", (await Moderate("/poll close confirm:yes")).Title);
        Assert.StartsWith("When?", (await _bench.Run("/poll result")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_poll_takes_precedence_over_an_earlier_one_of_the_same_title()
    {
        await Moderate(Open);
        await Moderate("/poll close confirm:yes");
        await Moderate(Open);
        await Moderate("/poll ask question:When? answers:\"at seven; at eight\"");

        Assert.False((await _bench.Run("/poll answer poll:\"where do we meet\" choice:1", "Bo")).IsRefusal);
    }

    [Fact]
    public async Task A_number_that_no_poll_has_is_not_searched_in_titles()
    {
        await Moderate("/poll ask question:\"Room 7?\" answers:\"yes; no\"");
        Assert.Contains("No poll fits “#7”", Bench.Text(await _bench.Run("/poll show poll:#7")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_answer_is_shortened()
    {
        var card = await Moderate($"/poll ask question:Where? answers:\"the hall; {new string('x', 900)}\"");
        Assert.DoesNotContain(new string('x', 100), Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_moderator_asks() => Assert.True((await _bench.Run(Open)).IsRefusal);

    private static string Plain(IReadOnlyList<Inline> line) => string.Concat(line.Select(part => part is Strong strong ? strong.Text : ((Words)part).Text));

    private Task<Card> Moderate(string text) => _bench.Run(text, permission: Permission.Moderator);

    private Task Run(Func<IAgenda, Task> act) => act(_bench.Bench.Agenda("polls"));

    private async Task<IEnumerable<(int, Instant)>> Items() => (await _bench.Bench.Agenda("polls").Items(TestContext.Current.CancellationToken)).Select(item => (item.Id, item.Due));
}
