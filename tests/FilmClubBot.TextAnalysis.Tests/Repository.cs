namespace FilmClubBot.TextAnalysis.Tests;

/// <summary>Finds the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>FilmClubBot.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FilmClubBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("FilmClubBot.sln stands in no folder above the tests.");
    }
}
