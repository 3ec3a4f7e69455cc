using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>Reads the Project Dialogism Novel Corpus (<c>Priya22/project-dialogism-novel-corpus</c>) from a folder.</summary>
/// <remarks>
/// Its column says "byte spans"; they count characters: so read, every stretch equals its printed text, in all 28 novels. No
/// text holds a character beyond the first plane, so that code points and UTF-16 units are the same.
/// </remarks>
internal static partial class NovelCorpus
{
    /// <summary>How novels are parted.</summary>
    public const string Split = "novels in ordinal order of their folders' names: the first, third, fifth … are dev, the others test";

    /// <summary>The novels of a part.</summary>
    /// <param name="directory">The corpus, or its folder <c>data</c>.</param>
    /// <param name="part"><c>dev</c>, <c>test</c> or <c>all</c>.</param>
    public static IEnumerable<Novel> Read(string directory, string part)
    {
        var data = Path.Combine(directory, "data");
        var folders = Directory.GetDirectories(Directory.Exists(data) ? data : directory).Order(StringComparer.Ordinal)
            .Where(folder => File.Exists(Path.Combine(folder, "novel_text.txt")));
        return folders.Where((_, i) => part == "all" || part == (i % 2 == 0 ? "dev" : "test")).Select(Load);
    }

    private static Novel Load(string folder)
    {
        var text = File.ReadAllText(Path.Combine(folder, "novel_text.txt"), Encoding.UTF8);
        var quotations = Rows(Path.Combine(folder, "quotation_info.csv"), row => new GoldQuotation(
            [.. JsonSerializer.Deserialize<int[][]>(row("quoteByteSpans"))!.Select(span => new TextSpan(span[0], span[1]))],
            row("speaker"),
            row("quoteType") == "Explicit"));
        var characters = Rows(Path.Combine(folder, "character_info.csv"), row => (
            Name: row("Main Name"),
            Aliases: (IEnumerable<string>)[.. Strings().Matches(row("Aliases")).Select(match => match.Groups["text"].Value.Replace(@"\'", "'", StringComparison.Ordinal))]));
        var speakers = quotations.Select(quotation => quotation.Speaker).ToHashSet(StringComparer.Ordinal);
        return new(Path.GetFileName(folder), text, quotations, new(characters.Where(one => speakers.Contains(one.Name) || one.Aliases.Any(speakers.Contains))));
    }

    private static List<T> Rows<T>(string file, Func<Func<string, string>, T> make)
    {
        using var csv = CsvReader.FromFile(file);
        List<T> rows = [];
        while (csv.Read())
            rows.Add(make(csv.GetString));
        return rows;
    }

    // A list as Python prints it.
    [GeneratedRegex(@"'(?<text>(?:[^'\\]|\\.)*)'|""(?<text>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Strings();
}
