using System.Collections.Frozen;
using System.Globalization;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Possible continuations of a text that is still being typed.</summary>
internal static class TypedWords
{
    private const int MostWeeks = 53, MostDays = 31;

    private static readonly string[] _weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] _eveningHours = [" 6", " 7", " 8", " 9", " 10"];
    private static readonly FrozenSet<string> _beforeHour = new[] { "half", "halb", "past", "after", "nach", "to", "vor", "quarter", "viertel", "dreiviertel" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Word, string[] Spellings)[] _english = Words(
        "en", "today", "tonight", "tomorrow", "next", "week", "noon", "midnight", "morning", "afternoon", "evening", "night", "pm", "am", "hours", "days", "weeks", "minutes", "half past", "quarter to");

    private static readonly (string Word, string[] Spellings)[] _german = Words(
        "de", "heute", "heute abend", "morgen", "übermorgen", "nächsten", "woche", "mittag", "mitternacht", "abend", "nachmittag", "uhr", "stunden", "tagen", "wochen", "minuten",
        "halb", "sieben", "acht", "neun", "zehn");

    /// <summary>The words that begin with some letters and are longer; those of the society's own language first.</summary>
    /// <param name="beginning">Letters; empty returns no words.</param>
    /// <param name="isGerman">Whether the society's language is German.</param>
    public static IEnumerable<string> BeginningWith(string beginning, bool isGerman)
    {
        var typed = Spelling.Fold(beginning.ToLowerInvariant());
        return typed.Length == 0
            ? []
            : (isGerman ? _german.Concat(_english) : _english.Concat(_german))
                .Where(entry => entry.Spellings.Any(spelling => spelling.Length > typed.Length && spelling.StartsWith(typed, StringComparison.Ordinal)))
                .Select(entry => entry.Word);
    }

    /// <summary>Possible words after the end of a text that complete a time: days after a month, weekdays after "next". Not exhaustive.</summary>
    public static IEnumerable<string> Behind(WrittenText text, TimeContext context)
    {
        var (before, last) = (text[text.Count - 2], text[text.Count - 1]);
        if (last.Is(':') && before.IsShortNumber)
            return ["00", "15", "30", "45"];
        if (TimeVocabulary.Months.ContainsKey(last.Word))
            return Numbers(MostDays);
        if (TimeVocabulary.Selectors.ContainsKey(last.Word))
            return _weekdays.Select(day => $" {day}");
        if (TimeVocabulary.TermWeeks.Contains(last.Word))
            return Numbers(context.Terms.From(context.Now.InZone(context.Zone).Date).FirstOrDefault()?.Weeks ?? 0);
        if (last.Is("kw"))
            return Numbers(MostWeeks);
        if (TimeVocabulary.TermWeeks.Contains(before.Word) && last.IsShortNumber)
            return _weekdays.Select(day => $" {day}");
        if (last.Is("in"))
            return [" 1 hour", " 2 hours", " 1 day", " 2 days", " 3 days", " 1 week", " 2 weeks"];
        if (before.Is("in") && last.Digits > 0)
            return [" hours", " days", " weeks"];
        if (_beforeHour.Contains(last.Word))
            return _eveningHours;
        return last.IsShortNumber ? ["."] : [];
    }

    private static IEnumerable<string> Numbers(int most) => Enumerable.Range(1, most).Select(number => string.Create(CultureInfo.InvariantCulture, $" {number}"));

    private static (string Word, string[] Spellings)[] Words(string language, params string[] others)
    {
        var names = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        return
        [
            .. others.Take(3).Concat(names.DayNames).Concat(others.Skip(3)).Concat(names.MonthNames)
                .Where(word => word.Length > 0)
                .Select(word => word.ToLowerInvariant())
                .Select(word => (word, Spelling.Of(word).ToArray())),
        ];
    }
}
