using FilmClubBot.Commands.Turns;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Turns;

public sealed class StoredTurnsTests
{
    [Fact]
    public async Task Who_ends_their_turn_goes_to_the_end_and_nobody_else_can()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        foreach (var member in new[] { ada, bo })
        {
            Assert.True(await society.Do(scope => Turns(scope).Join(member.Id, Society.Token)));
            society.Clock.Advance(Duration.FromMinutes(1));
        }

        Assert.False(await society.Do(scope => Turns(scope).Join(ada.Id, Society.Token)));
        Assert.False(await society.Do(scope => Turns(scope).EndTurn(bo.Id, Society.Token)));
        Assert.Equal(["Ada", "Bo"], await Order(society));
        Assert.True(await society.Do(scope => Turns(scope).EndTurn(ada.Id, Society.Token)));
        Assert.Equal(["Bo", "Ada"], await Order(society));
        Assert.True(await society.Do(scope => Turns(scope).Leave(bo.Id, Society.Token)));
        Assert.False(await society.Do(scope => Turns(scope).Leave(bo.Id, Society.Token)));
        Assert.Equal(["Ada"], await Order(society));
    }

    [Fact]
    public async Task Two_who_end_the_same_turn_end_it_once()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        await society.Do(scope => Turns(scope).Join(ada.Id, Society.Token));
        society.Clock.Advance(Duration.FromMinutes(1));
        await society.Do(scope => Turns(scope).Join(bo.Id, Society.Token));
        society.Clock.Advance(Duration.FromMinutes(1));

        var ended = await Task.WhenAll(society.Do(scope => Turns(scope).EndTurn(ada.Id, Society.Token)), society.Do(scope => Turns(scope).EndTurn(ada.Id, Society.Token)));

        Assert.Single(ended, true);
        Assert.Equal(["Bo", "Ada"], await Order(society));
    }

    private static ITurns Turns(Scope scope) => (ITurns)scope.PortOf(typeof(ITurns));

    private static async Task<IEnumerable<string>> Order(Society society) => (await society.Do(scope => Turns(scope).Order(Society.Token))).All.Select(turn => turn.Member.Name);
}
