using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Folders;

namespace FilmClubBot.Feeds.Tests.Folders;

public sealed class ReviewFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finds_files_of_every_format_in_ordinal_order()
    {
        foreach (var name in new[] { "b.md", "B.txt", "a/z.HTML", "a/y/x.htm", "c.json", "d.xml", "é.txt", "e.rss", "f.atom", "g.markdown", "h.csv", "i.pdf", "j" })
            _folder.Write(name);
        Assert.Equal(["B.txt", "a/y/x.htm", "a/z.HTML", "b.md", "c.json", "d.xml", "e.rss", "f.atom", "g.markdown", "é.txt"], Find());
    }

    [Fact]
    public void Leaves_out_hidden_files_and_readmes()
    {
        foreach (var name in new[] { ".draft.md", ".git/a.md", "README.md", "readme.txt", "a/ReadMe.markdown", "a/read-me.md" })
            _folder.Write(name);
        Assert.Equal(["a/read-me.md"], Find());
    }

    [Fact]
    public void Follows_no_link_out_of_the_folder()
    {
        using var outside = new TempFolder();
        var target = outside.Write("secret.txt");
        _folder.Write("inside/a.txt");
        File.CreateSymbolicLink(At("file.txt"), target);
        File.CreateSymbolicLink(At("broken.txt"), At("none.txt"));
        Directory.CreateSymbolicLink(At("folder"), outside.Path);
        Directory.CreateSymbolicLink(At("circle"), _folder.Path);
        File.CreateSymbolicLink(At("sly.txt"), "folder/secret.txt");
        Assert.Equal(["inside/a.txt"], Find());
    }

    [Fact]
    public void Follows_the_links_of_a_mounted_configuration()
    {
        _folder.Write("..2024_03/a.txt");
        Directory.CreateSymbolicLink(At("..data"), "..2024_03");
        File.CreateSymbolicLink(At("a.txt"), "..data/a.txt");
        Assert.Equal(["a.txt"], Find());
    }

    [Fact]
    public void Takes_the_first_files_up_to_the_limit_and_says_so()
    {
        for (var number = 5; number > 0; number--)
            _folder.Write($"{number}.txt");
        var found = Search(new FileLimits { MaxFolderFiles = 2 });
        Assert.Equal(["1.txt", "2.txt"], found.Files.Select(Path.GetFileName));
        Assert.Contains("has 5 files, and 2 are read at once", Assert.Single(found.Skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_folder_lies_too_deep()
    {
        _folder.Write("a/b/c/d.txt");
        var found = Search(new FileLimits { MaxFolderDepth = 2 });
        Assert.Empty(found.Files);
        Assert.Contains("lies deeper than 2 folders", Assert.Single(found.Skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_a_file_back_as_it_is_whatever_its_name()
    {
        var path = _folder.Write(".hidden.pdf");
        Assert.Equal([path], ReviewFolder.Find(path, cancellationToken: TestContext.Current.CancellationToken).Files);
    }

    [Fact]
    public void Gives_a_missing_path_back_for_the_reader_to_refuse() =>
        Assert.Equal([At("none")], ReviewFolder.Find(At("none"), cancellationToken: TestContext.Current.CancellationToken).Files);

    [Fact]
    public void Stops_when_asked_to() =>
        Assert.ThrowsAny<OperationCanceledException>(() => ReviewFolder.Find(_folder.Path, null, new CancellationToken(canceled: true)));

    private string At(string name) => Path.Combine(_folder.Path, name);

    private ReviewFolder Search(FileLimits? limits = null) => ReviewFolder.Find(_folder.Path, limits, TestContext.Current.CancellationToken);

    private IEnumerable<string> Find() => Search().Files.Select(path => Path.GetRelativePath(_folder.Path, path));
}
