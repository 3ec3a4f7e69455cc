namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>Reads text files that are embedded in this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file that are no comments.</summary>
    /// <param name="name">The file's name, such as <c>synonyms.txt</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No file {name} is embedded; list it in the project file.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line;
        }
    }
}
