using System.Runtime.CompilerServices;

namespace FilmClubBot.Commands.Tests;

/// <summary>
/// Holds a text by the approved one in <c>Approved/</c>. Where they differ, what came stands beside it as
/// <c>.received.txt</c>; rename it once it is right.
/// </summary>
internal static class Approved
{
    public static void Holds(string text, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        // The compiler writes the path as it saw it; only its last part is asked for.
        var name = $"{System.IO.Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))}.{test}";
        var approved = Testing.Repository.Path("tests", "FilmClubBot.Commands.Tests", "Approved", name + ".txt");
        var received = System.IO.Path.ChangeExtension(approved, ".received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
