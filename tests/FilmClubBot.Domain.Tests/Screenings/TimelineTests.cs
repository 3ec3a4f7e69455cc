using CsCheck;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class TimelineTests
{
    private static readonly Member _ada = new(new(1), "Ada");

    [Fact]
    public void Counts_by_the_minute_of_the_film() => Assert.Equal([2, 1, 0, 0, 2], Of(5, 0, 59, 60, 299, 300).ByMinute);

    [Fact]
    public void The_liveliest_minutes_do_not_overlap_and_are_in_the_order_of_the_film()
    {
        // Two about one moment, four about another across a full minute, one alone.
        var peaks = Of(10, 10, 50, 170, 180, 190, 200, 400).Peaks(3);

        Assert.Equal([(10, 2), (170, 4)], peaks.Select(peak => ((int)peak.At.TotalSeconds, peak.Reactions.Count)));
    }

    [Fact]
    public void Of_many_lively_minutes_the_liveliest_are_returned() =>
        Assert.Equal([300, 600], Of(20, 0, 1, 300, 301, 302, 600, 601, 602, 603).Peaks(2).Select(peak => (int)peak.At.TotalSeconds));

    [Fact]
    public void Peaks_do_not_overlap_and_the_liveliest_minute_is_one_of_them() =>
        Gen.Select(Gen.Int[0, 600].Array[0, 60], Gen.Int[1, 5]).Sample(
            (seconds, most) =>
            {
                var peaks = Of(10, seconds).Peaks(most);

                Assert.InRange(peaks.Count, 0, most);
                Assert.All(peaks, peak => Assert.InRange(peak.Reactions.Count, 2, seconds.Length));
                Assert.All(peaks, peak => Assert.True(peak.Reactions[^1].At < peak.At + Duration.FromMinutes(1)));
                Assert.All(peaks.Zip(peaks.Skip(1)), pair => Assert.True(pair.First.Reactions[^1].At < pair.Second.At));
                var fullest = seconds.Select(from => seconds.Count(second => second >= from && second < from + 60)).DefaultIfEmpty().Max();
                Assert.Equal(fullest >= 2 ? fullest : 0, peaks.Select(peak => peak.Reactions.Count).DefaultIfEmpty().Max());
            },
            iter: 500);

    [Fact]
    public void A_hundred_thousand_remarks_are_ordered()
    {
        // Squares fall into some minutes more often than into others.
        var timeline = Of(180, [.. Enumerable.Range(0, 100_000).Select(number => (int)((long)number * number % (180 * 60)))]);

        var peaks = timeline.Peaks(3);

        Assert.Equal(3, peaks.Count);
        Assert.Equal(100_000, timeline.ByMinute.Sum());
        Assert.All(peaks, peak => Assert.True(peak.Reactions.Count >= timeline.ByMinute.Max() / 2));
    }

    private static Timeline Of(int minutes, params int[] seconds) =>
        new(seconds.Select((second, index) => new Reaction(new(index + 1), _ada, Duration.FromSeconds(second), $"Remark {index + 1}")), Duration.FromMinutes(minutes));
}
