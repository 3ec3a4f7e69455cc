using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Formats;

/// <summary>Identifies text files that are no reviews by their first lines, so that a refusal can name their kind.</summary>
internal static partial class OtherKinds
{
    private const int LookedAt = 300;

    /// <summary>The kind with its article, such as <c>a calendar</c>; null when the text may be a review.</summary>
    public static string? Name(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return "a calendar (iCalendar)";
        if (start.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            return "a contact (vCard)";
        var isSubtitles = start.StartsWith("WEBVTT") || start.StartsWith("[Script Info]") || Subtitles.IsMatch(start[..Math.Min(start.Length, LookedAt)]);
        return isSubtitles ? "a file of subtitles" : null;
    }

    // SubRip, with or without a number: "1", "00:00:01,000 --> 00:00:04,000". SubViewer: "0:00:01.000,0:00:04.000". MicroDVD: "{0}{25}".
    [GeneratedRegex(@"^(?:[0-9]{1,6}[ \t]*\r?\n)?(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}[,.][0-9]{1,3}[ \t]*(?:-->|,)[ \t]*(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}[,.][0-9]|^\{[0-9]{1,7}\}\{[0-9]{1,7}\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Subtitles { get; }
}
