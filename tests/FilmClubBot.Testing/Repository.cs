namespace FilmClubBot.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>FilmClubBot.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder of the checkout.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The program's own sources with these endings, such as <c>.cs</c>: path from the root, and text.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] endings) =>
        Directory.EnumerateFiles(Path("src"), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => System.IO.Path.GetRelativePath(Root, file))
            .Where(path => !path.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(path => (path, File.ReadAllText(Path(path))));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "FilmClubBot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No FilmClubBot.sln above the tests; run them from the checkout that they were built in.");
    }
}
