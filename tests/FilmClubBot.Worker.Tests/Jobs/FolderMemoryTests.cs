using FilmClubBot.Worker.Jobs;

namespace FilmClubBot.Worker.Tests.Jobs;

/// <summary>A file is opened when it is new or changed, and again when its reading was cut off.</summary>
public sealed class FolderMemoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly FolderMemory _memory = new();

    [Fact]
    public void Returns_a_new_file_until_it_is_remembered()
    {
        var file = Write("her.txt", "one");

        Assert.Single(_memory.Changed([file]));
        Assert.Single(_memory.Changed([file]));
        _memory.Remember(_memory.Changed([file]));
        Assert.Empty(_memory.Changed([file]));
    }

    [Fact]
    public void Remembers_that_an_empty_folder_was_searched()
    {
        Assert.False(_memory.HasRead);
        _memory.Remember(_memory.Changed([]));
        Assert.True(_memory.HasRead);
    }

    [Fact]
    public void Returns_a_file_that_grew()
    {
        var file = Write("her.txt", "one");
        _memory.Remember(_memory.Changed([file]));

        Write("her.txt", "one and two");

        Assert.Equal(file, Assert.Single(_memory.Changed([file])).Path);
    }

    [Fact]
    public void Returns_a_rewritten_file_of_the_same_length()
    {
        var file = Write("her.txt", "one");
        _memory.Remember(_memory.Changed([file]));

        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));

        Assert.Single(_memory.Changed([file]));
    }

    [Fact]
    public void Skips_a_deleted_file()
    {
        var file = Write("her.txt", "one");
        File.Delete(file);

        Assert.Empty(_memory.Changed([file]));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
