using System.Runtime.CompilerServices;

namespace FilmClubBot.Testing;

/// <summary>
/// Holds a rendering against an approved file in the folder <c>Approved</c> of the test's project. With the environment
/// variable <c>UPDATE_APPROVED=1</c> the file is written instead; what changed is then read in the diff.
/// </summary>
public static class Approved
{
    /// <summary>Compares, line ends aside.</summary>
    /// <param name="actual">The rendering.</param>
    /// <param name="file">The approved file's name, such as <c>quotation.html</c>.</param>
    /// <param name="test">The test's own file, filled in by the compiler.</param>
    /// <exception cref="NotApprovedException">The rendering is another, or was never approved; the message says where they part.</exception>
    public static void Matches(string actual, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(ProjectOf(test), "Approved", file);
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
            throw new NotApprovedException($"Approved/{file} is missing; run with UPDATE_APPROVED=1 and read what it writes.");
        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (approved != actual)
            throw new NotApprovedException(Difference(file, approved, actual));
    }

    /// <summary>As <see cref="Matches"/>, the file named after the test: <c>RateFilmTests.Keeps_a_rating.txt</c>.</summary>
    public static void Holds(string actual, [CallerMemberName] string name = "", [CallerFilePath] string test = "") =>
        Matches(actual, $"{Path.GetFileNameWithoutExtension(test)}.{name}.txt", test);

    private static string ProjectOf(string test)
    {
        for (var folder = new FileInfo(test).Directory; folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && folder.EnumerateFiles("*.csproj").Any())
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run elsewhere than where they were built, so the approved files are not found.");
    }

    private static string Difference(string file, string approved, string actual)
    {
        var expected = approved.Split('\n');
        var found = actual.Split('\n');
        var line = 0;
        while (line < expected.Length && line < found.Length && expected[line] == found[line])
            line++;
        return $"""
            Approved/{file} differs from line {line + 1} on; if the new rendering is right, run with UPDATE_APPROVED=1.
            approved: {expected.ElementAtOrDefault(line)}
            actual:   {found.ElementAtOrDefault(line)}
            whole:
            {actual}
            """;
    }
}

/// <summary>A rendering is not the approved one.</summary>
public sealed class NotApprovedException(string message) : Exception(message);
