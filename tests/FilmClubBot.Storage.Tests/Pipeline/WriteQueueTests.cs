using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Pipeline;

/// <summary>Another program has the write lock.</summary>
public sealed class WriteQueueTests
{
    // More than the thread pool has threads: each of them would be blocked, and nothing else could run.
    private const int Writers = 40;

    [Fact]
    public async Task Readers_are_served_while_many_writers_wait()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        List<Task> writing;
        using (society.Store.LockByOtherProgram())
        {
            writing = [.. Enumerable.Range(1, Writers).Select(_ => Task.Run(() => society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token)), Society.Token))];
            // The lock is released only when the read has returned: blocked threads would make the writers fail.
            await Task.Run(() => society.Do(scope => scope.Films.Find(film.Id, Society.Token)), Society.Token);
        }

        await Task.WhenAll(writing);

        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Ratings"));
    }

    [Fact]
    public async Task A_known_member_is_recognised()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        using var other = society.Store.LockByOtherProgram();

        Assert.Equal(ana, await society.Join("Ana"));
    }

    [Fact]
    public async Task Calls_that_were_saved_lately_are_not_saved_again()
    {
        await using var society = await Society.Found();
        var calls = new Dictionary<string, FilmClubBot.Commands.Framework.Calls.CommandCall> { ["#k"] = new("themes", ("film", "Her")) };
        await society.Do(scope => scope.Calls.Save(calls, Society.Token));
        using var other = society.Store.LockByOtherProgram();

        await society.Do(scope => scope.Calls.Save(calls, Society.Token));

        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM SavedCalls"));
    }

    [Fact]
    public async Task A_unit_of_work_that_is_not_committed_lets_the_next_writer_begin()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        await using (var abandoned = society.Begin())
            await abandoned.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(1), null, false, Society.Token);

        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token));

        Assert.Equal(["9"], society.Query("SELECT Halves FROM Ratings"));
    }
}
