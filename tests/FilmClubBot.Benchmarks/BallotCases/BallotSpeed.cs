using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Benchmarks.BallotCases;

/// <summary>How long large Ballots take to count, to write and to read.</summary>
internal static class BallotSpeed
{
    /// <summary>The command line.</summary>
    public const string Usage = "ballots speed [votes] [films]";

    /// <summary>Counts random votes, no two of them likely to be alike, five times by each method, and prints the middle time.</summary>
    public static int Run(int votes, int films)
    {
        var table = new Table("method", "votes", "films", "gather, ms", "count, ms", "write, ms", "read, ms", "winners known");
        foreach (var (name, method, equals) in new[] { ("instant run-off", CountingMethod.InstantRunoff, false), ("instant run-off, equal ranks", CountingMethod.InstantRunoff, true), ("Schulze", CountingMethod.Schulze, true), ("approval", CountingMethod.Approval, true), ("single transferable vote", CountingMethod.SingleTransferable, false) })
        {
            var rankings = Rankings(new Random(20261127), votes, films, method, equals);
            var candidates = Enumerable.Range(1, films).Select(number => new FilmId(number)).ToList();
            var gather = Middle(() => CastVotes.Of(candidates, rankings), out var cast);
            var ballot = new PublishedBallot
            {
                Name = "speed",
                Title = "Speed",
                ClosedOn = new LocalDate(2026, 11, 27),
                Votes = cast,
                FilmNames = [.. candidates.Select(film => $"Film {film}")],
                Terms = new(method, method == CountingMethod.SingleTransferable ? 6 : 1),
                Seed = DrawSeed.Of(new byte[16]),
            };
            var count = Middle(ballot.Count, out var counted);
            var write = Middle(ballot.ToText, out var text);
            var read = Middle(() => PublishedBallot.Parse(text), out _);
            table.Add(name, votes, films, gather, count, write, read, counted.PossibleWinners?.Count.ToString(CultureInfo.InvariantCulture) ?? "no");
        }

        table.Print();
        return 0;
    }

    private static List<Ranking> Rankings(Random random, int votes, int films, CountingMethod method, bool equals) =>
        [.. Enumerable.Range(0, votes).Select(_ =>
        {
            var order = Enumerable.Range(1, films).Select(number => new FilmId(number)).ToArray();
            random.Shuffle(order);
            var ranked = order[..random.Next(1, films + 1)];
            return method == CountingMethod.Approval ? Ranking.Approving(ranked) : Ranking.Of(equals ? ranked.Chunk(3) : ranked.Chunk(1));
        })];

    private static double Middle<T>(Func<T> work, out T result)
    {
        var times = new List<double>();
        do
        {
            var started = Stopwatch.GetTimestamp();
            result = work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        while (times.Count < 5);
        return times.Order().ElementAt(2);
    }
}
