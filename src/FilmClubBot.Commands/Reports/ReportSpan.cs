using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Reports;

/// <summary>The days that a report is about.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; not before the first.</param>
/// <param name="Term">The term that has these days; null for another time.</param>
public sealed partial record ReportSpan(LocalDate First, LocalDate Last, Term? Term = null)
{
    private const int FirstYear = 1900, LastYear = 2199, LongestText = 100, YearsSuggested = 3;

    /// <summary>The name in an address: <c>autumn-2026</c>, <c>2026</c>, <c>2026-01-01..2026-06-30</c>.</summary>
    public string Name => Term is not null ? SiteAddress.TermName(Term) : IsYear ? Year : $"{LocalDatePattern.Iso.Format(First)}..{LocalDatePattern.Iso.Format(Last)}";

    /// <summary>Whether it is a term or a year: of these, statistics have a page.</summary>
    public bool IsNamed => Term is not null || IsYear;

    private bool IsYear => First == new LocalDate(First.Year, 1, 1) && Last == new LocalDate(First.Year, 12, 31);

    private string Year => First.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The twelve months up to a day.</summary>
    public static ReportSpan Usual(LocalDate today) => new(today.PlusYears(-1).PlusDays(1), today);

    /// <summary>The term that began last; the twelve months up to a day where none has begun.</summary>
    public static ReportSpan Latest(TermDates terms, LocalDate today) =>
        terms.All.Where(term => term.FirstDay <= today).MaxBy(term => term.FirstDay) is { } term ? Of(term) : Usual(today);

    /// <summary>A term's days.</summary>
    public static ReportSpan Of(Term term) => new(term.FirstDay, term.LastDay, term);

    /// <summary>A calendar year's days.</summary>
    public static ReportSpan OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>The names of the terms, the latest first, and of a year and the two before it.</summary>
    public static IEnumerable<string> Names(TermDates terms, int year) =>
        terms.All.Reverse().Select(term => term.Name).Concat(Enumerable.Range(0, YearsSuggested).Select(back => (year - back).ToString(CultureInfo.InvariantCulture))).Distinct();

    /// <summary>Reads the name of a term, as typed or in an address, or a year.</summary>
    /// <returns>The days; null where the text is neither, or the year is not one of 1900 to 2199.</returns>
    public static ReportSpan? ReadTermOrYear(string text, TermDates terms)
    {
        if (text.Length > LongestText)
            return null;
        var folded = FilmTitle.FoldWords(text);
        if (terms.All.FirstOrDefault(term => FilmTitle.FoldWords(term.Name) == folded || SiteAddress.IsOf(term, text)) is { } named)
            return Of(named);
        return YearAlone.IsMatch(text.Trim()) && int.Parse(text.Trim(), CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear and var year ? OfYear(year) : null;
    }

    /// <summary>Reads the name of a term, as typed or in an address, a year, or two days: <c>2026-01-01 to 2026-06-30</c>.</summary>
    /// <returns>The days; null where the text is none of these, a day is outside the years 1900 to 2199, or the last day is before the first.</returns>
    public static ReportSpan? Read(string text, TermDates terms)
    {
        if (ReadTermOrYear(text, terms) is { } named)
            return named;
        if (text.Length > LongestText)
            return null;
        var days = TwoDays.Match(text);
        return days.Success && DayOf(days.Groups["first"].Value) is { } first && DayOf(days.Groups["last"].Value) is { } last && first <= last ? new(first, last) : null;
    }

    /// <summary>The name for people: <c>Autumn 2026</c>, <c>2026</c>, <c>1 January 2026 – 30 June 2026</c>.</summary>
    public string Label(Phrases say) => Term?.Name ?? (IsYear ? Year : say["report.days", ("first", Day(First, say)), ("last", Day(Last, say))]);

    /// <summary>A day without its weekday.</summary>
    public static string Day(LocalDate day, Phrases say) => LocalDatePattern.Create(DayPattern.For(day, say["report.day"], say), say.Culture).Format(day);

    /// <summary>From the start of the first day to the end of the last one.</summary>
    public Interval In(DateTimeZone zone) => new(zone.AtStartOfDay(First).ToInstant(), zone.AtStartOfDay(Last.PlusDays(1)).ToInstant());

    private static LocalDate? DayOf(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone { get; }

    // Between the days: "..", a dash, or a word of any language.
    [GeneratedRegex(@"^\s*(?<first>[0-9]{4}-[0-9]{2}-[0-9]{2})[^0-9]{1,10}(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDays { get; }
}
