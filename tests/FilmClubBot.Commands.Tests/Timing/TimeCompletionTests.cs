using FilmClubBot.Commands.Timing;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>What is offered while a time is typed, on London's wall at noon of Tuesday, 24 November 2026.</summary>
public sealed class TimeCompletionTests
{
    private const int Most = 25;

    [Theory]
    [InlineData("th", "Thu 26 Nov 2026, 19:00 (in 2 days)")]
    [InlineData("thu", "Thu 26 Nov 2026, 19:00 (in 2 days)")]
    [InlineData("thu 7", "Thu 26 Nov 2026, 07:00 (in 2 days)", "Thu 26 Nov 2026, 19:00 (in 2 days)")]
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
        var labels = WrittenTimes.Complete(typed, WrittenTimesTests.English, Bench.Say, Most).Select(suggestion => suggestion.Label).ToList();
        Assert.Equal(offered, labels.Where(offered.Contains));
        Assert.Equal(offered[0], labels[0]);
    }

    [Theory]
    [InlineData("morg", "Mi 25. Nov. 2026, 19:00 (morgen)")]
    [InlineData("do 19 uhr", "Do 26. Nov. 2026, 19:00 (in 2 Tagen)")]
    [InlineData("übermo", "Do 26. Nov. 2026, 19:00 (in 2 Tagen)")]
    [InlineData("28. nov", "Sa 28. Nov. 2026, 19:00 (in 4 Tagen)")]
    public void In_german(string typed, string first)
    {
        var suggestion = WrittenTimes.Complete(typed, WrittenTimesTests.German, Bench.Languages.For("de"), Most)[0];
        Assert.Equal(first, suggestion.Label);
    }

    [Fact]
    public void Nothing_typed_the_next_usual_starts_are_offered()
    {
        var offered = WrittenTimes.Complete("", WrittenTimesTests.English, Bench.Say, 4);
        Assert.Equal(
            ["Tue 24 Nov 2026, 19:00 (today)", "Tue 24 Nov 2026, 20:00 (today)", "Wed 25 Nov 2026, 19:00 (tomorrow)", "Wed 25 Nov 2026, 20:00 (tomorrow)"],
            offered.Select(suggestion => suggestion.Label));
    }

    [Theory]
    [MemberData(nameof(WrittenTimesTests.Phrases), "en", MemberType = typeof(WrittenTimesTests))]
    [MemberData(nameof(WrittenTimesTests.Phrases), "de", MemberType = typeof(WrittenTimesTests))]
    public void Whatever_is_typed_each_offer_is_ahead_short_and_read_as_what_it_shows(string phrase, string meaning)
    {
        Assert.NotEmpty(meaning);
        foreach (var context in new[] { WrittenTimesTests.English, WrittenTimesTests.German })
        {
            for (var length = 0; length <= phrase.Length; length++)
            {
                var offered = WrittenTimes.Complete(phrase[..length], context, Bench.Say, Most);
                Assert.True(offered.Count <= Most);
                Assert.Equal(offered.Count, offered.Select(suggestion => suggestion.Label).Distinct().Count());
                foreach (var suggestion in offered)
                {
                    Assert.InRange(suggestion.Label.Length, 1, 100);
                    Assert.True(suggestion.At.ToInstant() > context.Now);
                    Assert.Equal(suggestion.At, Assert.IsType<TimeReading.Resolved>(WrittenTimes.Read(suggestion.Value, context)).At);
                }
            }
        }
    }
}
