using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using FilmClubBot.Worker.Jobs;
using FilmClubBot.Worker.Reviews;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Jobs;

/// <summary>A file is opened when it is new or changed, and again when its reading was cut off.</summary>
public sealed class FolderMemoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly FolderMemory _memory = new();
    private Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void Returns_a_new_file_until_it_is_remembered()
    {
        var file = Write("her.txt", "one");

        Assert.Single(Changed([file]));
        Assert.Single(Changed([file]));
        _memory.Remember(Changed([file]), new());
        Assert.Empty(Changed([file]));
    }

    [Fact]
    public void Remembers_that_an_empty_folder_was_searched()
    {
        Assert.False(_memory.HasRead);
        _memory.Remember(Changed([]), new());
        Assert.True(_memory.HasRead);
    }

    [Fact]
    public void Returns_a_file_that_grew()
    {
        var file = Write("her.txt", "one");
        _memory.Remember(Changed([file]), new());

        Write("her.txt", "one and two");

        Assert.Equal(file, Assert.Single(Changed([file])).Path);
    }

    [Fact]
    public void Returns_a_rewritten_file_of_the_same_length()
    {
        var file = Write("her.txt", "one");
        _memory.Remember(Changed([file]), new());

        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));

        Assert.Single(Changed([file]));
    }

    [Fact]
    public void Skips_a_deleted_file()
    {
        var file = Write("her.txt", "one");
        File.Delete(file);

        Assert.Empty(Changed([file]));
    }

    [Fact]
    public void Returns_an_unchanged_file_when_its_date_of_publication_comes()
    {
        var file = Write("her.txt", "one");
        var tally = new ImportTally();
        tally.Withhold(file, new WithheldEntry("Her", Unpublished.Scheduled, null, _now + Duration.FromHours(1)));
        _memory.Remember(Changed([file]), tally);

        Assert.Empty(Changed([file]));
        Assert.Equal(new AwaitedEntry(file, null), Assert.Single(_memory.Awaited));
        _now += Duration.FromHours(1);
        Assert.Single(Changed([file]));
        _memory.Remember(Changed([file]), new());
        Assert.Empty(Changed([file]));
        Assert.Empty(_memory.Awaited);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IReadOnlyList<FileState> Changed(params string[] files) => _memory.Changed(files, _now);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
