using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Announcements;

/// <summary>
/// The layout of a channel's announcements: lines of text in which <c>{critic}</c>, <c>{film}</c> and other names are placeholders for
/// the review's values. A line is left out if all of its placeholders are empty.
/// </summary>
public sealed partial record AnnouncementTemplate : IParsable<AnnouncementTemplate>
{
    /// <summary>Longest template, in UTF-16 units.</summary>
    public const int MaxLength = 500;

    /// <summary>The names of the placeholders.</summary>
    public static IReadOnlyList<string> Names { get; } = ["title", "critic", "film", "standfirst", "quote", "themes", "rating", "link"];

    private AnnouncementTemplate(string text) => Text = text;

    /// <summary>The lines as written.</summary>
    public string Text { get; }

    /// <summary>The lines, split into text and placeholders.</summary>
    public IEnumerable<IReadOnlyList<TemplatePart>> Lines => Text.Split('\n').Select(line => (IReadOnlyList<TemplatePart>)[.. Parts(line)]);

    /// <summary>Parses a template. <c>\n</c> is a line break too, because some command lines have only one line.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or has an unknown name in braces.</exception>
    public static AnnouncementTemplate Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var template) ? template : throw new FormatException($"A template has up to {MaxLength} characters and these names: {string.Join(' ', Names.Select(name => $"{{{name}}}"))}.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AnnouncementTemplate result)
    {
        result = null;
        var text = s?.Replace("\\n", "\n", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || InBraces().Matches(text).Any(match => !Names.Contains(match.Groups[1].Value, StringComparer.Ordinal)))
            return false;
        result = new(text);
        return true;
    }

    /// <summary>The template as it is typed on one line.</summary>
    public override string ToString() => Text.Replace("\n", "\\n", StringComparison.Ordinal);

    private static IEnumerable<TemplatePart> Parts(string line)
    {
        var at = 0;
        foreach (Match match in InBraces().Matches(line))
        {
            if (match.Index > at)
                yield return new(line[at..match.Index], IsName: false);
            yield return new(match.Groups[1].Value, IsName: true);
            at = match.Index + match.Length;
        }

        if (at < line.Length)
            yield return new(line[at..], IsName: false);
    }

    [GeneratedRegex(@"\{([^{}\n]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex InBraces();
}

/// <summary>A part of a line of an <see cref="AnnouncementTemplate"/>.</summary>
/// <param name="Text">The words, or the name without its braces.</param>
/// <param name="IsName">Whether it is a placeholder.</param>
public readonly record struct TemplatePart(string Text, bool IsName);
