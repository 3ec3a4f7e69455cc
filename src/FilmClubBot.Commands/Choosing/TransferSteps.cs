using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots.Counting;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Describes the stages of a count by single transferable vote.</summary>
internal sealed class TransferSteps(SingleTransferableCount count, CountNames names, Phrases say)
{
    /// <summary>The first choices alone.</summary>
    public CountStep First => new(say["ballot.count.firstround"], Standings(count.Rounds[0]), [Quota]);

    /// <summary>Every stage.</summary>
    public IEnumerable<CountStep> All => count.Rounds.Select(round => new CountStep(
        say["ballot.count.round", ("number", round.Number)],
        Standings(round),
        [
            .. round.Number == 1 ? [Quota] : Array.Empty<string>(),
            .. round.NotTransferred > 0 ? [say["ballot.count.nottransferred", ("votes", Text(round.NotTransferred))]] : Array.Empty<string>(),
            .. Elected("ballot.count.elected", [.. round.Elected.Except(round.LastLeft)]),
            .. Elected("ballot.count.lastleft", round.LastLeft),
            .. round.Surplus is { } surplus ? TieWords.Transferred(surplus, names, say) : [],
            .. round.Elimination is { } gone ? TieWords.Eliminated(gone, names, say) : [],
        ]));

    private string Quota => say["ballot.count.quota", ("quota", count.Quota.ToString(CultureInfo.InvariantCulture))];

    private IEnumerable<string> Elected(string key, IReadOnlyList<Domain.Films.FilmId> films) => films.Count == 0 ? [] : [say[key, ("films", names.All(films))]];

    // A mark for the elected; all with five decimals where one has any.
    private IReadOnlyList<string> Standings(TransferRound round)
    {
        var format = round.Standings.Any(standing => decimal.Truncate(standing.Votes) != standing.Votes) ? "0.00000" : "0";
        List<(string Votes, TransferStanding Of)> lines = [.. round.Standings.Select(standing => (standing.Votes.ToString(format, say.Culture), standing))];
        var width = lines.Max(line => line.Votes.Length);
        return [.. lines.Select(line => $"{line.Votes.PadLeft(width)} {(line.Of.IsElected ? '✓' : ' ')} {names.InTable(line.Of.Film)}")];
    }

    private string Text(decimal votes) => votes.ToString("0.#####", say.Culture);
}
