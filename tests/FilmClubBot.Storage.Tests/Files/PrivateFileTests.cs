using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>Members' data is readable by the bot's user alone, whatever the umask is.</summary>
public sealed class PrivateFileTests
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task New_files_are_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await using var society = Society.Unprepared();
        await society.Database.Prepare(Society.Token);
        await society.Join("Ana");
        await society.Database.Backup(Path.Combine(society.Store.Folder, "backup.db"), Society.Token);

        foreach (var file in Directory.GetFiles(society.Store.Folder))
            Assert.Equal((file, Owner), (file, File.GetUnixFileMode(file)));
        Assert.True(File.Exists(society.Store.File + "-wal") && File.Exists(society.Store.File + ".lock"));
    }

    [Theory]
    [InlineData(Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead, Owner)]
    [InlineData(Owner | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite, Owner)]
    [InlineData(Owner | UnixFileMode.GroupRead, Owner | UnixFileMode.GroupRead)]
    [InlineData(Owner, Owner)]
    public async Task Others_lose_their_access_to_a_file_of_an_earlier_version(UnixFileMode before, UnixFileMode after)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await using var society = await Society.Found();
        File.SetUnixFileMode(society.Store.File, before);

        await society.Database.Prepare(Society.Token);

        Assert.Equal(after, File.GetUnixFileMode(society.Store.File));
    }
}
