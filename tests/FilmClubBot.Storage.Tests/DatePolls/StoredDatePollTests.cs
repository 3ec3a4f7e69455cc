using FilmClubBot.Commands.DatePolls;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.DatePolls;

public class StoredDatePollTests
{
    [Fact]
    public async Task A_poll_is_saved_with_its_times()
    {
        await using var society = await Society.Found();
        var first = await Open(society, "Christmas film");
        var second = await Open(society, "New year");

        await using var scope = society.Begin();
        var found = (await Polls(scope).Find(first.Id, Society.Token))!;
        Assert.Equal((first.Title, first.OpenedAt, first.ClosesAt), (found.Title, found.OpenedAt, found.ClosesAt));
        Assert.Equal(first.Times, found.Times);
        Assert.Equal([second.Id, first.Id], (await Polls(scope).Latest(5, Society.Token)).Select(poll => poll.Id));
        Assert.Null(await Polls(scope).Find(new(99), Society.Token));
    }

    [Fact]
    public async Task An_answer_changes_one_time_and_leaves_the_others()
    {
        await using var society = await Society.Found();
        var poll = await Open(society, "Christmas film");
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));

        await Answer(society, poll, ana, 1, Availability.Yes);
        await Answer(society, poll, ana, 3, Availability.No);
        await Answer(society, poll, ana, 1, Availability.Maybe);
        await Answer(society, poll, ben, 2, Availability.Yes);
        await Answer(society, poll, ben, 2, null);
        Assert.Null(await society.Do(scope => Polls(scope).Answer(new(99), ana.Id, 1, Availability.Yes, Society.Token)));

        await using var scope = society.Begin();
        Assert.Equal("m-n", (await Polls(scope).AnswersOf(poll.Id, ana.Id, Society.Token))?.Text);
        // Who took everything back has not answered.
        Assert.Equal(["m-n"], (await Polls(scope).Answers(poll.Id, Society.Token)).Select(answers => answers.Text));
    }

    [Fact]
    public async Task Two_answers_of_one_member_at_the_same_time_are_both_stored()
    {
        await using var society = await Society.Found();
        var poll = await Open(society, "Christmas film");
        var ana = await society.Join("Ana");
        await Answer(society, poll, ana, 1, Availability.Yes);

        await Task.WhenAll(Answer(society, poll, ana, 2, Availability.Maybe), Answer(society, poll, ana, 3, Availability.No));

        await using var scope = society.Begin();
        Assert.Equal("ymn", (await Polls(scope).AnswersOf(poll.Id, ana.Id, Society.Token))?.Text);
    }

    private static IDatePolls Polls(Scope scope) => (IDatePolls)scope.PortOf(typeof(IDatePolls));

    private static Task<DatePoll> Open(Society society, string title) => society.Do(scope => Polls(scope).Add(
        new(default, title, [.. Enumerable.Range(7, 3).Select(day => society.Now + Duration.FromDays(day))], society.Now, society.Now + Duration.FromDays(6)), Society.Token));

    private static Task<DateAnswers?> Answer(Society society, DatePoll poll, Member member, int number, Availability? can) =>
        society.Do(scope => Polls(scope).Answer(poll.Id, member.Id, number, can, Society.Token));
}
