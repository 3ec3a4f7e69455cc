using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>Reads dates as feeds, pages and front matter write them: ISO 8601, RFC 822 and everyday English.</summary>
internal static partial class PublishedDate
{
    // Before there were films, or so far ahead that it is a slip: better no date than such a one.
    private const int FirstYear = 1895, LastYear = 2199;

    private const string Clock = @"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<half>[ap]\.?m\.?)?";

    // A name of a zone, or an offset, or both ("GMT+0100"); a comment in brackets may follow.
    private const string Zone = @"\s*(?<zone>[A-Za-z]{1,5})?\s*(?<offset>[+\-\u2212][0-9]{1,2}(?::?[0-9]{2})?)?\s*(?:\([^)]*\))?";

    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Hours from UTC. RFC 822 defines the American ones and UT; the others are met in feeds.
    // Letters of the military alphabet were printed with the wrong sign in RFC 822, so RFC 2822 reads them as UTC.
    private static readonly Dictionary<string, double> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = 0, ["UT"] = 0, ["UTC"] = 0, ["Z"] = 0, ["WET"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    };

    /// <summary>The instant; a date without a time is its midnight, and a time without a zone is in UTC. Null when it cannot be told.</summary>
    public static Instant? Parse(string? text)
    {
        // The longest honest date is some sixty characters; no more is looked at.
        var date = text?.Trim();
        if (string.IsNullOrEmpty(date) || date.Length > 100)
            return null;
        var match = Iso().Match(date);
        if (!match.Success)
            match = DayFirst().Match(date);
        if (!match.Success)
            match = MonthFirst().Match(date);
        return match.Success ? Read(match) : null;
    }

    private static Instant? Read(Match match)
    {
        var year = Year(match.Groups["year"].Value);
        var month = Month(match.Groups["month"].Value);
        var day = Number(match.Groups["day"]);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return null;

        var hour = Hour(match);
        var minute = Number(match.Groups["minute"]);
        if (hour > 23 || minute > 59 || Number(match.Groups["second"]) > 60 || OffsetOf(match) is not { } offset)
            return null;

        // A leap second has no instant of its own.
        var second = Math.Min(Number(match.Groups["second"]), 59);
        return new LocalDateTime(year, month, day, hour, minute, second).WithOffset(offset).ToInstant();
    }

    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);

        // RFC 2822, section 4.3: two digits up to 49 are of this century.
        return digits.Length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int Month(string text) =>
        char.IsAsciiDigit(text[0])
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : Array.IndexOf(_months, text[..3].ToLowerInvariant()) + 1;

    private static int Hour(Match match)
    {
        var hour = Number(match.Groups["hour"]);
        if (!match.Groups["half"].Success)
            return hour;
        if (hour is < 1 or > 12)
            return 24;
        return (hour % 12) + (match.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
    }

    private static Offset? OffsetOf(Match match)
    {
        if (match.Groups["offset"] is { Success: true, Value: var written })
        {
            var digits = written[1..].Replace(":", "", StringComparison.Ordinal);
            var hours = int.Parse(digits.Length > 2 ? digits[..^2] : digits, CultureInfo.InvariantCulture);
            var minutes = digits.Length > 2 ? int.Parse(digits[^2..], CultureInfo.InvariantCulture) : 0;
            if (hours > 14 || minutes > 59)
                return null;
            return Offset.FromSeconds((written[0] == '+' ? 1 : -1) * ((hours * 3600) + (minutes * 60)));
        }

        // An unknown name of a zone is read as UTC: some hours amiss are better than no date.
        var zone = match.Groups["zone"];
        return Offset.FromSeconds((int)(3600 * _zones.GetValueOrDefault(zone.Value)));
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?:(?:T|\s+)" + Clock + ")?" + Zone + "$", Options)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:[A-Za-z]{2,9}\.?,?\s+)?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]+" + MonthName + @"[\s,-]+(?<year>[0-9]{4}|[0-9]{2})(?:,?\s+(?:at\s+)?" + Clock + ")?" + Zone + "$", Options)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:[A-Za-z]{2,9}\.?,?\s+)?" + MonthName + @"\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})(?:,?\s+(?:at\s+)?" + Clock + ")?" + Zone + "$", Options)]
    private static partial Regex MonthFirst();

    private const string MonthName = @"(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
