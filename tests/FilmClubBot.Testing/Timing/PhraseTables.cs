namespace FilmClubBot.Testing.Timing;

/// <summary>The tables of written times and their meanings, beside the tests of the time reader.</summary>
public static class PhraseTables
{
    /// <summary>The rows of a table: the last heading, the phrase, its meaning.</summary>
    public static IEnumerable<(string Heading, string Phrase, string Meaning)> Rows(string table)
    {
        var heading = "";
        foreach (var line in File.ReadLines(Repository.Path("tests", "FilmClubBot.WrittenTimes.Tests", $"phrases.{table}.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            else if (line.LastIndexOf("->", StringComparison.Ordinal) is > 0 and var cut)
                yield return (heading, line[..cut].Trim(), line[(cut + 2)..].Trim());
        }
    }
}
