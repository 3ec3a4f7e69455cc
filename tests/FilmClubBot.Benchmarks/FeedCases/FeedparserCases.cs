using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>The cases of feedparser (github.com/kurtmckee/feedparser): feeds whose first comment states an expression in Python that is to hold, and a table of dates.</summary>
internal static partial class FeedparserCases
{
    /// <summary>All cases in a copy of the repository, in the order of their names.</summary>
    public static IReadOnlyList<FeedCase> In(string directory)
    {
        var tests = Path.Combine(directory, "tests");
        if (!Directory.Exists(tests))
            return [];
        var files = Directory.EnumerateFiles(tests, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".xml" or ".json").Order(StringComparer.Ordinal);
        return [.. files.Select(file => Case(Path.GetRelativePath(directory, file), File.ReadAllBytes(file))), .. Dates(Path.Combine(tests, "test_date_parsers.py"))];
    }

    private static FeedCase Case(string name, byte[] content)
    {
        var text = EncodingOf(content).GetString(content);
        var stated = Expect().Match(text);
        if (!stated.Success)
            return new(name, content, null, [Expectation.Skipped(Reasons.Expression)]);
        var hasBoth = Summaries().IsMatch(text) && FullTexts().IsMatch(text);
        var expected = PythonExpectation.Read(stated.Groups["expression"].Value, hasBoth).Select(Reasons.Address);
        if (CharacterSetInHeader().IsMatch(text))
            expected = expected.Select(one => one with { OutOfScope = one.OutOfScope ?? Reasons.Header });
        if (name.Contains("/sanitize/", StringComparison.Ordinal))
            expected = expected.Select(one => one with { OutOfScope = one.OutOfScope ?? Reasons.Sanitising });
        if (name.Contains("/cdf/", StringComparison.Ordinal))
            expected = expected.Select(one => one with { OutOfScope = one.OutOfScope ?? Reasons.ChannelDefinition });
        return new(name, content, AddressOf(name, text), [.. expected]);
    }

    private static IEnumerable<FeedCase> Dates(string file)
    {
        if (!File.Exists(file))
            yield break;
        foreach (Match row in DateRow().Matches(File.ReadAllText(file)))
        {
            var date = PythonExpectation.Unescape(row.Groups["text"].Value);
            var feed = $"<rss version=\"2.0\"><channel><item><title>A</title><pubDate>{WebUtility.HtmlEncode(date)}</pubDate></item></channel></rss>";
            var expected = new Expectation(FeedField.Published, 0, row.Groups["tuple"].Success ? PythonExpectation.Instant(row.Groups["tuple"].Value) : null);
            yield return new($"tests/test_date_parsers.py, {row.Groups["parser"].Value} \"{date}\"", Encoding.UTF8.GetBytes(feed), null, [expected]);
        }
    }

    // Its tests fetch the files with "http" in their names from a server; a header may name another address for what was sent.
    private static Uri? AddressOf(string name, string text)
    {
        if (!name.Contains("http", StringComparison.Ordinal))
            return null;
        var address = new Uri(new Uri("http://127.0.0.1:8097/"), name);
        return ContentLocation().Match(text) is { Success: true } header && Uri.TryCreate(address, header.Groups["address"].Value.Trim(), out var stated) && stated.Scheme == "http" ? stated : address;
    }

    // As its own tests do it: by the mark or the first bytes, else UTF-8 as far as that goes.
    private static Encoding EncodingOf(ReadOnlySpan<byte> content) => content switch
    {
        [0x00, 0x00, 0xFE, 0xFF, ..] or [0x00, 0x00, 0x00, 0x3C, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [0xFF, 0xFE, 0x00, 0x00, ..] or [0x3C, 0x00, 0x00, 0x00, ..] => Encoding.UTF32,
        [0xFE, 0xFF, ..] or [0x00, 0x3C, 0x00, 0x3F, ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] or [0x3C, 0x00, 0x3F, 0x00, ..] => Encoding.Unicode,
        _ => Encoding.UTF8,
    };

    [GeneratedRegex(@"Description:\s*(?:.*?)\s*Expect:\s*(?<expression>.*)\s*-->", RegexOptions.CultureInvariant)]
    private static partial Regex Expect();

    [GeneratedRegex(@"^\s*Header:\s+Content-type:.*charset", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex CharacterSetInHeader();

    [GeneratedRegex(@"<(?:summary|description)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Summaries();

    [GeneratedRegex(@"<(?:content|fullitem|xhtml:body|body)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FullTexts();

    [GeneratedRegex(@"^\s*Header:\s+Content-Location:(?<address>.*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ContentLocation();

    [GeneratedRegex("""\(\s*_parse_date_(?<parser>\w+),\s*"(?<text>[^"]*)",\s*(?:None|\((?<tuple>[0-9, ]+)\)),?(?:\s*\#[^\n]*)?\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex DateRow();
}
