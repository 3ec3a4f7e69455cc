using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Moderation;

public class UndoLogTests
{
    private static readonly CommandCall _rate = new("rate", ("film", "#3"), ("stars", "4"), ("comment", "Said \"no\"; meant yes."));

    [Fact]
    public async Task A_members_changes_are_the_latest_first_and_expire()
    {
        await using var society = await Society.Found();
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        await Record(society, ana, "rating 3 1");
        society.Clock.Advance(Duration.FromMinutes(6));
        await Record(society, ana, "rating 4 1");
        await Record(society, ben, "quote 5");

        await using (var scope = society.Begin())
        {
            var changes = await scope.Undos.LockLatest(ana.Id, society.Now - Duration.FromMinutes(10), Society.Token);
            Assert.Equal(["rating 4 1", "rating 3 1"], changes.Select(change => change.Reversal.Target));
            Assert.Equal((_rate.Text, "/unrate film:#3"), (changes[0].Call.Text, changes[0].Reversal.Call!.Text));
            Assert.Single(await scope.Undos.LockLatest(ana.Id, society.Now - Duration.FromMinutes(5), Society.Token));
        }

        society.Clock.Advance(Duration.FromMinutes(5));
        Assert.Equal(1, await society.Do(scope => scope.Undos.Forget(society.Now - Duration.FromMinutes(10), Society.Token)));
        Assert.Equal(0, await society.Do(scope => scope.Undos.Forget(society.Now - Duration.FromMinutes(10), Society.Token)));
        Assert.Equal(["rating 4 1", "quote 5"], society.Query("SELECT Target FROM Undos ORDER BY Id"));
        await using var later = society.Begin();
        Assert.Equal(["rating 4 1"], (await later.Undos.LockLatest(ana.Id, Instant.MinValue, Society.Token)).Select(change => change.Reversal.Target));
    }

    [Fact]
    public async Task A_later_change_of_the_same_target_overtakes_until_it_is_undone()
    {
        await using var society = await Society.Found();
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        await Record(society, ana, "quote 5");
        await Record(society, ben, "quote 5");
        await society.Do(async scope =>
        {
            var first = Assert.Single(await scope.Undos.LockLatest(ana.Id, Instant.MinValue, Society.Token));
            Assert.True(await scope.Undos.IsOvertaken(first, Society.Token));
            await scope.Undos.Remove(Assert.Single(await scope.Undos.LockLatest(ben.Id, Instant.MinValue, Society.Token)), Society.Token);
            Assert.False(await scope.Undos.IsOvertaken(first, Society.Token));
        });
    }

    [Fact]
    public async Task A_change_without_a_reversal_is_recorded_and_overtakes()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        await Record(society, ana, "correction of 5");
        await society.Do(scope => scope.Undos.Record(ana.Id, _rate, new Reversal(null, "correction of 5"), Society.Token));

        await society.Do(async scope =>
        {
            var changes = await scope.Undos.LockLatest(ana.Id, Instant.MinValue, Society.Token);
            Assert.Equal([false, true], changes.Select(change => change.Reversal.Call is not null));
            Assert.True(await scope.Undos.IsOvertaken(changes[1], Society.Token));
        });
    }

    [Fact]
    public async Task Of_two_who_undo_the_same_change_together_the_second_finds_it_undone()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        await Record(society, ana, "quote 5");
        await using var first = society.Begin();
        var change = Assert.Single(await first.Undos.LockLatest(ana.Id, Instant.MinValue, Society.Token));
        var second = society.Do(scope => scope.Undos.LockLatest(ana.Id, Instant.MinValue, Society.Token));
        await first.Undos.Remove(change, Society.Token);
        await first.Commit();

        Assert.Empty(await second);
    }

    private static Task<int> Record(Society society, Member by, string target) => society.Do(scope =>
        scope.Undos.Record(by.Id, _rate, new Reversal(new CommandCall("unrate", ("film", "#3")), target), Society.Token));
}
