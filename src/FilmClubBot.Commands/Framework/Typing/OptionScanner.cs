using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>One segment of the text after a command's name.</summary>
/// <param name="Option">The option that it names; null for a value without a name.</param>
/// <param name="Value">The value without quotation marks.</param>
/// <param name="Start">Offset of the first unit, the option's name included.</param>
/// <param name="ValueStart">Offset of the value's first unit, its quotation mark included.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="IsOpen">Whether a quotation mark was opened and not closed.</param>
internal sealed record TypedSegment(OptionDescriptor? Option, string Value, int Start, int ValueStart, int End, bool IsOpen)
{
    /// <summary>Whether the value is in quotation marks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>What looks like the name of an option that the command does not have, within the value; null when nothing does.</summary>
    public string? UnknownOption { get; init; }
}

/// <summary>
/// Cuts <c>her stars:4.5 comment:"so good"</c> into segments. A named value without quotation marks runs to the next
/// option's name, as on Discord; values without a name are single words or quoted.
/// </summary>
internal static partial class OptionScanner
{
    private const int Similar = 75;

    /// <summary>Cuts the text from an offset on.</summary>
    public static List<TypedSegment> Scan(CommandDescriptor command, string text, int from)
    {
        List<TypedSegment> segments = [];
        var at = SkipSpace(text, from);
        while (at < text.Length)
        {
            segments.Add(NameAt(command, text, at) is var (option, length) ? Named(command, option, text, at, SkipSpace(text, at + length)) : Loose(text, at));
            at = SkipSpace(text, segments[^1].End);
        }

        return segments;
    }

    /// <summary>The option whose name most resembles a word; null when none does.</summary>
    public static OptionDescriptor? Nearest(CommandDescriptor command, string word) =>
        command.Options.Where(option => option.IsAsked)
            .Select(option => (Option: option, Score: option.OtherNames.Prepend(option.Name).Max(name => TextSimilarity.Ratio(name, word.ToLowerInvariant()))))
            .Where(near => near.Score >= Similar)
            .OrderByDescending(near => near.Score)
            .FirstOrDefault().Option;

    private static TypedSegment Named(CommandDescriptor command, OptionDescriptor option, string text, int start, int valueStart)
    {
        if (QuotationMarks.IsOpening(text, valueStart) && !(option.IsList && GoesOn(command, text, valueStart)))
            return Quoted(option, text, start, valueStart);
        // "film: stars:4.5": there is no value between the two names.
        if (valueStart > 0 && char.IsWhiteSpace(text[valueStart - 1]) && NameAt(command, text, valueStart) is not null)
            return new(option, "", start, valueStart, valueStart, false);

        string? unknown = null;
        var end = valueStart;
        while (end < text.Length)
        {
            if (!char.IsWhiteSpace(text[end]))
            {
                end++;
                continue;
            }

            var next = SkipSpace(text, end);
            if (NameAt(command, text, next) is not null)
                break;
            unknown ??= UnknownAt(command, option, text, next);
            end = next;
        }

        return new(option, text[valueStart..end].TrimEnd(), start, valueStart, end, false) { UnknownOption = unknown };
    }

    private static TypedSegment Loose(string text, int at)
    {
        if (QuotationMarks.IsOpening(text, at))
            return Quoted(null, text, at, at);
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return new(null, text[at..end], at, at, end, false);
    }

    private static TypedSegment Quoted(OptionDescriptor? option, string text, int start, int open)
    {
        var close = QuotationMarks.Close(text, open);
        var value = new StringBuilder();
        for (var at = open + 1; at < (close ?? text.Length); at++)
        {
            if (QuotationMarks.IsEscaped(text, at))
                at++;
            value.Append(text[at]);
        }

        var end = close + 1 ?? text.Length;
        // A year behind a title in quotation marks belongs to the title: "Nine Winters" (2019).
        if (close is not null && YearBehind.Match(text, end) is { Success: true } year)
        {
            value.Append(CultureInfo.InvariantCulture, $" ({year.Groups[1].ValueSpan})");
            end += year.Length;
        }

        return new(option, value.ToString(), start, open, end, close is null) { IsQuoted = true };
    }

    // Whether a quotation is only the beginning of the value: "Her" > "Alien".
    private static bool GoesOn(CommandDescriptor command, string text, int open) =>
        QuotationMarks.Close(text, open) is { } close && SkipSpace(text, close + 1) is var next && next < text.Length && NameAt(command, text, next) is null;

    private static (OptionDescriptor Option, int Length)? NameAt(CommandDescriptor command, string text, int at)
    {
        if (at >= text.Length || NamePattern.Match(text, at) is not { Success: true } match || command.OptionTyped(match.Groups[1].Value) is not { } option)
            return null;
        // Words other than the option's own name occur in prose: "Comment: …" does not begin an option there.
        var isOwn = string.Equals(option.Name, match.Groups[1].Value, StringComparison.OrdinalIgnoreCase);
        var end = at + match.Length;
        return isOwn || end < text.Length && !char.IsWhiteSpace(text[end]) ? (option, match.Length) : null;
    }

    // A name that almost is an option's, or that is followed by a quotation where prose is not expected.
    private static string? UnknownAt(CommandDescriptor command, OptionDescriptor option, string text, int at)
    {
        if (UnknownPattern.Match(text, at) is not { Success: true } match)
            return null;
        var name = match.Groups[1].Value;
        var isProse = option.ValueType == typeof(string) && option.Kind == OptionKind.Text;
        return Nearest(command, name) is { } near && near != option || !isProse && QuotationMarks.IsOpening(text, at + match.Length) ? name : null;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    [GeneratedRegex(@"\G([\p{L}_]{1,32})[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }

    [GeneratedRegex(@"\G([\p{L}_]{2,32})[:：](?!//)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownPattern { get; }

    [GeneratedRegex(@"\G\s*\(((?:1[89]|20)[0-9]{2})\)", RegexOptions.CultureInvariant)]
    private static partial Regex YearBehind { get; }
}
