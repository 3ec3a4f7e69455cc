using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>The database file disappears from its path while the bot has it open.</summary>
public sealed class FileWatchTests
{
    [Theory]
    [InlineData("deleted")]
    [InlineData("renamed")]
    [InlineData("replaced by a copy")]
    [InlineData("deleted, and created again")]
    public async Task Writes_are_refused_and_the_bot_is_not_ready(string how)
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        Assert.True(await society.Database.IsReady(Society.Token), how);

        Lose(how, society.Store.File);

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token)));
        Assert.Contains(society.Store.File, refusal.Message, StringComparison.Ordinal);
        Assert.False(await society.Database.IsReady(Society.Token), how);
    }

    [Fact]
    public async Task A_backup_restored_while_the_bot_runs_is_written_to()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        var copy = Path.Combine(society.Store.Folder, "copy.db");
        await society.Database.Backup(copy, Society.Token);
        await using (var other = society.Beside(name: "Tuesday Club"))
            await other.Database.Restore(copy, Society.Token);

        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token));

        Assert.Equal(["9"], society.Query("SELECT Halves FROM Ratings"));
    }

    private static void Lose(string how, string file)
    {
        switch (how)
        {
            case "deleted":
                File.Delete(file);
                break;
            case "renamed":
                File.Move(file, file + ".old");
                break;
            case "replaced by a copy":
                File.Copy(file, file + ".copy");
                File.Move(file + ".copy", file, overwrite: true);
                break;
            default:
                File.Delete(file);
                File.Create(file).Dispose();
                break;
        }
    }
}
