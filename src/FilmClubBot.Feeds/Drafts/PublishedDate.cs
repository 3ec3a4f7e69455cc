using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Calendars;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>Reads dates as feeds, pages and front matter write them: ISO 8601 and its parts, RFC 822, C's asctime, and everyday forms.</summary>
internal static partial class PublishedDate
{
    // Dates before the first films or far in the future are errors: no date is better.
    private const int FirstYear = 1895, LastYear = 2199;

    // Some Korean blogs write AM or PM before the hour.
    private const string Clock = @"(?<half>오전|오후)?\s*(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<half>[ap]\.?m\.?)?";

    // A zone's name, an offset, or both ("GMT+0100"); a comment in brackets may follow.
    private const string Zone = @"\s*(?<zone>[A-Za-z]{1,5}(?:/[A-Za-z_]{1,20})?)?\s*(?<offset>[+\-\u2212][0-9]{1,2}(?::?[0-9]{2})?)?\s*(?:\([^)]*\))?";

    // Without a time, a lone "-01" is not an offset.
    private const string Time = "(?:(?:T|,?\\s+(?:at\\s+)?|,)" + Clock + Zone + "|\\s*(?<zone>[A-Za-z]{1,5})?(?<offset>[+\\-][0-9]{2}:[0-9]{2})?)$";

    private const string Weekday = @"^(?:\p{L}{2,12}\.?,?\s*(?<![^\s,.]))?";

    private const string MonthName = @"(?<month>\p{L}{3,12})\.?";

    private const string Day = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // The more common ones first. The first pattern that matches decides.
    private static readonly Regex[] _forms = [Iso(), DayFirst(), MonthFirst(), TimeBeforeYear(), Basic(), OrdinalDay(), Week(), YearMonth(), TwoDigits(), Korean()];

    /// <summary>The instant: midnight if the time is missing, the first day of a month or year, UTC without a zone; null if it cannot be parsed.</summary>
    public static Instant? Parse(string? text)
    {
        // The longest valid date has some sixty characters; longer texts are ignored.
        var date = text?.Trim();
        if (string.IsNullOrEmpty(date) || date.Length > 100)
            return null;
        foreach (var form in _forms)
        {
            if (form.Match(date) is { Success: true } match)
                return Read(match);
        }

        return null;
    }

    private static Instant? Read(Match match)
    {
        if (DateOf(match) is not { Year: >= FirstYear and <= LastYear } date)
            return null;
        var hour = Hour(match);
        var minute = Number(match, "minute");
        if (hour > 23 || minute > 59 || Number(match, "second") > 60 || OffsetOf(match) is not { } offset)
            return null;

        // A leap second has no separate instant.
        return date.At(new LocalTime(hour, minute, Math.Min(Number(match, "second"), 59))).WithOffset(offset).ToInstant();
    }

    private static LocalDate? DateOf(Match match)
    {
        var year = Year(match.Groups["year"].Value);
        if (year is < FirstYear or > LastYear)
            return null;
        if (match.Groups["week"].Success)
        {
            var (week, day) = (Number(match, "week"), Number(match, "day", 1));
            return week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year) && day is >= 1 and <= 7
                ? WeekYearRules.Iso.GetLocalDate(year, week, (IsoDayOfWeek)day)
                : null;
        }

        if (match.Groups["ordinal"].Success)
        {
            var ordinal = Number(match, "ordinal");
            return ordinal >= 1 && ordinal <= CalendarSystem.Iso.GetDaysInYear(year) ? new LocalDate(year, 1, 1).PlusDays(ordinal - 1) : null;
        }

        var month = match.Groups["month"] is { Success: true, Value: var written } ? MonthNames.Number(written) : 1;
        var dayOfMonth = Number(match, "day", 1);
        return month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(year, month.Value)
            ? new LocalDate(year, month.Value, dayOfMonth)
            : null;
    }

    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);

        // RFC 2822, section 4.3: two digits up to 49 are of this century.
        return digits.Length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int Hour(Match match)
    {
        var hour = Number(match, "hour");
        if (!match.Groups["half"].Success)
            return hour;
        if (hour is < 1 or > 12)
            return 24;
        return (hour % 12) + (match.Groups["half"].Value[0] is 'p' or 'P' || match.Groups["half"].Value == "오후" ? 12 : 0);
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

        // A Korean date without a zone is in Korea's time zone.
        var zone = match.Groups["zone"].Value;
        var isKorean = zone.Length == 0 && match.Value.Any(character => character is >= '가' and <= '힣');
        return isKorean ? Offset.FromHours(9) : ZoneNames.OffsetOf(zone);
    }

    private static int Number(Match match, string group, int otherwise = 0) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : otherwise;

    // "2024-03-05T18:30:00Z", "Fri, 2006/09/15 08:19:53 EDT", "2004-július-13T9:15-05:00". Google wrote a month as "012".
    [GeneratedRegex(Weekday + @"(?<year>[0-9]{4})[-/.](?<month>0?[0-9]{1,2}|\p{L}{3,12})[-/.](?<day>[0-9]{1,2})" + Time, Options)]
    private static partial Regex Iso();

    // "Tue, 05 Mar 2024 18:30:00 +0000".
    [GeneratedRegex(Weekday + Day + @"[\s-]+" + MonthName + @"[\s,-]+(?<year>[0-9]{4}|[0-9]{2})" + Time, Options)]
    private static partial Regex DayFirst();

    // "March 5th, 2024 at 6:30 pm".
    [GeneratedRegex(Weekday + MonthName + @"\s+" + Day + @",?\s+(?<year>[0-9]{4})" + Time, Options)]
    private static partial Regex MonthFirst();

    // "Sun Jan  4 16:29:06 2004": asctime, with a zone or without.
    [GeneratedRegex(Weekday + MonthName + @"\s+" + Day + @"\s+" + Clock + Zone + @"\s+(?<year>[0-9]{4})$", Options)]
    private static partial Regex TimeBeforeYear();

    // "20240305", "20240305T183000Z".
    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:T(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,][0-9]+)?)?" + Zone + ")?$", Options)]
    private static partial Regex Basic();

    // "2003-335", "2003335": the day of the year.
    [GeneratedRegex(@"^(?<year>[0-9]{4})-?(?<ordinal>[0-9]{3})" + Time, Options)]
    private static partial Regex OrdinalDay();

    // "2024-W10-2".
    [GeneratedRegex(@"^(?<year>[0-9]{4})-?W(?<week>[0-9]{2})(?:-?(?<day>[1-7]))?" + Time, Options)]
    private static partial Regex Week();

    // "2024-03", "2024": partial dates, as the W3C's note on dates allows.
    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:-(?<month>[0-9]{2}))?$", Options)]
    private static partial Regex YearMonth();

    // "24-03-05", "240305", "-2403", "-24-03", "24065": the short forms of ISO 8601 before 2004.
    [GeneratedRegex(@"^(?:(?<year>[0-9]{2})(?:-(?<month>[0-9]{2})-|(?<month>[0-9]{2}))(?<day>[0-9]{2})|-(?<year>[0-9]{2})-?(?<month>[0-9]{2})|(?<year>[0-9]{2})-?(?<ordinal>[0-9]{3}))$", Options)]
    private static partial Regex TwoDigits();

    // "2024년 03월 05일 18:30:00".
    [GeneratedRegex(@"^(?<year>[0-9]{4})년\s*(?<month>[0-9]{1,2})월\s*(?<day>[0-9]{1,2})일" + Time, Options)]
    private static partial Regex Korean();
}
