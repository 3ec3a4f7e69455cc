using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Calls;

public class SavedCallTests
{
    private static readonly CommandCall _call = new("rate", ("film", "Her (2013)"), ("comment", new string('x', 300)));

    [Fact]
    public async Task A_call_is_found_by_its_key_after_a_restart_and_by_no_other_club()
    {
        await using var society = await Society.Found();
        await Save(society, "#a");
        await using var restarted = society.Beside();
        await using var other = society.Beside(club: 2);
        await other.Database.Prepare(Society.Token);

        Assert.Equal(_call.Text, (await Find(restarted, "#a"))?.Text);
        Assert.Null(await Find(restarted, "#b"));
        Assert.Null(await Find(other, "#a"));
    }

    [Fact]
    public async Task Saving_again_extends_the_lifetime_and_expired_calls_are_deleted()
    {
        await using var society = await Society.Found();
        await Save(society, "#again");
        await Save(society, "#old");
        var first = society.Now;
        society.Clock.Advance(Duration.FromDays(1));
        await Save(society, "#again");

        await using var scope = society.Begin();
        Assert.Equal(1, await scope.OldCalls.Forget(first + Duration.FromHours(1), Society.Token));
        Assert.NotNull(await Find(society, "#again"));
        Assert.Null(await Find(society, "#old"));
    }

    private static async Task Save(Society society, string key)
    {
        await using var scope = society.Begin();
        await scope.Calls.Save(new Dictionary<string, CommandCall> { [key] = _call }, Society.Token);
    }

    private static async Task<CommandCall?> Find(Society society, string key)
    {
        await using var scope = society.Begin();
        return await scope.Calls.Find(key, Society.Token);
    }
}
