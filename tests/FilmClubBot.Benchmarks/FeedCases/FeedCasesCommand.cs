using System.Diagnostics;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>Runs the test feeds of two other parsers, which do not belong to this repository, through ours; see <c>docs/decisions/0020-feeds-parsing.md</c>.</summary>
internal static class FeedCasesCommand
{
    /// <summary>The command line.</summary>
    public const string Usage = "feeds cases gofeed|feedparser DIR [--list]";

    /// <summary>Runs every case and prints how far both agree.</summary>
    /// <param name="parser">Whose cases.</param>
    /// <param name="directory">A copy of that parser's repository.</param>
    /// <param name="lists">Whether to print each difference.</param>
    /// <returns>The exit code: 0, 1 where data is missing or ours crashed, or 2 for a wrong call.</returns>
    public static async Task<int> Run(string parser, string directory, bool lists)
    {
        if (parser is not ("gofeed" or "feedparser"))
        {
            await Console.Error.WriteLineAsync($"\"{parser}\" is no parser whose cases are known. Usage: {Usage}");
            return 2;
        }

        var cases = parser == "gofeed" ? GofeedCases.In(directory) : FeedparserCases.In(directory);
        if (cases.Count == 0)
        {
            await Console.Error.WriteLineAsync($"\"{directory}\" holds no cases of {parser}: put a copy of its repository there");
            return 1;
        }

        var tally = new CaseTally(lists);
        foreach (var one in cases)
            Run(one, tally);
        tally.Print();
        return tally.Crashes == 0 ? 0 : 1;
    }

    private static void Run(FeedCase one, CaseTally tally)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            tally.Add(one, FeedParser.Parse(one.Content, one.Address), Stopwatch.GetElapsedTime(started));
        }
        catch (Exception failure)
        {
            // Whatever it is: that nothing gets out of the parser is what is measured here.
            tally.AddCrash(one, failure);
        }
    }
}
