using System.Globalization;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>
/// What written times mean: two tables of phrases, in English on London's wall and in German on Berlin's. It is Tuesday, 24
/// November 2026, 12:00 on either wall; the term "Autumn 2026" has ten weeks from Monday, 28 September on, so that this is its ninth.
/// </summary>
/// <remarks>
/// A line of a table is a phrase and, behind an arrow, its meaning: a moment; "? question" with what is offered; "skipped" or
/// "past" with what is offered instead; "! reason" with the part that it is about.
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

    public static TheoryData<string, string> Phrases(string language)
    {
        TheoryData<string, string> rows = [];
        foreach (var line in File.ReadLines(Repository.Path("tests", "FilmClubBot.Commands.Tests", "Timing", $"phrases.{language}.txt")).Where(line => line.Contains("->", StringComparison.Ordinal)))
        {
            var cut = line.LastIndexOf("->", StringComparison.Ordinal);
            rows.Add(line[..cut].Trim(), line[(cut + 2)..].Trim());
        }

        return rows;
    }

    internal static TimeContext English { get; } = Context("Europe/London", "en");

    internal static TimeContext German { get; } = Context("Europe/Berlin", "de");

    private static TimeContext Context(string zone, string locale)
    {
        var wall = DateTimeZoneProviders.Tzdb[zone];
        return new(new LocalDateTime(2026, 11, 24, 12, 0).InZoneStrictly(wall).ToInstant(), wall, locale) { Terms = _terms };
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
        choice.At.LocalDateTime.ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) + (choice.IsRepeated ? choice.At.Offset.ToString("m", CultureInfo.InvariantCulture) : "");
}
