using FilmClubBot.Commands.Timing;
using FilmClubBot.Testing.Timing;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>What is offered while a time is typed, on London's wall at noon of Tuesday, 24 November 2026.</summary>
public sealed class TimeCompletionTests
{
    private const int Most = 25;

    [Theory]
    [InlineData("th", "Thu 26 Nov 2026, 19:00 (in 2 days)")]
    [InlineData("thu", "Thu 26 Nov 2026, 19:00 (in 2 days)")]
    [InlineData("thu 7", "Thu 26 Nov 2026, 19:00 (in 2 days)", "Thu 26 Nov 2026, 07:00 (in 2 days)")]
    [InlineData("thu 1", "Thu 26 Nov 2026, 19:00 (in 2 days)", "Thu 26 Nov 2026, 13:00 (in 2 days)", "Thu 26 Nov 2026, 18:00 (in 2 days)", "Thu 26 Nov 2026, 01:00 (in 2 days)")]
    [InlineData("thu 19:", "Thu 26 Nov 2026, 19:00 (in 2 days)", "Thu 26 Nov 2026, 19:30 (in 2 days)")]
    [InlineData("thu 20:3", "Thu 26 Nov 2026, 20:30 (in 2 days)", "Thu 26 Nov 2026, 20:31 (in 2 days)")]
    [InlineData("27", "Fri 27 Nov 2026, 19:00 (in 3 days)")]
    [InlineData("27.1", "Fri 27 Nov 2026, 19:00 (in 3 days)", "Sun 27 Dec 2026, 19:00", "Wed 27 Jan 2027, 19:00")]
    [InlineData("2026-12-1", "Tue 1 Dec 2026, 19:00 (in 7 days)", "Thu 10 Dec 2026, 19:00", "Sat 19 Dec 2026, 19:00")]
    [InlineData("dec", "Tue 1 Dec 2026, 19:00 (in 7 days)", "Wed 2 Dec 2026, 19:00 (in 8 days)")]
    [InlineData("next", "Wed 25 Nov 2026, 19:00 (tomorrow)", "Tue 1 Dec 2026, 19:00 (in 7 days)")]
    [InlineData("next th", "Thu 26 Nov 2026, 19:00 (in 2 days)", "Thu 3 Dec 2026, 19:00 (in 9 days)")]
    [InlineData("in 2", "Tue 24 Nov 2026, 14:00 (today)", "Thu 26 Nov 2026, 19:00 (in 2 days)", "Tue 8 Dec 2026, 19:00")]
    [InlineData("half past", "Tue 24 Nov 2026, 18:30 (today)", "Tue 24 Nov 2026, 19:30 (today)")]
    [InlineData("week", "Tue 24 Nov 2026, 19:00 (today)", "Mon 30 Nov 2026, 19:00 (in 6 days)", "Mon 11 Jan 2027, 19:00")]
    [InlineData("week 5", "Mon 8 Feb 2027, 19:00", "Thu 11 Feb 2027, 19:00", "Mon 8 Feb 2027, 20:00")]
    [InlineData("morg", "Wed 25 Nov 2026, 19:00 (tomorrow)")]
    [InlineData("thu 19:00 utc+1", "Thu 26 Nov 2026, 18:00 GMT (UTC+00:00) (in 2 days)")]
    [InlineData("thu 7pm", "Thu 26 Nov 2026, 19:00 (in 2 days)")]
    [InlineData("27 n", "Fri 27 Nov 2026, 19:00 (in 3 days)")]
    [InlineData("tom", "Wed 25 Nov 2026, 19:00 (tomorrow)")]
    [InlineData("tonight", "Tue 24 Nov 2026, 19:00 (today)")]
    [InlineData("week 10 thu", "Thu 3 Dec 2026, 19:00 (in 9 days)")]
    [InlineData("28 mar 2027 01:30", "Sun 28 Mar 2027, 00:30", "Sun 28 Mar 2027, 02:30")]
    [InlineData("31 oct 2027 01:30", "Sun 31 Oct 2027, 01:30 BST (UTC+01:00)", "Sun 31 Oct 2027, 01:30 GMT (UTC+00:00)")]
    [InlineData("20 nov 2026 19:00", "Sat 20 Nov 2027, 19:00")]
    public void In_english(string typed, params string[] offered)
    {
        var labels = TimeWords.Suggest(typed, TimeContexts.English, Bench.Say, Most).Select(suggestion => suggestion.Label).ToList();
        Assert.Equal(offered, labels.Where(offered.Contains));
        Assert.Equal(offered[0], labels[0]);
    }

    [Theory]
    [InlineData("morg", "Mi 25. Nov. 2026, 19:00 (morgen)")]
    [InlineData("do 19 uhr", "Do 26. Nov. 2026, 19:00 (in 2 Tagen)")]
    [InlineData("übermo", "Do 26. Nov. 2026, 19:00 (in 2 Tagen)")]
    [InlineData("28. nov", "Sa 28. Nov. 2026, 19:00 (in 4 Tagen)")]
    [InlineData("m", "Mi 25. Nov. 2026, 19:00 (morgen)")]
    [InlineData("halb a", "Di 24. Nov. 2026, 19:30 (heute)")]
    [InlineData("nä", "Mi 25. Nov. 2026, 19:00 (morgen)")]
    [InlineData("toda", "Di 24. Nov. 2026, 19:00 (heute)")]
    public void In_german(string typed, string first)
    {
        var suggestion = TimeWords.Suggest(typed, TimeContexts.German, Bench.Languages.For("de"), Most)[0];
        Assert.Equal(first, suggestion.Label);
    }

    [Fact]
    public void Without_text_the_next_usual_starts_are_suggested()
    {
        var offered = TimeWords.Suggest("", TimeContexts.English, Bench.Say, 4);
        Assert.Equal(
            ["Tue 24 Nov 2026, 19:00 (today)", "Tue 24 Nov 2026, 20:00 (today)", "Wed 25 Nov 2026, 19:00 (tomorrow)", "Wed 25 Nov 2026, 20:00 (tomorrow)"],
            offered.Select(suggestion => suggestion.Label));
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("thu 7pm lecture hall")]
    [InlineData("yesterd")]
    [InlineData("thu 25:00")]
    [InlineData("1 jan 2040 19:00")]
    public void Nothing_is_suggested_for_a_text_that_leads_to_no_time(string typed) => Assert.Empty(TimeWords.Suggest(typed, TimeContexts.English, Bench.Say, Most));

    [Fact]
    public void No_more_are_suggested_than_requested()
    {
        Assert.Empty(TimeWords.Suggest("thu", TimeContexts.English, Bench.Say, 0));
        Assert.Empty(TimeWords.Suggest(new string('1', TimeReader.MaxLength + 1), TimeContexts.English, Bench.Say, Most));
        Assert.Single(TimeWords.Suggest("thu", TimeContexts.English, Bench.Say, 1));
        Assert.Equal(Most, TimeWords.Suggest("", TimeContexts.English, Bench.Say, Most).Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("both")]
    public void For_any_text_each_suggestion_is_in_the_future_short_and_read_as_what_it_shows(string table)
    {
        var (context, say) = table == "de" ? (TimeContexts.German, Bench.Languages.For("de")) : (TimeContexts.English, Bench.Say);
        var seen = 0;
        foreach (var phrase in PhraseTables.Rows(table).Select(row => row.Phrase))
        {
            for (var length = phrase.Length; length > 0; length -= 4)
            {
                var offered = TimeWords.Suggest(phrase[..length], context, say, Most);
                Assert.True(offered.Count <= Most);
                Assert.Equal(offered.Count, offered.Select(suggestion => suggestion.Label).Distinct().Count());
                foreach (var suggestion in offered)
                {
                    Assert.InRange(suggestion.Label.Length, 1, 100);
                    Assert.True(suggestion.At.ToInstant() > context.Now);
                    Assert.Equal(suggestion.At, Assert.IsType<TimeReading.Resolved>(TimeReader.Read(suggestion.Value, context)).At);
                }

                seen += offered.Count;
            }
        }

        Assert.True(seen > 1000, $"Only {seen} were offered.");
    }
}
