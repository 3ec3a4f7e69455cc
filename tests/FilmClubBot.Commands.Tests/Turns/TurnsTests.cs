using FilmClubBot.Commands.Tests.Choosing;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Turns;

public class TurnsTests
{
    private readonly BallotBench _bench = new();

    [Fact]
    public async Task Members_choose_in_turn_and_the_film_goes_to_the_watchlist()
    {
        Assert.Equal("Nobody takes turns in choosing a film", (await _bench.Run("/pick turns")).Title);
        await _bench.Run("/pick join");
        Assert.Equal("Bo takes turns in choosing a film, and has place 2", (await _bench.Run("/pick join", "Bo")).Title);
        Assert.True((await _bench.Run("/pick choose her", "Bo")).IsRefusal);
        Assert.Empty(_bench.Choices.Suggestions);

        var card = await _bench.Run("/pick choose her");

        Assert.Equal("Ada has chosen Her (2013)", card.Title);
        Assert.Equal(["Schedule Her (2013)", "Watchlist"], card.Actions.Select(action => action.Label));
        Assert.Contains("It is the turn of Member 101 to choose a film", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(Bench.Her.Id, Assert.Single(_bench.Choices.Suggestions).Film.Id);
    }

    [Fact]
    public async Task A_turn_is_passed_by_its_member_or_a_moderator()
    {
        await _bench.Run("/pick join", "Bo");
        await _bench.Run("/pick join", "Cy");
        Assert.True((await _bench.Run("/pick skip", "Cy")).IsRefusal);
        Assert.Equal("Member 101 was skipped, and goes to the end", (await _bench.Run("/pick skip", "Bo")).Title);
        Assert.Equal("Member 102 was skipped, and goes to the end", (await _bench.Run("/pick skip", "Ada", Permission.Moderator)).Title);
        _bench.Bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "pick skip", "Member 102"));
        Assert.Equal("Bo takes no more turns in choosing a film", (await _bench.Run("/pick leave", "Bo")).Title);
        Assert.Equal("You take no turns in choosing a film.", (await _bench.Run("/pick leave", "Bo")).Title);
    }
}
