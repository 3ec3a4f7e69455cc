using System.Globalization;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Benchmarks.BallotCases;

/// <summary>Holds our count of a file against another's.</summary>
internal static class CountAgreement
{
    // Theirs are floating-point numbers where votes are shared.
    private const double Slack = 1e-6;

    /// <summary>What is compared, with ours and theirs where they differ.</summary>
    public static IEnumerable<Comparison> Compare(BallotCount ours, ExpectedCount theirs) => ours switch
    {
        InstantRunoffCount runoff => Rounds(runoff, theirs),
        SchulzeCount schulze => Pairs(schulze, theirs).Concat(Ends(ours, theirs)),
        SingleTransferableCount transferable => Stages(transferable, theirs),
        ApprovalCount approval => Of("totals", theirs.Totals, () => approval.Totals).Concat(Ends(ours, theirs)),
        _ => [],
    };

    private static IEnumerable<Comparison> Ends(BallotCount ours, ExpectedCount theirs) =>
        Of("winners, drawn", theirs.Winners, () => Numbers(ours, ours.Winners))
            .Concat(Of("possible winners", theirs.Possible?.Order().ToList(), () => Numbers(ours, ours.PossibleWinners ?? [])));

    private static IEnumerable<Comparison> Pairs(SchulzeCount ours, ExpectedCount theirs) =>
        Of("pairs", theirs.Pairs?.SelectMany(row => row).ToList(), () => ours.Votes.Candidates.SelectMany(ours.Preferences.Row).ToList())
            .Concat(Of("strongest paths", theirs.Paths?.SelectMany(row => row).ToList(), () => ours.Votes.Candidates.SelectMany(ours.StrongestPaths.Row).ToList()))
            .Concat(Of("who beats whom", theirs.Beats?.Select(pair => (pair[0] * 1000) + pair[1]).Order().ToList(), () => (
                from one in ours.Votes.Candidates
                from other in ours.Votes.Candidates
                where ours.Beats(one, other)
                select (ours.Votes.NumberOf(one) * 1000) + ours.Votes.NumberOf(other)).Order().ToList()));

    // Where they do not look back, both can be held together only until we do.
    private static IEnumerable<Comparison> Rounds(InstantRunoffCount ours, ExpectedCount theirs)
    {
        var looksBack = theirs.Ties == "straight" ? ours.Rounds.TakeWhile(round => round.Elimination.Earlier.Count == 0).Count() : ours.Rounds.Count;
        var isWhole = looksBack == ours.Rounds.Count;
        var part = isWhole ? "" : ", until a look back";
        var eliminated = theirs.Eliminated?.Take(looksBack).ToList();
        foreach (var one in Of("eliminations" + part, eliminated, () => Numbers(ours, ours.Rounds.Take(eliminated!.Count).Select(round => round.Elimination.Film))))
            yield return one;
        var exhausted = theirs.Exhausted?.Take(looksBack).ToList();
        foreach (var one in Of("exhausted" + part, exhausted, () => ours.Rounds.Take(exhausted!.Count).Select(round => round.Exhausted).ToList()))
            yield return one;
        if (theirs.Tallies is { } tallies)
        {
            var rounds = Math.Min(tallies.Count, looksBack + 1);
            var differ = Enumerable.Range(0, Math.Min(rounds, ours.Rounds.Count)).Where(round => !AreAlike(ours, ours.Rounds[round], tallies[round])).Select(round => round + 1).ToList();
            yield return new("tallies of each round" + part, differ.Count == 0 && rounds <= ours.Rounds.Count, $"rounds {string.Join(',', differ)}", "");
        }

        if (isWhole)
        {
            foreach (var one in Of("winners, drawn", theirs.Winners, () => Numbers(ours, ours.Winners)))
                yield return one;
        }

        if (theirs.Possible is { } possible && theirs.Ties == "straight" && possible.Count > 1)
            yield return new("possible winners within theirs, which do not look back", Numbers(ours, ours.PossibleWinners ?? []).All(possible.Contains), string.Join(',', Numbers(ours, ours.PossibleWinners ?? [])), string.Join(',', possible));
        else
        {
            foreach (var one in Of("possible winners", theirs.Possible, () => Numbers(ours, ours.PossibleWinners ?? [])))
                yield return one;
        }
    }

    // They tell the elected by their numbers.
    private static IEnumerable<Comparison> Stages(SingleTransferableCount ours, ExpectedCount theirs)
    {
        foreach (var one in Of("quota", theirs.Quota is { } quota ? [quota] : null, () => [ours.Quota])
            .Concat(Of("transfers", theirs.Steps, () => [.. ours.Rounds.SkipLast(1).Select(round => round.Surplus is { } surplus ? ours.Votes.NumberOf(surplus.Film) : -ours.Votes.NumberOf(round.Elimination!.Film))]))
            .Concat(Of("elected, ties drawn", theirs.Winners, () => [.. Numbers(ours, ours.Winners).Order()])))
            yield return one;
        if (theirs.Tallies is { } tallies)
        {
            var differ = Enumerable.Range(0, Math.Min(tallies.Count, ours.Rounds.Count)).Where(round => !AreAlike(ours, ours.Rounds[round], tallies[round])).Select(round => round + 1).ToList();
            yield return new("tallies of each stage", differ.Count == 0 && tallies.Count == ours.Rounds.Count, $"{ours.Rounds.Count} stages, {string.Join(',', differ)} differ", $"{tallies.Count} stages");
        }

        foreach (var one in Of("possible winners", theirs.Possible, () => Numbers(ours, ours.PossibleWinners ?? [])))
            yield return one;
    }

    private static bool AreAlike(BallotCount count, TransferRound ours, IReadOnlyDictionary<string, double> theirs) =>
        ours.Standings.Count == theirs.Count && ours.Standings.All(standing =>
            theirs.TryGetValue(count.Votes.NumberOf(standing.Film).ToString(CultureInfo.InvariantCulture), out var votes) && Math.Abs((double)standing.Votes - votes) < Slack);

    private static bool AreAlike(BallotCount count, RunoffRound ours, IReadOnlyDictionary<string, double> theirs) =>
        ours.Standings.Count == theirs.Count && ours.Standings.All(standing =>
            theirs.TryGetValue(count.Votes.NumberOf(standing.Film).ToString(CultureInfo.InvariantCulture), out var votes)
            && Math.Abs(((double)standing.Votes.Numerator / (double)standing.Votes.Denominator) - votes) < Slack);

    private static List<int> Numbers(BallotCount count, IEnumerable<FilmId> films) => [.. films.Select(count.Votes.NumberOf)];

    private static IEnumerable<Comparison> Of(string what, IReadOnlyList<int>? theirs, Func<IReadOnlyList<int>> ours)
    {
        if (theirs is null)
            yield break;
        var mine = ours();
        yield return new(what, mine.SequenceEqual(theirs), string.Join(',', mine), string.Join(',', theirs));
    }
}

/// <summary>One thing that two counts both tell.</summary>
/// <param name="What">What it is.</param>
/// <param name="Agrees">Whether they say the same.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Theirs">The other's.</param>
internal sealed record Comparison(string What, bool Agrees, string Ours, string Theirs);
