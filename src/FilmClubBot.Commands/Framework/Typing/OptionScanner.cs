using System.Text;
using FilmClubBot.Commands.Framework.Model;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>One segment of the text after a command's name.</summary>
/// <param name="Option">The option that it names; null for a value without a name.</param>
/// <param name="Value">The value without quotation marks.</param>
/// <param name="Start">Offset of the first unit, the option's name included.</param>
/// <param name="ValueStart">Offset of the value's first unit, its quotation mark included.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="IsOpen">Whether a quotation mark was opened and not closed.</param>
internal sealed record TypedSegment(OptionDescriptor? Option, string Value, int Start, int ValueStart, int End, bool IsOpen);

/// <summary>
/// Cuts <c>her stars:4.5 comment:"so good"</c> into segments. A named value without quotation marks runs to the next
/// option's name, as on Discord; values without a name are single words or quoted.
/// </summary>
internal static class OptionScanner
{
    private const string OpeningMarks = "\"“„«";
    private const string ClosingMarks = "\"“”»";

    /// <summary>Cuts the text from an offset on. Linear in its length.</summary>
    public static List<TypedSegment> Scan(CommandDescriptor command, string text, int from)
    {
        List<TypedSegment> segments = [];
        var at = SkipSpace(text, from);
        while (at < text.Length)
        {
            var start = at;
            if (NameAt(command, text, at) is { } option)
            {
                var valueStart = SkipSpace(text, at + option.Name.Length + 1);
                if (IsOpening(text, valueStart))
                {
                    segments.Add(Quoted(option, text, start, valueStart));
                }
                else if (char.IsWhiteSpace(text[valueStart - 1]) && NameAt(command, text, valueStart) is not null)
                {
                    // "film: stars:4.5": there is no value between the two names.
                    segments.Add(new(option, "", start, valueStart, valueStart, false));
                }
                else
                {
                    var end = valueStart;
                    while (end < text.Length && !(char.IsWhiteSpace(text[end]) && NameAt(command, text, SkipSpace(text, end)) is not null))
                        end = char.IsWhiteSpace(text[end]) ? SkipSpace(text, end) : end + 1;
                    segments.Add(new(option, text[valueStart..end].TrimEnd(), start, valueStart, end, false));
                }
            }
            else if (IsOpening(text, at))
            {
                segments.Add(Quoted(null, text, at, at));
            }
            else
            {
                var end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end]))
                    end++;
                segments.Add(new(null, text[at..end], at, at, end, false));
            }

            at = SkipSpace(text, segments[^1].End);
        }

        return segments;
    }

    private static TypedSegment Quoted(OptionDescriptor? option, string text, int start, int open)
    {
        var value = new StringBuilder();
        var at = open + 1;
        while (at < text.Length)
        {
            if (text[at] == '\\' && at + 1 < text.Length && (text[at + 1] == '\\' || ClosingMarks.Contains(text[at + 1], StringComparison.Ordinal)))
                at++;
            else if (Closes(text[open], text[at]))
                return new(option, value.ToString(), start, open, at + 1, false);
            value.Append(text[at++]);
        }

        return new(option, value.ToString(), start, open, text.Length, true);
    }

    private static bool Closes(char opening, char mark) => opening switch
    {
        '"' => mark == '"',
        '«' => mark == '»',
        _ => mark is '”' or '“' or '"',
    };

    /// <summary>Whether the value at an offset is in quotation marks.</summary>
    public static bool IsOpening(string text, int at) => at < text.Length && OpeningMarks.Contains(text[at], StringComparison.Ordinal);

    private static OptionDescriptor? NameAt(CommandDescriptor command, string text, int at)
    {
        foreach (var option in command.Options)
        {
            var end = at + option.Name.Length;
            if (end < text.Length && text[end] == ':' && string.Compare(text, at, option.Name, 0, option.Name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return option;
        }

        return null;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
