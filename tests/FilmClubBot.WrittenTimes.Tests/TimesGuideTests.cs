using System.Text.RegularExpressions;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Timing;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes.Tests;

/// <summary>The statements of <c>docs/times.md</c> are true.</summary>
public sealed partial class TimesGuideTests
{
    private static readonly TermDates _ahead = TermDates.Parse("Winter 2026: 2026-11-30, 8 weeks", null);

    [Fact]
    public void What_the_guide_lists_as_readable_is_read()
    {
        var phrases = Phrases("## What is read");
        Assert.InRange(phrases.Count, 40, 100);
        Assert.All(phrases, phrase => Assert.IsType<TimeReading.Resolved>(TimeReader.Read(phrase, TimeContexts.English with { Terms = _ahead })));
        Assert.All(phrases, phrase => Assert.IsType<TimeReading.Resolved>(TimeReader.Read(phrase, TimeContexts.German with { Terms = _ahead })));
    }

    [Fact]
    public void What_the_guide_lists_as_ambiguous_is_asked_on_a_tuesday_or_a_thursday()
    {
        var thursday = TimeContexts.Of("en Europe/London 2026-11-26T12:00:00") with { Terms = _ahead };
        var phrases = Phrases("## What is asked");
        Assert.InRange(phrases.Count, 15, 40);
        Assert.All(phrases, phrase => Assert.Contains(
            new[] { TimeContexts.English with { Terms = _ahead }, thursday }.Select(context => TimeReader.Read(phrase, context)),
            reading => reading is TimeReading.Ambiguous));
    }

    // The first column of a table of reasons; every column of examples.
    private static List<string> Phrases(string heading)
    {
        var guide = File.ReadAllText(Repository.Path("docs", "times.md"));
        var start = guide.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        var rows = guide[start..guide.IndexOf("\n## ", start, StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith('|')).Skip(2);
        return [.. rows.Select(row => heading.EndsWith("asked", StringComparison.Ordinal) ? row.Split('|')[1] : row).SelectMany(row => Quoted.Matches(row)).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted { get; }
}
