using System.Net;
using System.Text.RegularExpressions;

namespace FilmClubBot.Benchmarks.Quality.Keyphrases;

/// <summary>One text of a public set with the phrases that people gave it.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Text">The text; blank lines part its paragraphs.</param>
/// <param name="Keys">The phrases, as they are printed.</param>
internal sealed partial record KeyphraseText(string Name, string Text, IReadOnlyList<string> Keys)
{
    /// <summary>How the sets are parted; printed with every table.</summary>
    public const string SplitRule = "split: a text belongs to dev if FNV-1a (32 bits) over the UTF-8 of its file name without the ending is even, else to test";

    /// <summary>Whether the method may be tuned on it; see <see cref="SplitRule"/>.</summary>
    public bool IsDev => Hash(Name) % 2 == 0;

    /// <summary>Reads a set: <c>docsutf8/NAME.txt</c> and <c>keys/NAME.key</c>, one phrase a line.</summary>
    public static List<KeyphraseText> Load(string folder)
    {
        var texts = new List<KeyphraseText>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "docsutf8"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var keys = File.ReadAllLines(Path.Combine(folder, "keys", name + ".key")).Where(line => !string.IsNullOrWhiteSpace(line));
            texts.Add(new(name, Paragraphs(File.ReadAllText(path)), [.. keys]));
        }

        return texts;
    }

    // The sets wrap a paragraph by indenting its further lines; a line that is not indented is a paragraph.
    private static string Paragraphs(string text) => LineEnd().Replace(WrappedLine().Replace(WebUtility.HtmlDecode(text), " "), "\n\n").Trim();

    private static uint Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var b in System.Text.Encoding.UTF8.GetBytes(name))
            hash = (hash ^ b) * 16777619u;
        return hash;
    }

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex WrappedLine();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnd();
}
