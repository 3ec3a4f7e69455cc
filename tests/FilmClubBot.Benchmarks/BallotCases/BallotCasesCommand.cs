using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Benchmarks.BallotCases;

/// <summary>Counts votes that do not belong to this repository, and holds the counts against those of others' programs; see <c>docs/decisions/0022-counting-ballots.md</c> and <c>0079-choosing-a-season.md</c>.</summary>
internal static class BallotCasesCommand
{
    /// <summary>The command line.</summary>
    public const string Usage = "ballots cases DIR [--list]";

    private const string NoSeed = "00000000000000000000000000000000";

    /// <summary>Compares every count in <c>DIR/expected.jsonl</c> and prints how far both agree.</summary>
    /// <param name="directory">Files of PrefLib, and <c>expected.jsonl</c>.</param>
    /// <param name="lists">Whether to print each difference.</param>
    /// <returns>The exit code: 0, or 1 where data is missing, a count differs or a file is refused.</returns>
    public static async Task<int> Run(string directory, bool lists)
    {
        var expected = Path.Combine(directory, "expected.jsonl");
        if (!File.Exists(expected))
        {
            await Console.Error.WriteLineAsync($"\"{expected}\" is missing: each line of it is what another program counted of one file.");
            return 1;
        }

        var tally = new SortedDictionary<(string By, string Method, string What), (int Agree, int All)>();
        var profiles = new HashSet<string>(StringComparer.Ordinal);
        var agreed = new HashSet<string>(StringComparer.Ordinal);
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        var refused = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var longest = TimeSpan.Zero;
        CastVotes? votes = null;
        var file = "";
        await foreach (var line in File.ReadLinesAsync(expected))
        {
            var theirs = ExpectedCount.Parse(line);
            if (theirs.File != file)
                (file, votes) = (theirs.File, await Read(directory, theirs.File, refused));
            if (votes is null)
                continue;
            var started = Stopwatch.GetTimestamp();
            var ours = BallotCount.Of(votes, new(theirs.Method, theirs.Seats), DrawSeed.FromText(theirs.Seed ?? NoSeed));
            longest = Stopwatch.GetElapsedTime(started) is var taken && taken > longest ? taken : longest;
            if (profiles.Add(file))
                agreed.Add(file);
            if (ours.Order.Any(place => place.IsDrawn) || ours is SingleTransferableCount { Rounds: var rounds } && rounds.Any(round => round.Surplus?.DrawnFrom.Count > 0))
                drawn.Add(file);
            foreach (var one in CountAgreement.Compare(ours, theirs))
            {
                var key = (theirs.By, theirs.Method.ToString(), one.What);
                var (agree, all) = tally.GetValueOrDefault(key);
                tally[key] = (agree + (one.Agrees ? 1 : 0), all + 1);
                if (one.Agrees)
                    continue;
                agreed.Remove(file);
                if (lists)
                    Console.WriteLine($"{file}, {theirs.By}, {theirs.Method}, {one.What}: ours {one.Ours}; theirs {one.Theirs}");
            }
        }

        Print(tally, profiles.Count, agreed.Count, drawn.Count, refused, longest);
        return agreed.Count == profiles.Count && profiles.Count > 0 && refused.Count == 0 ? 0 : 1;
    }

    private static async Task<CastVotes?> Read(string directory, string file, SortedDictionary<string, string> refused)
    {
        try
        {
            return PublishedBallot.VotesOf(PrefLibReader.Read(await File.ReadAllTextAsync(Path.Combine(directory, file))));
        }
        catch (PrefLibException wrong)
        {
            refused[file] = wrong.Message;
            return null;
        }
    }

    private static void Print(
        SortedDictionary<(string By, string Method, string What), (int Agree, int All)> tally,
        int profiles,
        int agreed,
        int drawn,
        SortedDictionary<string, string> refused,
        TimeSpan longest)
    {
        var table = new Table("by", "method", "what both tell", "profiles", "agree", "differ");
        foreach (var ((by, method, what), (agree, all)) in tally)
            table.Add(by, method, what, all, agree, all - agree);
        table.Print();
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{profiles} profiles, {agreed} of them agree in all that was told; in {drawn} the draw was needed."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The longest count took {longest.TotalMilliseconds:0} ms."));
        foreach (var (file, problem) in refused)
            Console.WriteLine($"refused {file}: {problem}");
    }
}
