using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Choosing;

/// <summary>The question before a ballot is closed.</summary>
public class CloseBallotTests
{
    private readonly BallotBench _bench = new();

    [Theory]
    [InlineData("/ballot close", "/ballot close ballot:#1 confirm:yes")]
    [InlineData("/ballot close friday", "/ballot close ballot:#1 confirm:yes")]
    [InlineData("/ballot close withdraw:yes", "/ballot close withdraw:yes ballot:#1 confirm:yes")]
    public async Task Names_the_ballot_and_its_answer_closes_no_other(string typed, string confirmed)
    {
        var friday = _bench.Open();
        var question = await _bench.Run(typed, permission: Permission.Moderator);
        Assert.True(question.IsQuestion);
        Assert.Contains("Friday", Bench.Text(question), StringComparison.Ordinal);
        Assert.DoesNotContain("Her", Bench.Text(question), StringComparison.Ordinal);
        var yes = Assert.IsType<Button>(question.Actions[0]).Call;
        Assert.Equal(confirmed, yes.Text);

        // Meanwhile it was closed, and the next one opened.
        _bench.Choices.Put(friday with { State = BallotState.Withdrawn });
        var next = _bench.Choices.Put(friday with { Id = new(2), Title = "Saturday" });
        Assert.True((await _bench.Bench.Run(yes, Permission.Moderator)).IsRefusal);
        Assert.Equal(BallotState.Open, _bench.Choices.Ballots.Single(ballot => ballot.Id == next.Id).State);
    }
}
