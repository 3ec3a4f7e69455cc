using System.Text.RegularExpressions;

namespace FilmClubBot.OnDiscord.Interactions;

/// <summary>A message's text without the markup of headings, links and escapes, which is how this bot writes its cards.</summary>
internal static partial class MarkdownText
{
    /// <summary>The text without markup.</summary>
    public static string Plain(string markdown) => Escape.Replace(Link.Replace(LineStart.Replace(markdown, ""), "${label}"), "${character}");

    [GeneratedRegex(@"^(?:#{1,3}|-#|>) ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineStart { get; }

    [GeneratedRegex(@"\[(?<label>(?:[^\[\]\\]|\\.){1,300})\]\(<?https?://[^\s()<>]{1,2000}>?\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\\(?<character>[\p{P}\p{S}])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape { get; }
}
