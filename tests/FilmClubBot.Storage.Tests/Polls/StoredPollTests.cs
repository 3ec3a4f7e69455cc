using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Polls;

public class StoredPollTests
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
        Assert.Equal(first.Choices, found.Choices);
        Assert.Equal([second.Id, first.Id], (await Polls(scope).Latest(5, Society.Token)).Select(poll => poll.Id));
        Assert.Null(await Polls(scope).Find(new(99), Society.Token));
    }

    [Fact]
    public async Task An_answer_changes_one_time_and_leaves_the_others()
    {
        await using var society = await Society.Found();
        var poll = await Open(society, "Christmas film");
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));

        await Answer(society, poll, ana, 1, PollAnswer.Yes);
        await Answer(society, poll, ana, 3, PollAnswer.No);
        await Answer(society, poll, ana, 1, PollAnswer.Maybe);
        await Answer(society, poll, ben, 2, PollAnswer.Yes);
        await Answer(society, poll, ben, 2, null);
        Assert.Null(await society.Do(scope => Polls(scope).Answer(new(99), ana.Id, 1, PollAnswer.Yes, Society.Token)));

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
        await Answer(society, poll, ana, 1, PollAnswer.Yes);

        await Task.WhenAll(Answer(society, poll, ana, 2, PollAnswer.Maybe), Answer(society, poll, ana, 3, PollAnswer.No));

        await using var scope = society.Begin();
        Assert.Equal("ymn", (await Polls(scope).AnswersOf(poll.Id, ana.Id, Society.Token))?.Text);
    }

    [Fact]
    public async Task A_closed_poll_publishes_the_answers_and_deletes_whose_they_are()
    {
        await using var society = await Society.Found();
        var poll = await society.Do(scope => Polls(scope).Add(
            new(default, "Where?", PollKind.One, [new PollChoice.Answer("the hall"), new PollChoice.Sentence("It is warm.", "Ada", new Uri("https://film.example/1"))], society.Now, society.Now + Duration.FromDays(1)) { IsSecret = true }, Society.Token));
        var ana = await society.Join("Ana");
        await Answer(society, poll, ana, 1, PollAnswer.Yes);
        await Answer(society, poll, ana, 2, PollAnswer.Yes);

        await society.Do(scope => Polls(scope).Change(poll.Id, async open => open.Close(await Polls(scope).Answers(open.Id, Society.Token), society.Now), Society.Token));

        Assert.Null(await Answer(society, poll, ana, 1, PollAnswer.Yes));
        await using var scope = society.Begin();
        var closed = (await Polls(scope).Find(poll.Id, Society.Token))!;
        Assert.Equal(("-y", society.Now, true), (closed.Record, closed.ClosedAt, closed.IsSecret));
        Assert.Equal(poll.Choices, closed.Choices);
        Assert.Empty(await Polls(scope).Open(Society.Token));
        Assert.Empty(await Polls(scope).Answers(poll.Id, Society.Token));
    }

    [Fact]
    public async Task Takes_no_answer_from_its_end_on()
    {
        await using var society = await Society.Found();
        var poll = await Open(society, "Christmas film");
        var ana = await society.Join("Ana");
        society.Clock.Reset(poll.ClosesAt);
        Assert.Null(await Answer(society, poll, ana, 1, PollAnswer.Yes));
        await using var scope = society.Begin();
        Assert.Null(await Polls(scope).AnswersOf(poll.Id, ana.Id, Society.Token));
    }

    [Fact]
    public async Task One_poll_is_opened_about_a_screening()
    {
        await using var society = await Society.Found();
        var screening = await Schedule(society);
        var poll = await Open(society, screening);
        await Assert.ThrowsAsync<ConflictException>(() => Open(society, screening));
        await using var scope = society.Begin();
        Assert.Equal([poll.Id], (await Polls(scope).Latest(5, Society.Token)).Select(other => other.Id));
    }

    [Fact]
    public async Task An_open_poll_ends_with_the_screening_that_it_is_about()
    {
        await using var society = await Society.Found();
        var screening = await Schedule(society);
        var poll = await Open(society, screening);

        await society.Do(scope => scope.Screenings.Change(screening.Id, before => Task.FromResult<Screening?>(before.MoveTo(before.Start + Duration.FromDays(1), society.Now)), Society.Token));
        Assert.Equal(screening.End + Duration.FromDays(1), await Ends());
        await society.Do(scope => scope.Screenings.Change(screening.Id, before => Task.FromResult<Screening?>(before.Cancel(null)), Society.Token));
        Assert.Equal(society.Now, await Ends());
        await society.Do(scope => Polls(scope).Change(poll.Id, open => Task.FromResult<Poll?>(open.Close([], society.Now)), Society.Token));
        await society.Do(scope => scope.Screenings.Change(screening.Id, before => Task.FromResult<Screening?>(before.Restore()), Society.Token));
        Assert.Equal(society.Now, await Ends());

        async Task<Instant> Ends() => (await society.Do(scope => Polls(scope).Find(poll.Id, Society.Token)))!.ClosesAt;
    }

    private static Task<Screening> Schedule(Society society) =>
        society.Do(scope => scope.Screenings.Add(new(default, null, society.Now + Duration.FromDays(3), Duration.FromHours(2), ScreeningState.Announced), Society.Token));

    private static Task<Poll> Open(Society society, Screening screening) => society.Do(scope => Polls(scope).Add(
        new(default, "With whom do you agree?", PollKind.One, [new PollChoice.Answer("Ana"), new PollChoice.Answer("Ben")], society.Now, screening.End) { Screening = screening.Id }, Society.Token));

    private static IPolls Polls(Scope scope) => (IPolls)scope.PortOf(typeof(IPolls));

    private static Task<Poll> Open(Society society, string title) => society.Do(scope => Polls(scope).Add(
        new(default, title, PollKind.Dates, [.. Enumerable.Range(7, 3).Select(day => new PollChoice.Time(society.Now + Duration.FromDays(day)))], society.Now, society.Now + Duration.FromDays(6)), Society.Token));

    private static Task<PollAnswers?> Answer(Society society, Poll poll, Member member, int number, PollAnswer? can) =>
        society.Do(scope => Polls(scope).Answer(poll.Id, member.Id, number, can, Society.Token));
}
