using System.Globalization;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Testing;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>
/// What written times mean: tables of phrases. Those of a society that writes English are read on London's wall, those of one
/// that writes German on Berlin's, and those that are the same to both on London's by both. It is Tuesday, 24 November 2026,
/// 12:00 on either wall; the term "Autumn 2026" has ten weeks from Monday, 28 September on, so that this is its ninth.
/// </summary>
/// <remarks>
/// A line of a table is a phrase and, behind an arrow, its meaning: a moment; "? question" with what is offered; "skipped" or
/// "past" with what is offered instead; "! reason" with the part that it is about. The last table has headings that name
/// another language, zone and time on its wall.
/// </remarks>
public sealed class WrittenTimesTests
{
    private static readonly TermDates _terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks; Spring 2027: 2027-01-11, 11 weeks", null);

    [Theory]
    [MemberData(nameof(Phrases), "en")]
    public void In_english(string phrase, string meaning) => Assert.Equal(meaning, Meaning(phrase, English));

    [Theory]
    [MemberData(nameof(Phrases), "de")]
    public void In_german(string phrase, string meaning) => Assert.Equal(meaning, Meaning(phrase, German));

    [Theory]
    [MemberData(nameof(Phrases), "both")]
    public void In_either_language(string phrase, string meaning)
    {
        Assert.Equal(meaning, Meaning(phrase, English));
        Assert.Equal(meaning, Meaning(phrase, English with { Locale = "de" }));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void On_other_walls_and_days(string heading, string phrase, string meaning) => Assert.Equal(meaning, Meaning(phrase, Context(heading)));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    public void Nothing_at_all_says_neither_a_day_nor_a_time(string text) => Assert.Equal("! Empty:", Meaning(text, English));

    public static TheoryData<string, string> Phrases(string table)
    {
        TheoryData<string, string> rows = [];
        foreach (var (_, phrase, meaning) in Rows(table))
            rows.Add(phrase, meaning);
        return rows;
    }

    public static TheoryData<string, string, string> Elsewhere()
    {
        TheoryData<string, string, string> rows = [];
        foreach (var (heading, phrase, meaning) in Rows("elsewhere"))
            rows.Add(heading, phrase, meaning);
        return rows;
    }

    /// <summary>The rows of a table: the last heading, the phrase, its meaning.</summary>
    internal static IEnumerable<(string Heading, string Phrase, string Meaning)> Rows(string table)
    {
        var heading = "";
        foreach (var line in File.ReadLines(Repository.Path("tests", "FilmClubBot.Commands.Tests", "Timing", $"phrases.{table}.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            else if (line.LastIndexOf("->", StringComparison.Ordinal) is > 0 and var cut)
                yield return (heading, line[..cut].Trim(), line[(cut + 2)..].Trim());
        }
    }

    internal static TimeContext English { get; } = Context("en Europe/London 2026-11-24T12:00:00");

    internal static TimeContext German { get; } = Context("de Europe/Berlin 2026-11-24T12:00:00");

    /// <summary>A language, a zone, and the time on its wall.</summary>
    internal static TimeContext Context(string heading)
    {
        var parts = heading.Split(' ');
        var zone = DateTimeZoneProviders.Tzdb[parts[1]];
        return new(LocalDateTimePattern.GeneralIso.Parse(parts[2]).Value.InZoneStrictly(zone).ToInstant(), zone, parts[0]) { Terms = _terms };
    }

    private static string Meaning(string phrase, TimeContext context) => WrittenTimes.Read(phrase, context) switch
    {
        TimeReading.Resolved resolved => Moment(resolved.Choice),
        TimeReading.Ambiguous ambiguous => $"? {ambiguous.Question}: {Moments(ambiguous.Choices)}",
        TimeReading.Skipped skipped => $"skipped: {Moments(skipped.Choices)}",
        TimeReading.Past past => $"past: {Moments(past.Next)}",
        TimeReading.Unreadable unreadable => $"! {unreadable.Reason}: {unreadable.Part}".TrimEnd(),
        var other => throw new InvalidOperationException($"A reading that the tables have no word for: {other}."),
    };

    private static string Moments(IReadOnlyList<TimeChoice> choices) => string.Join(", ", choices.Select(Moment));

    private static string Moment(TimeChoice choice) =>
        choice.At.LocalDateTime.ToString(choice.At.Second == 0 ? "ddd uuuu-MM-dd HH:mm" : "ddd uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + (choice.IsRepeated ? choice.At.Offset.ToString("m", CultureInfo.InvariantCulture) : "");
}
