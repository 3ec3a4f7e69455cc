using System.Runtime.CompilerServices;

namespace FilmClubBot.Testing;

/// <summary>
/// Compares what the code makes with an approved file: one in the folder <c>Approved</c> of the test's project, or one that the
/// repository publishes, such as <c>docs/commands.md</c>. With <c>FILMCLUB_APPROVE=1</c> the files are written instead; the diff
/// then shows what changed.
/// </summary>
public static class Approved
{
    /// <summary>The command that rewrites every approved file.</summary>
    public const string Renewal = "dotnet test FilmClubBot.sln -e FILMCLUB_APPROVE=1";

    private static readonly bool _renews = Environment.GetEnvironmentVariable("FILMCLUB_APPROVE") == "1";

    /// <summary>Compares with a file of the project's folder <c>Approved</c>, line ends aside.</summary>
    /// <param name="actual">The rendering.</param>
    /// <param name="file">The approved file's name, such as <c>quotation.html</c>.</param>
    /// <param name="test">The test's own file, filled in by the compiler.</param>
    /// <exception cref="NotApprovedException">The rendering is another, or was never approved; the message says where they part.</exception>
    public static void Matches(string actual, string file, [CallerFilePath] string test = "") =>
        Compare(actual, Path.Combine(ProjectOf(test), "Approved", file), _renews);

    /// <summary>As <see cref="Matches"/>, the file named after the test: <c>RateFilmTests.Saves_and_shows_a_rating.txt</c>.</summary>
    public static void Verify(string actual, [CallerMemberName] string name = "", [CallerFilePath] string test = "") =>
        Matches(actual, $"{Path.GetFileNameWithoutExtension(test)}.{name}.txt", test);

    /// <summary>As <see cref="Matches"/>, with a file that the repository publishes.</summary>
    /// <param name="actual">What the code makes.</param>
    /// <param name="path">The file's folders and name from the repository's root.</param>
    public static void IsPublished(string actual, params string[] path) => Compare(actual, Repository.Path(path), _renews);

    /// <summary>Compares with a file, or writes it.</summary>
    internal static void Compare(string actual, string path, bool renews)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (renews)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        if (!File.Exists(path))
            throw new NotApprovedException($"{name} is missing; write it with {Renewal} and read it.");
        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (approved != actual)
            throw new NotApprovedException(Difference(name, approved, actual));
    }

    private static string ProjectOf(string test)
    {
        for (var folder = new FileInfo(test).Directory; folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && folder.EnumerateFiles("*.csproj").Any())
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run elsewhere than where they were built, so the approved files are not found.");
    }

    private static string Difference(string name, string approved, string actual)
    {
        var expected = approved.Split('\n');
        var found = actual.Split('\n');
        var line = 0;
        while (line < expected.Length && line < found.Length && expected[line] == found[line])
            line++;
        return $"""
            {name} differs from line {line + 1} on; if the new text is right, renew it with {Renewal}
            approved: {expected.ElementAtOrDefault(line)}
            actual:   {found.ElementAtOrDefault(line)}
            whole:
            {actual}
            """;
    }
}

/// <summary>A rendering is not the approved one.</summary>
public sealed class NotApprovedException(string message) : Exception(message);
