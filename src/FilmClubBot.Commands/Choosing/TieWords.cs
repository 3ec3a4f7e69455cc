using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots.Counting;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Describes which film a round eliminates or transfers the surplus of, and how a tie was broken.</summary>
internal static class TieWords
{
    /// <summary>A film that goes.</summary>
    public static IEnumerable<string> Eliminated(Elimination gone, CountNames names, Phrases say)
    {
        if (gone.Reason == EliminationReason.FewestVotes)
        {
            yield return say["ballot.count.fewest", ("film", names[gone.Film])];
            yield break;
        }

        yield return say["ballot.count.tied", ("films", names.All(gone.Fewest))];
        foreach (var earlier in gone.Earlier)
            yield return say["ballot.count.earlier", ("round", earlier.Number), ("films", names.All(earlier.Films))];
        yield return gone.Reason == EliminationReason.Draw
            ? say["ballot.count.drawnout", ("films", names.All(gone.DrawnFrom)), ("film", names[gone.Film])]
            : say["ballot.count.out", ("film", names[gone.Film])];
    }

    /// <summary>A film whose votes above the quota go on to others.</summary>
    public static IEnumerable<string> Transferred(SurplusTransfer surplus, CountNames names, Phrases say)
    {
        if (surplus.Largest.Count > 1)
            yield return say["ballot.count.surplustied", ("films", names.All(surplus.Largest))];
        foreach (var earlier in surplus.Earlier)
            yield return say["ballot.count.earliermost", ("round", earlier.Number), ("films", names.All(earlier.Films))];
        if (surplus.DrawnFrom.Count > 0)
            yield return say["ballot.count.drawnsurplus", ("films", names.All(surplus.DrawnFrom)), ("film", names[surplus.Film])];
        yield return say["ballot.count.surplus", ("film", names[surplus.Film]), ("votes", surplus.Votes.ToString("0.#####", say.Culture))];
    }
}
