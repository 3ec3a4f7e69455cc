using System.Collections.Frozen;
using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The words for times in English and German, in lower case; a word is found in every spelling of its umlauts.</summary>
internal static class TimeVocabulary
{
    private static readonly string[] _englishDays = ["monday mon", "tuesday tue tues tu", "wednesday wed weds", "thursday thu thur thurs th", "friday fri", "saturday sat", "sunday sun"];
    private static readonly string[] _germanDays = ["montag mo", "dienstag di", "mittwoch mi", "donnerstag do", "freitag fr", "samstag sa sonnabend", "sonntag so"];

    // Parts of the day that German joins to the weekday: Donnerstagabend.
    private static readonly string[] _joinedParts = ["morgen", "früh", "vormittag", "mittag", "nachmittag", "abend", "nacht"];

    private static readonly string[] _months =
    [
        "january jan januar jänner jän", "february feb februar feber", "march mar märz mär mrz", "april apr", "may mai", "june jun juni",
        "july jul juli", "august aug", "september sep sept", "october oct oktober okt", "november nov", "december dec dezember dez",
    ];

    /// <summary>Parts of the day. German "morgen" is one of them only after a day.</summary>
    public static readonly FrozenDictionary<string, DayPart> Parts = Table(
        ("morning mornings morgens vormittag vormittags früh", DayPart.Morning),
        ("noon midday mittag mittags", DayPart.Noon),
        ("afternoon arvo nachmittag nachmittags", DayPart.Afternoon),
        ("evening eve abend abends", DayPart.Evening),
        ("night nacht nachts", DayPart.Night),
        ("midnight mitternacht mitternachts", DayPart.Midnight));

    /// <summary>Weekdays, with the part of the day that German may join to them.</summary>
    public static readonly FrozenDictionary<string, (IsoDayOfWeek Day, DayPart? Part, Tongue Tongue)> Weekdays = Days();

    /// <summary>Months, 1 to 12.</summary>
    public static readonly FrozenDictionary<string, int> Months = Table([.. _months.Select((names, index) => (names, index + 1))]);

    /// <summary>Days counted from today.</summary>
    public static readonly FrozenDictionary<string, (int Days, DayPart? Part)> Ahead = Table(
        ("today heute", (0, (DayPart?)null)),
        ("tonight tonite", (0, DayPart.Tonight)),
        ("tomorrow tmrw tmr tomorow tommorow tommorrow", (1, null)),
        ("übermorgen overmorrow", (2, null)),
        ("yesterday gestern", (-1, null)),
        ("vorgestern", (-2, null)));

    /// <summary>Words before a day or a week.</summary>
    public static readonly FrozenDictionary<string, (Selector Which, Tongue Tongue)> Selectors = Table(
        ("this", (Selector.This, Tongue.English)),
        ("dies diese diesen dieser dieses diesem", (Selector.This, Tongue.German)),
        ("coming upcoming", (Selector.Any, Tongue.English)),
        ("kommende kommenden kommender kommendem", (Selector.Any, Tongue.German)),
        ("next nxt", (Selector.Next, Tongue.English)),
        ("nächste nächsten nächster nächstes nächstem", (Selector.Next, Tongue.German)),
        ("übernächste übernächsten übernächster übernächstem", (Selector.AfterNext, Tongue.German)),
        ("last", (Selector.Last, Tongue.English)),
        ("letzte letzten letzter letztes letztem vorige vorigen", (Selector.Last, Tongue.German)));

    /// <summary>Units of time.</summary>
    public static readonly FrozenDictionary<string, TimeUnit> Units = Table(
        ("minute minutes min mins minuten", TimeUnit.Minute),
        ("hour hours hr hrs h std stunde stunden", TimeUnit.Hour),
        ("day days tag tage tagen", TimeUnit.Day),
        ("week weeks wk wks woche wochen", TimeUnit.Week),
        ("fortnight fortnights", TimeUnit.Fortnight),
        ("month months monat monate monaten", TimeUnit.Month),
        ("year years jahr jahre jahren", TimeUnit.Year));

    /// <summary>Words for the weeks of a term.</summary>
    public static readonly FrozenSet<string> TermWeeks = Set("week wk woche vorlesungswoche semesterwoche unterrichtswoche");

    /// <summary>The position of a day in a month, or of a week in a term.</summary>
    public static readonly FrozenDictionary<string, int> Ordinals = Table(
        ("first erste ersten erster erstes", 1), ("second zweite zweiten zweiter", 2), ("third dritte dritten dritter", 3),
        ("fourth vierte vierten vierter", 4), ("fifth fünfte fünften fünfter", 5), ("sixth sechste sechsten sechster", 6),
        ("seventh siebte siebten siebter", 7), ("eighth achte achten achter", 8), ("ninth neunte neunten neunter", 9),
        ("tenth zehnte zehnten zehnter", 10), ("eleventh elfte elften elfter", 11), ("twelfth zwölfte zwölften zwölfter", 12));

    /// <summary>Words that turn a number into an ordinal.</summary>
    public static readonly FrozenSet<string> OrdinalEndings = Set("st nd rd th te ten ter");

    /// <summary>Words without effect.</summary>
    public static readonly FrozenSet<string> Fillers = Set("at on the of in from starting start starts beginning sharp exactly um am im den dem der des ab beginn punkt pünktlich genau");

    /// <summary>Words between two times.</summary>
    public static readonly FrozenSet<string> Links = Set("and or to till til until und oder bis");

    /// <summary>Words after an hour that leave its half of the day open.</summary>
    public static readonly FrozenSet<string> HourSigns = Set("h uhr o'clock oclock");

    private static FrozenDictionary<string, (IsoDayOfWeek Day, DayPart? Part, Tongue Tongue)> Days()
    {
        Dictionary<string, (IsoDayOfWeek Day, DayPart? Part, Tongue Tongue)> days = new(StringComparer.Ordinal);
        for (var index = 0; index < 7; index++)
        {
            var day = (IsoDayOfWeek)(index + 1);
            foreach (var name in _englishDays[index].Split(' '))
                days[name] = (day, null, Tongue.English);
            foreach (var name in _germanDays[index].Split(' '))
            {
                days[name] = (day, null, Tongue.German);
                foreach (var part in _joinedParts.Where(_ => name.Length > 2))
                {
                    foreach (var spelling in Spelling.Of(name + part))
                        days[spelling] = (day, part == "morgen" ? DayPart.Morning : Parts[Spelling.Fold(part)], Tongue.German);
                }
            }
        }

        return days.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, T> Table<T>(params (string Words, T Meaning)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').SelectMany(Spelling.Of).Select(word => (word, row.Meaning))).DistinctBy(entry => entry.word)
            .ToFrozenDictionary(entry => entry.word, entry => entry.Meaning, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').SelectMany(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>A countable unit of time.</summary>
internal enum TimeUnit
{
    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>Fourteen days.</summary>
    Fortnight,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
