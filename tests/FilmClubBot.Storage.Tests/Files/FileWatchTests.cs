using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>The database file disappears from its path while the bot has it open.</summary>
public sealed class FileWatchTests
{
    public static TheoryData<string, Action<string>> Losses => new()
    {
        { "deleted", File.Delete },
        { "renamed", file => File.Move(file, file + ".old") },
        { "replaced by a copy", file => Replace(file, file + ".copy") },
        { "deleted, and created again", file => Replace(file, null) },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Writes_are_refused_and_the_bot_is_not_ready(string how, Action<string> lose)
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        Assert.True(await society.Database.IsReady(Society.Token), how);

        lose(society.File);

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token)));
        Assert.Contains(society.File, refusal.Message, StringComparison.Ordinal);
        Assert.False(await society.Database.IsReady(Society.Token), how);
    }

    [Fact]
    public async Task A_backup_restored_while_the_bot_runs_is_written_to()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        var copy = Path.Combine(society.Folder, "copy.db");
        await society.Database.Backup(copy, Society.Token);
        await using (var other = society.Beside(name: "Tuesday Club"))
            await other.Database.Restore(copy, Society.Token);

        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token));

        Assert.Equal(["9"], society.Query("SELECT Halves FROM Ratings"));
    }

    private static void Replace(string file, string? copy)
    {
        if (copy is null)
        {
            File.Delete(file);
            File.Create(file).Dispose();
            return;
        }

        File.Copy(file, copy);
        File.Move(copy, file, overwrite: true);
    }
}
