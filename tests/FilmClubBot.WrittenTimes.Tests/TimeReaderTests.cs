using System.Globalization;
using FilmClubBot.Testing.Timing;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes.Tests;

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
public sealed class TimeReaderTests
{
    [Theory]
    [MemberData(nameof(Phrases), "en")]
    public void In_english(string phrase, string meaning) => Assert.Equal(meaning, Meaning(phrase, TimeContexts.English));

    [Theory]
    [MemberData(nameof(Phrases), "de")]
    public void In_german(string phrase, string meaning) => Assert.Equal(meaning, Meaning(phrase, TimeContexts.German));

    [Theory]
    [MemberData(nameof(Phrases), "both")]
    public void In_either_language(string phrase, string meaning)
    {
        Assert.Equal(meaning, Meaning(phrase, TimeContexts.English));
        Assert.Equal(meaning, Meaning(phrase, TimeContexts.English with { Locale = "de" }));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void In_other_zones_and_on_other_days(string heading, string phrase, string meaning) => Assert.Equal(meaning, Meaning(phrase, TimeContexts.Of(heading)));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    public void An_empty_text_contains_neither_a_day_nor_a_time(string text) => Assert.Equal("! Empty:", Meaning(text, TimeContexts.English));

    public static TheoryData<string, string> Phrases(string table)
    {
        TheoryData<string, string> rows = [];
        foreach (var (_, phrase, meaning) in PhraseTables.Rows(table))
            rows.Add(phrase, meaning);
        return rows;
    }

    public static TheoryData<string, string, string> Elsewhere()
    {
        TheoryData<string, string, string> rows = [];
        foreach (var (heading, phrase, meaning) in PhraseTables.Rows("elsewhere"))
            rows.Add(heading, phrase, meaning);
        return rows;
    }

    private static string Meaning(string phrase, TimeContext context) => TimeReader.Read(phrase, context) switch
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
