using System.Globalization;
using System.Text;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

/// <summary>Votes as they are written down: <c>3: 2 > 1 = 4</c> are three votes, by the films' numbers.</summary>
internal static class SampleVotes
{
    // Later films have lower ids, so that a number mistaken for an id is detected.
    public static FilmId Film(int number) => new(1000 - (7 * number));

    public static FilmId[] FirstFilms(int films) => [.. Enumerable.Range(1, films).Select(Film)];

    public static CastVotes Of(int films, params IEnumerable<string> lines) => CastVotes.Of(FirstFilms(films), lines.Select(Group));

    public static Ranking Vote(string ranks) => ranks.Length == 0
        ? Ranking.Blank
        : Ranking.Of(ranks.Split('>').Select(rank => rank.Split('=').Select(film => Film(Number(film)))));

    public static VoteGroup Group(string line) => line.Split(':') is [var count, var ranks]
        ? new(Vote(ranks.Trim()), Number(count))
        : new(Vote(line), 1);

    public static DrawSeed Seed(int number = 0) => DrawSeed.Of(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"a seed of tests {number:0000}")));

    public static InstantRunoffCount RunOff(this CastVotes votes, int seats = 1, DrawSeed? seed = null) =>
        (InstantRunoffCount)votes.Count(CountingMethod.InstantRunoff, seats, seed);

    public static SchulzeCount Schulze(this CastVotes votes, int seats = 1, DrawSeed? seed = null) =>
        (SchulzeCount)votes.Count(CountingMethod.Schulze, seats, seed);

    public static ApprovalCount Approval(this CastVotes votes, int seats = 1, DrawSeed? seed = null) =>
        (ApprovalCount)votes.Count(CountingMethod.Approval, seats, seed);

    public static SingleTransferableCount Transferable(this CastVotes votes, int seats, DrawSeed? seed = null) =>
        (SingleTransferableCount)votes.Count(CountingMethod.SingleTransferable, seats, seed);

    public static BallotCount Count(this CastVotes votes, CountingMethod method, int seats = 1, DrawSeed? seed = null) =>
        BallotCount.Of(votes, new(method, seats), seed ?? Seed());

    /// <summary>The votes as <see cref="Of"/> reads them.</summary>
    public static string Text(this CastVotes votes) => $"{votes.Candidates.Count} films; " + string.Join("; ", votes.Groups.Select(group =>
        $"{group.Count}: " + string.Join(" > ", group.Ranking.Ranks.Select(rank => string.Join(" = ", rank.Select(votes.NumberOf))))));

    /// <summary>The films' numbers, with commas.</summary>
    public static string Numbers(this CastVotes votes, IEnumerable<FilmId> films) => string.Join(',', films.Select(votes.NumberOf));

    public static string Winners(this BallotCount count) => count.Votes.Numbers(count.Winners);

    public static string Possible(this BallotCount count) => count.Votes.Numbers(count.PossibleWinners!);

    public static string OrderText(this BallotCount count) => count.Votes.Numbers(count.Order.Select(place => place.Film));

    /// <summary>A round on one line: votes by the films' numbers, the exhausted, and who goes.</summary>
    public static string Text(this RunoffRound round, CastVotes votes)
    {
        var standings = string.Join(' ', round.Standings.OrderBy(one => votes.NumberOf(one.Film)).Select(one => $"{votes.NumberOf(one.Film)}:{one.Votes.ToString().Replace(' ', '+')}"));
        return $"{standings} exhausted:{round.Exhausted} out:{votes.NumberOf(round.Elimination.Film)} ({round.Elimination.Reason})";
    }

    /// <summary>A stage on one line: votes by the films' numbers, with a mark for the elected, those not transferred, and what follows.</summary>
    public static string Text(this TransferRound round, CastVotes votes)
    {
        var standings = string.Join(' ', round.Standings.OrderBy(one => votes.NumberOf(one.Film)).Select(one => string.Create(CultureInfo.InvariantCulture, $"{votes.NumberOf(one.Film)}:{one.Votes:0.#####}{(one.IsElected ? "*" : "")}")));
        var next = round switch
        {
            { Surplus: { } surplus } => string.Create(CultureInfo.InvariantCulture, $" surplus:{votes.NumberOf(surplus.Film)}+{surplus.Votes:0.#####}"),
            { Elimination: { } elimination } => $" out:{votes.NumberOf(elimination.Film)} ({elimination.Reason})",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{standings} lost:{round.NotTransferred:0.#####}{next}");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
