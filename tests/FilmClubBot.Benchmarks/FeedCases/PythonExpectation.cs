using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>Reads the common shapes of feedparser's expectations: fields that equal a string or a date, joined by "and".</summary>
internal static partial class PythonExpectation
{
    // feedparser knows the same thing under its names of several versions.
    private static readonly Dictionary<string, FeedField> _ofItem = new(StringComparer.Ordinal)
    {
        ["title"] = FeedField.Title,
        ["title_detail.value"] = FeedField.Title,
        ["link"] = FeedField.Link,
        ["id"] = FeedField.Id,
        ["guid"] = FeedField.Id,
        ["published_parsed"] = FeedField.Published,
        ["issued_parsed"] = FeedField.Published,
        ["updated_parsed"] = FeedField.Updated,
        ["modified_parsed"] = FeedField.Updated,
        ["date_parsed"] = FeedField.Updated,
        ["summary"] = FeedField.Summary,
        ["summary_detail.value"] = FeedField.Summary,
        ["description"] = FeedField.Summary,
        ["content.0.value"] = FeedField.Content,
    };

    private static readonly Dictionary<string, FeedField> _ofFeed = new(StringComparer.Ordinal)
    {
        ["title"] = FeedField.FeedTitle,
        ["title_detail.value"] = FeedField.FeedTitle,
        ["link"] = FeedField.FeedLink,
    };

    /// <summary>What the expression states.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="hasFullText">Whether the feed has a summary and a fuller text: of the two we keep the fuller one.</param>
    public static IReadOnlyList<Expectation> Read(string expression, bool hasFullText) =>
        [.. Parts(expression.Trim()).SelectMany(Part).Select(one => one.Field != FeedField.Summary ? one
            : hasFullText ? Expectation.Skipped(Reasons.SummaryBeside)
            : one with { Field = FeedField.Content })];

    /// <summary>A Python tuple of nine numbers, in UTC, as an instant in ISO 8601.</summary>
    public static string Instant(string tuple)
    {
        var numbers = tuple.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return InstantPattern.General.Format(new LocalDateTime(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]).InUtc().ToInstant());
    }

    /// <summary>The inside of a Python string literal, its escapes resolved.</summary>
    public static string Unescape(string literal)
    {
        var text = new StringBuilder(literal.Length);
        for (var at = 0; at < literal.Length; at++)
        {
            if (literal[at] != '\\' || at + 1 == literal.Length)
            {
                text.Append(literal[at]);
                continue;
            }

            var kind = literal[++at];
            var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && at + digits < literal.Length && uint.TryParse(literal.AsSpan(at + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD");
                at += digits;
            }
            else
            {
                text.Append(kind switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => kind });
            }
        }

        return text.ToString();
    }

    private static IEnumerable<Expectation> Part(string part)
    {
        if (IsAboutParser(part))
            return [Expectation.Skipped(Reasons.Parser)];
        if (NoLink().Match(part) is { Success: true } without)
            return [new(FeedField.Link, int.Parse(without.Groups["item"].Value, CultureInfo.InvariantCulture), null)];
        var sides = Equality().Match(part);
        if (!sides.Success)
            return [Expectation.Skipped(Reasons.Expression)];
        return sides.Groups["path"].Captures.Select(path => One(path.Value, sides.Groups["value"].Value));
    }

    private static bool IsAboutParser(string part) => AboutParser().IsMatch(part);

    private static Expectation One(string path, string literal)
    {
        var steps = Step().Matches(path).Select(step => step.Groups["name"].Value).ToArray();
        var isItem = steps[0] == "entries" && steps.Length > 2;
        var name = string.Join('.', steps.Skip(isItem ? 2 : 1));
        if (isItem && name is "published" or "updated" or "modified" or "issued" or "date")
            return Expectation.Skipped(Reasons.DateAsWritten);
        var item = isItem ? int.Parse(steps[1], CultureInfo.InvariantCulture) : 0;
        if (!(isItem ? _ofItem : _ofFeed).TryGetValue(name, out var field) || steps[0] is not ("entries" or "feed"))
            return Expectation.Skipped(Reasons.OtherField);
        var isTuple = literal.StartsWith('(');
        return new(field, item, isTuple ? Instant(literal.Trim('(', ')')) : Unescape(Inside(literal)));
    }

    private static string Inside(string literal)
    {
        var text = literal.TrimStart('u', 'r');
        var quotes = text.StartsWith("\"\"\"", StringComparison.Ordinal) || text.StartsWith("'''", StringComparison.Ordinal) ? 3 : 1;
        return text[quotes..^quotes];
    }

    // "and" within a string parts nothing.
    private static IEnumerable<string> Parts(string expression)
    {
        var start = 0;
        foreach (Match token in StringOrAnd().Matches(expression))
        {
            if (token.Value != " and ")
                continue;
            yield return expression[start..token.Index].Trim();
            start = token.Index + token.Length;
        }

        yield return expression[start..].Trim();
    }

    private const string StringLiteral = """[ur]?(?:"{3}.*?"{3}|'{3}.*?'{3}|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""";

    private const string Path = """(?:feed|entries)(?:\[[^\]]+\]|\.\w+)+""";

    [GeneratedRegex("(?:" + StringLiteral + ")| and ", RegexOptions.CultureInvariant)]
    private static partial Regex StringOrAnd();

    [GeneratedRegex(@"^(?:(?<path>" + Path + @")\s*==\s*)+(?<value>" + StringLiteral + @"|\([0-9, ]+\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Equality();

    [GeneratedRegex(@"^not entries\[(?<item>[0-9])\]\.has_key\('link'\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoLink();

    [GeneratedRegex("""\[["']?(?<name>[^\]"']+)["']?\]|(?<name>\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?:not )?(?:bozo|1$|version|encoding|headers|etag|modified|namespaces|status|href|'\w+' in)", RegexOptions.CultureInvariant)]
    private static partial Regex AboutParser();
}
