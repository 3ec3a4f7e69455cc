using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Describes a count step by step, so that a reader can follow and repeat it.</summary>
internal sealed class CountSteps(BallotCount count, CountNames names, Phrases say)
{
    // The widest matrix whose lines do not wrap.
    private const int WidestTable = 56;

    /// <summary>Every step, from the votes to the draw.</summary>
    public IReadOnlyList<CountStep> All => [Films, Votes, .. Counting, Order, Draw];

    /// <summary>The interim result of an open ballot. Draws are left out: they are not published before the ballot closes.</summary>
    public IReadOnlyList<CountStep> Standing => count switch
    {
        InstantRunoffCount { Rounds: [var first, ..] } => [new(say["ballot.count.firstround"], Standings(first), Exhausted(first))],
        SchulzeCount schulze => [Films, .. Matrix(say["ballot.count.pairs"], schulze.Preferences, [say["ballot.count.pairsnote"]])],
        ApprovalCount approval => [new(say["ballot.count.totals"], Totals(approval), [])],
        SingleTransferableCount transferable => [new TransferSteps(transferable, names, say).First],
        _ => [],
    };

    private IEnumerable<CountStep> Counting => count switch
    {
        InstantRunoffCount runoff => runoff.Rounds.Select(round => Round(runoff, round)),
        SchulzeCount schulze => Schulze(schulze),
        ApprovalCount approval => [new(say["ballot.count.totals"], Totals(approval), [])],
        SingleTransferableCount transferable => new TransferSteps(transferable, names, say).All,
        _ => throw new InvalidOperationException($"A {count.GetType().Name} has no steps; add them."),
    };

    private CountStep Films => new(say["ballot.count.films"], [.. count.Votes.Candidates.Select(film => $"{names.Number(film),3}  {names.InTable(film)}")], []);

    private CountStep Votes
    {
        get
        {
            var groups = count.Votes.Groups.Where(group => !group.Ranking.IsBlank).ToList();
            var width = groups.Select(group => Text(group.Count).Length).Append(1).Max();
            return new(
                say["ballot.count.votes"],
                [.. groups.Select(group => $"{Text(group.Count).PadLeft(width)} × {Written(group.Ranking)}")],
                count.Votes.Blank == 0 ? [] : [say["ballot.count.blank", ("n", count.Votes.Blank)]]);
        }
    }

    private CountStep Order => new(
        say["ballot.count.order"],
        [.. count.Order.Select(place => $"{place.Number,3}. {names.InTable(place.Film)}")],
        [.. count.Order.Where(place => place.IsDrawn).Select(place => say["ballot.count.drawnplace", ("place", place.Number), ("films", names.All(place.DrawnFrom))])]);

    private CountStep Draw => new(
        say["ballot.count.draw"],
        [.. count.Draw.Order.Select((drawn, place) => $"{place + 1,3}. {drawn.Digest}  {names.Number(drawn.Film)} {names.InTable(drawn.Film)}")],
        [say["ballot.count.seed", ("seed", count.Draw.Seed.Text)], say["ballot.count.commitment", ("commitment", count.Draw.Seed.Commitment)], say["ballot.count.drawnote"]]);

    private CountStep Round(InstantRunoffCount runoff, RunoffRound round) => new(
        say["ballot.count.round", ("number", round.Number)],
        Standings(round),
        [
            .. Exhausted(round),
            .. round == runoff.MajorityRound ? [say["ballot.count.majority", ("film", names[round.Majority!.Value])]] : Array.Empty<string>(),
            .. TieWords.Eliminated(round.Elimination, names, say),
        ]);

    private IReadOnlyList<string> Standings(RunoffRound round)
    {
        var width = round.Standings.Max(standing => standing.Votes.ToString().Length);
        return [.. round.Standings.Select(standing => $"{standing.Votes.ToString().PadLeft(width)}  {names.InTable(standing.Film)}")];
    }

    private IReadOnlyList<string> Exhausted(RunoffRound round) => round.Exhausted == 0 ? [] : [say["ballot.count.exhausted", ("n", round.Exhausted)]];

    private IEnumerable<CountStep> Schulze(SchulzeCount schulze) =>
    [
        .. Matrix(say["ballot.count.pairs"], schulze.Preferences, [say["ballot.count.pairsnote"]]),
        .. Matrix(say["ballot.count.paths"], schulze.StrongestPaths, [say["ballot.count.pathsnote"]]),
        .. schulze.CondorcetWinner is { } winner ? [new CountStep(say["ballot.count.winsall"], [], [say["ballot.count.condorcet", ("film", names[winner])]])] : Array.Empty<CountStep>(),
    ];

    // Films by their numbers; as many columns as fit, then the rest in a further table.
    private IEnumerable<CountStep> Matrix(string title, PairwiseMatrix matrix, IReadOnlyList<string> notes)
    {
        var films = matrix.Candidates;
        var head = Text(films.Count).Length;
        var cell = films.Max(film => matrix.Row(film).Max(number => Text(number).Length));
        cell = Math.Max(cell, head) + 1;
        var columns = Math.Max(1, (WidestTable - head) / cell);
        for (var from = 0; from < films.Count; from += columns)
        {
            var shown = films.Skip(from).Take(columns).ToList();
            yield return new(
                title,
                [
                    new string(' ', head) + string.Concat(shown.Select(film => names.Number(film).PadLeft(cell))),
                    .. films.Select(film => names.Number(film).PadLeft(head) + string.Concat(shown.Select(other => (film == other ? "–" : Text(matrix[film, other])).PadLeft(cell)))),
                ],
                from == 0 ? notes : []);
        }
    }

    private IReadOnlyList<string> Totals(ApprovalCount approval)
    {
        var width = approval.Totals.Max(total => Text(total).Length);
        return
        [
            .. approval.Votes.Candidates.OrderByDescending(approval.TotalOf).ThenBy(approval.Votes.NumberOf)
                .Select(film => $"{Text(approval.TotalOf(film)).PadLeft(width)}  {names.InTable(film)}"),
        ];
    }

    private string Written(Ranking ranking) => count is ApprovalCount
        ? string.Join(", ", ranking.Ranks.SelectMany(rank => rank).OrderBy(count.Votes.NumberOf).Select(names.Number))
        : string.Join(" > ", ranking.Ranks.Select(rank => string.Join(" = ", rank.OrderBy(count.Votes.NumberOf).Select(names.Number))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
