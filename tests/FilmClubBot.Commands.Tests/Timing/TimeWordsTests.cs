using FilmClubBot.Commands.Timing;
using FilmClubBot.Testing.Timing;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>The messages about a time that cannot be read or is ambiguous.</summary>
public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("28 mar 2027 01:30", "Sunday 28 March 2027, 01:30 does not exist in Europe/London: the clock goes from 01:00 to 02:00. Which do you mean?")]
    [InlineData("28 mar 2027 1:30", "Is “28 mar 2027 1:30” before or after noon? Sunday 28 March 2027, 01:30 does not exist in Europe/London: the clock goes from 01:00 to 02:00.")]
    [InlineData("31 oct 2027 01:30", "The clock shows “31 oct 2027 01:30” twice, as it is put back. Which of the two?")]
    [InlineData("20 nov 2026 19:00", "“20 nov 2026 19:00” is Friday 20 November 2026, 19:00, which is past. Did you mean the next?")]
    [InlineData("week 12 thu 7pm", "Autumn 2026 has the weeks 1 to 10; “week 12 thu 7pm” is none of them.")]
    [InlineData("friday 25:00", "There is no time “25:00”: a day goes from 0:00 to 23:59.")]
    [InlineData("31 november 7pm", "There is no day “31 november 7pm”. Look at the calendar and write another.")]
    [InlineData("friday 7pm PST", "The zone “PST” is not known, or is used for several. Write it as Europe/London or UTC+1, or leave it out for the society's own.")]
    [InlineData("friday saturday 7pm", "“saturday” does not fit the rest of “friday saturday 7pm”. Keep one of the two.")]
    [InlineData("1 jan 2040 19:00", "“1 jan 2040 19:00” is more than 5 years ahead. Is the year right?")]
    [InlineData("thu 19:00-21:00", "“thu 19:00-21:00” names more than one time, at “-”. Write only when it starts, and each start by itself.")]
    [InlineData("27 nov 2025", "Is it a year or a time at the end of “27 nov 2025”?")]
    [InlineData("1 jul 2027 19:00 CET", "The zone in “1 jul 2027 19:00 CET” is not in use at that time. Which moment is meant?")]
    [InlineData("thu 7pm", "Thursday 26 November 2026, 19:00")]
    [InlineData("31 oct 2027 01:30 GMT", "Sunday 31 October 2027, 01:30 GMT (UTC+00:00)")]
    [InlineData("thu 7pm bananas", "“bananas” in “thu 7pm bananas” is not understood. Write it as thu 7pm, 27 Nov 19:00 or week 5 thursday 19:00.")]
    [InlineData("every friday 8pm", "“every friday 8pm” is a series, and one time belongs here. Write when it begins; a series of screenings is scheduled with repeats:weekly times:6.")]
    [InlineData("friday 8pm weekly", "“friday 8pm weekly” is a series, and one time belongs here. Write when it begins; a series of screenings is scheduled with repeats:weekly times:6.")]
    public void Reports_what_is_wrong_where_and_the_fix(string written, string expected) =>
        Assert.Equal(expected, TimeWords.Explain(TimeReader.Read(written, TimeContexts.English), written, Bench.Say));

    [Fact]
    public void Reports_it_in_german_too() => Assert.Equal(
        "Sonntag, 28. März 2027, 02:30 gibt es in Europe/Berlin nicht: Die Uhr springt von 02:00 auf 03:00. Was ist gemeint?",
        TimeWords.Explain(TimeReader.Read("28.3.2027 02:30", TimeContexts.German), "28.3.2027 02:30", Bench.Languages.For("de")));

    [Theory]
    [InlineData("fr", 1, "mardi 1er décembre 2026", "mar. 1er déc. 2026, 19:00")]
    [InlineData("fr", 11, "vendredi 11 décembre 2026", "ven. 11 déc. 2026, 19:00")]
    [InlineData("de", 1, "Dienstag, 1. Dezember 2026", "Di 1. Dez. 2026, 19:00")]
    [InlineData("en", 1, "Tuesday 1 December 2026", "Tue 1 Dec 2026, 19:00")]
    public void The_first_day_of_a_month_is_written_as_the_language_does(string language, int day, string expected, string brief)
    {
        var (date, say) = (new LocalDate(2026, 12, day), Bench.Languages.For(language));
        Assert.Equal((expected, brief), (TimeWords.Day(date, say), TimeWords.InBrief(date.At(new LocalTime(19, 0)), say)));
    }

    [Fact]
    public void Has_texts_for_every_ambiguity_and_every_error()
    {
        foreach (var say in new[] { Bench.Say, Bench.Languages.For("de") })
        {
            foreach (var question in Enum.GetValues<TimeQuestion>())
                Assert.NotEmpty(TimeWords.Explain(new TimeReading.Ambiguous(question, []), "7", say));
            foreach (var reason in Enum.GetValues<UnreadableReason>())
                Assert.NotEmpty(TimeWords.Explain(new TimeReading.Unreadable(reason, ""), "7", say));
        }
    }
}
